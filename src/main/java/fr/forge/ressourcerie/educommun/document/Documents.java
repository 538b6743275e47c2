package fr.forge.ressourcerie.educommun.document;

import fr.forge.ressourcerie.http.file.Download;
import fr.forge.ressourcerie.http.file.Upload;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/**
 * All documents. To take one is two steps: {@link #inspect} looks through it and may take a second, so it comes before the
 * transaction; {@link #keep} is a part of it.
 */
@Singleton
public class Documents implements PanacheRepositoryBase<Document, UUID> {
    private final Files files;
    private final Clock clock;

    Documents(Files files, Clock clock) {
        this.files = files;
        this.clock = clock;
    }

    /** Looks through a file that came in, and refuses what it finds against it; outside any transaction. */
    @Transactional(TxType.NEVER)
    public Inspected inspect(Upload.Received file, DocumentRules rules) {
        return Inspection.of(file, rules);
    }

    /** Keeps a document, in the caller's transaction. */
    @Transactional(TxType.MANDATORY)
    public Document keep(Inspected file) {
        var id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        var document = Document.of(id, file, clock.instant().truncatedTo(ChronoUnit.MICROS));
        persistAndFlush(document);
        try (var content = java.nio.file.Files.newInputStream(file.at())) {
            files.put(id, content);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return document;
    }

    public Document get(UUID id) {
        return findByIdOptional(id).orElseThrow(DocumentProblems.UNKNOWN::because);
    }

    /** Those of them that exist, the oldest first. */
    public List<Document> all(Collection<UUID> ids) {
        return list("id in ?1 order by id", ids);
    }

    /** Deletes a document, in the caller's transaction. */
    @Transactional(TxType.MANDATORY)
    public void drop(Document document) {
        files.delete(document.id());
        delete(document);
    }

    /** How its bytes go out. */
    public Download download(Document document) {
        var id = document.id();
        return new Download(
                document.name(),
                document.type().mediaType(),
                document.size(),
                document.sha256(),
                (from, length, to) -> files.open(id, from, length).transferTo(to));
    }
}
