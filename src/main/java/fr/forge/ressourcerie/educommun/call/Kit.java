package fr.forge.ressourcerie.educommun.call;

import fr.forge.ressourcerie.audit.Act;
import fr.forge.ressourcerie.audit.Audit;
import fr.forge.ressourcerie.educommun.document.DocumentRules;
import fr.forge.ressourcerie.educommun.document.DocumentType;
import fr.forge.ressourcerie.educommun.document.Documents;
import fr.forge.ressourcerie.educommun.document.Inspected;
import fr.forge.ressourcerie.http.Words;
import fr.forge.ressourcerie.http.file.Download;
import fr.forge.ressourcerie.http.file.LargestFile;
import fr.forge.ressourcerie.identity.Roles;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** The files that applicants prepare their applications with. */
@Singleton
class Kit implements PanacheRepositoryBase<KitFile, UUID> {
    static final int MEBIBYTES = LargestFile.MOST;
    static final DocumentRules RULES =
            new DocumentRules(EnumSet.allOf(DocumentType.class), MEBIBYTES * 1024L * 1024L, 20);

    private final Documents documents;
    private final Audit audit;
    private final Clock clock;

    Kit(Documents documents, Audit audit, Clock clock) {
        this.documents = documents;
        this.audit = audit;
        this.clock = clock;
    }

    List<KitFile> of(Call call) {
        return list("from KitFile k join fetch k.document where k.callId = ?1 order by k.name", call.id());
    }

    /** Keeps a file of a locked call under a name, in the place of another; answers whether there was none. */
    boolean keep(Call call, String name, Inspected content) {
        return keep(call, name, content, clock.instant());
    }

    /** The same as of an instant. */
    boolean keep(Call call, String name, Inspected content, Instant at) {
        call.mustBeRunning(at);
        var extension = Words.of(content.type());
        if (!extension.equals(extension(name))) {
            throw CallProblems.FILE_NAME.because(extension, extension);
        }
        var before = byName(call, name);
        if (before.isEmpty()) {
            RULES.oneMore(count("callId", call.id()));
        }
        before.ifPresent(this::drop);
        persist(KitFile.of(UuidVersion7Strategy.INSTANCE.generateUuid(null), call.id(), name, documents.keep(content)));
        call.touch(at);
        record(call, "call-kit-file-put", null, name);
        return before.isEmpty();
    }

    private static String extension(String name) {
        var extension = name.substring(name.lastIndexOf('.') + 1);
        return extension.equals("jpg") ? "jpeg" : extension;
    }

    void remove(Call call, String name) {
        call.mustBeRunning(clock.instant());
        drop(byName(call, name).orElseThrow(CallProblems.UNKNOWN_FILE::because));
        call.touch(clock.instant());
        record(call, "call-kit-file-deleted", name, null);
    }

    /** How its bytes go out, under its name in the kit. */
    Download download(Call call, String name) {
        var file = byName(call, name).orElseThrow(CallProblems.UNKNOWN_FILE::because);
        var sent = documents.download(file.document());
        return new Download(name, sent.mediaType(), sent.size(), sent.sha256(), sent.content());
    }

    private Optional<KitFile> byName(Call call, String name) {
        return find("callId = ?1 and name = ?2", call.id(), name).firstResultOptional();
    }

    /** Its document goes along, by the table's trigger. */
    private void drop(KitFile file) {
        delete(file);
        flush();
    }

    private void record(Call call, String name, String from, String to) {
        audit.record(Act.of(name, Roles.MANAGER, Calls.KIND, call.id()).changing("file", from, to));
    }
}
