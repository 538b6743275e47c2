package fr.forge.ressourcerie.change;

import fr.forge.ressourcerie.http.Page;
import fr.forge.ressourcerie.http.Words;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The change feed over HTTP. */
@Path("/api/v1/changes")
@Tag(name = "Changes")
class ChangeApi {
    private final Feed feed;
    private final ChangeViews views;
    private final Bookmarks bookmarks;

    ChangeApi(Feed feed, ChangeViews views, Bookmarks bookmarks) {
        this.feed = feed;
        this.views = views;
        this.bookmarks = bookmarks;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listChanges",
            summary = "Follow what changes",
            description = "Everything public that was added, changed or removed, in the order of commits: no change is"
                    + " skipped and none comes twice. A thing that changed several times comes once, at its latest"
                    + " change, as everyone sees it when it is told. `next` is never null: follow it until a page has"
                    + " no items, then ask it again later, with `If-None-Match` for a 304 while nothing is new. Whoever"
                    + " begins without `since` gets everything that is shown, and holds exactly what the API shows once"
                    + " a page is empty. A cursor is good for a year. `total` counts from `since` on, no further than"
                    + " one item beyond this page; `previous` is always null.")
    @APIResponse(responseCode = "200", description = "The changes after the cursor.")
    @APIResponse(
            responseCode = "410",
            description = "The cursor is older than a year, or the database was restored since: begin again.")
    public Page<ChangeView> list(@BeanParam ChangeFilter filter) {
        var since = bookmarks.read(filter.since, filter.kind);
        var fetched = feed.after(since, filter.kind, filter.limit + 1);
        var more = fetched.size() > filter.limit;
        var shown = more ? fetched.subList(0, filter.limit) : fetched;
        var next = bookmarks.after(since, shown, more);
        var links = new Page.Links(filter.limit, link(filter, next), null, fetched.size(), more ? "at-least" : "exact");
        return new Page<>(views.of(shown), links, null);
    }

    private String link(ChangeFilter filter, Bookmark next) {
        var kinds = filter.kind.stream()
                .distinct()
                .map(kind -> "&kind=" + Words.of(kind))
                .collect(Collectors.joining());
        return "/api/v1/changes?since=" + bookmarks.write(next, filter.kind) + "&limit=" + filter.limit + kinds;
    }
}
