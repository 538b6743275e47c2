package fr.forge.ressourcerie.educommun.call;

import fr.forge.ressourcerie.educommun.document.Inspected;
import fr.forge.ressourcerie.http.DryRun;
import fr.forge.ressourcerie.http.IfMatch;
import fr.forge.ressourcerie.http.file.Download;
import fr.forge.ressourcerie.http.output.Preconditions;
import fr.forge.ressourcerie.http.write.Writes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Puts a file that was looked through into a kit, in a transaction that begins only then. */
@Singleton
class KeepKit {
    private final Calls calls;
    private final Kit kit;
    private final CallViews views;
    private final Preconditions preconditions;

    KeepKit(Calls calls, Kit kit, CallViews views, Preconditions preconditions) {
        this.calls = calls;
        this.kit = kit;
        this.views = views;
        this.preconditions = preconditions;
    }

    /** Refuses before the file is looked through what would be refused anyway. */
    @Transactional
    void check(String slug, IfMatch ifMatch) {
        preconditions.check(ifMatch, views.of(calls.get(slug)));
    }

    /** How a file goes out; nothing waits for a slow reader. */
    @Transactional
    Download download(String slug, String file) {
        return kit.download(calls.get(slug), file);
    }

    @Transactional
    @Writes
    RestResponse<CallView> keep(String slug, String file, IfMatch ifMatch, DryRun dryRun, Inspected content) {
        var call = calls.locked(slug);
        preconditions.check(ifMatch, views.of(call));
        var added = kit.keep(call, file, content);
        var shown = views.of(call);
        return added
                ? ResponseBuilder.create(RestResponse.Status.CREATED, shown)
                        .location(URI.create("/api/v1/calls/" + slug + "/kit/" + file))
                        .build()
                : ResponseBuilder.ok(shown).build();
    }
}
