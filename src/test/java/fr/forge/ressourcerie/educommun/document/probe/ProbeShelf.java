package fr.forge.ressourcerie.educommun.document.probe;

import fr.forge.ressourcerie.educommun.document.Document;
import fr.forge.ressourcerie.educommun.document.DocumentRules;
import fr.forge.ressourcerie.educommun.document.DocumentView;
import fr.forge.ressourcerie.educommun.document.Documents;
import fr.forge.ressourcerie.educommun.document.Inspected;
import fr.forge.ressourcerie.http.DryRun;
import fr.forge.ressourcerie.http.IdempotencyKey;
import fr.forge.ressourcerie.http.write.Writes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;

/** Keeps documents for the probe, on shelves of two. */
@Singleton
class ProbeShelf {
    private final Documents documents;

    ProbeShelf(Documents documents) {
        this.documents = documents;
    }

    @Transactional
    @Writes
    public Response keep(DryRun dryRun, IdempotencyKey key, Inspected file, DocumentRules rules, String shelf) {
        if (shelf.equals("full")) {
            rules.oneMore(rules.most());
        }
        var document = documents.keep(file);
        if (shelf.equals("broken")) {
            throw new IllegalStateException("after the document was kept");
        }
        return Response.created(URI.create("/api/v1/probe-shelves/" + shelf + "/documents/" + document.id()))
                .entity(DocumentView.of(document))
                .build();
    }

    @Transactional
    public Document get(UUID id) {
        return documents.get(id);
    }

    @Transactional
    public void drop(UUID id) {
        documents.drop(documents.get(id));
    }
}
