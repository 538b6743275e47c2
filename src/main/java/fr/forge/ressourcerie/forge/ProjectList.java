package fr.forge.ressourcerie.forge;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Walks the pages of a listing, losing no project that changes meanwhile and never going in circles. */
final class ProjectList {
    private static final int FULL = 100;

    private final Conversation conversation;
    private final int limit;
    private final Map<Listing, Walked> lastOf = new ConcurrentHashMap<>();

    ProjectList(Conversation conversation, int limit) {
        this.conversation = conversation;
        this.limit = limit;
    }

    /** The page at that cursor. */
    ForgePage page(Listing listing, Optional<String> next) {
        var at = next.map(text -> Cursor.of(listing, text)).orElseGet(() -> Cursor.first(listing));
        var page = conversation
                .get(new Ask<>("list of projects", "projects?" + at.query(listing), limit, Page::read))
                .orElseThrow(() -> new ForgeUnavailable(
                        ForgeUnavailable.NOT_FOUND, "The Forge has no list of projects: is its address right?"));
        return listing instanceof Listing.UpdatedSince changes
                ? byChange(changes, at, page)
                : byNumber((Listing.All) listing, at, page);
    }

    private ForgePage byNumber(Listing.All listing, Cursor at, Page page) {
        long last = page.lastId();
        boolean more = page.more() && !page.entries().isEmpty();
        if (more && last <= at.idAfter()) {
            throw loop();
        }
        var found = projects(page, listing.archived());
        var next = more ? Optional.of(new Cursor(last, null, 1).toString()) : Optional.<String>empty();
        return new ForgePage(found, next, skipped(page));
    }

    /**
     * What changes while we walk moves to the end and would push another project over the edge of a page already read:
     * so each page begins where the changes of the last one end. Those that fall together are told once.
     */
    private ForgePage byChange(Listing.UpdatedSince listing, Cursor at, Page page) {
        var found = projects(page, listing.archived());
        var before = lastOf.put(listing, new Walked(at, found));
        boolean continued = before != null && !before.at().equals(at);
        if (continued && page.more() && at.page() > 1 && !found.isEmpty() && found.equals(before.projects())) {
            throw loop();
        }
        var fresh = continued
                ? found.stream().filter(p -> !before.projects().contains(p)).toList()
                : found;
        return new ForgePage(
                fresh, page.more() ? Optional.of(after(at, found).toString()) : Optional.empty(), skipped(page));
    }

    private static Cursor after(Cursor at, List<ForgeProject> found) {
        var last = found.isEmpty() ? null : found.get(found.size() - 1).updatedAt();
        var since = last == null ? at.since() : last.minusMillis(1);
        return since.isAfter(at.since()) ? new Cursor(0, since, 1) : new Cursor(0, at.since(), at.page() + 1);
    }

    private static List<ForgeProject> projects(Page page, Boolean archived) {
        var projects = new ArrayList<ForgeProject>(page.entries().size());
        for (var entry : page.entries()) {
            if (ProjectReader.isReadable(entry) && ProjectReader.isPublic(entry)) {
                projects.add(ProjectReader.read(entry, archived));
            }
        }
        return List.copyOf(projects);
    }

    private static List<Unreadable> skipped(Page page) {
        var skipped = new ArrayList<Unreadable>();
        for (var entry : page.entries()) {
            if (!ProjectReader.isReadable(entry)) {
                skipped.add(new Unreadable(
                        ProjectReader.id(entry),
                        "project-unreadable",
                        "La Forge annonce un projet sans numéro ou sans chemin."));
            }
        }
        return List.copyOf(skipped);
    }

    private static ForgeUnavailable loop() {
        return new ForgeUnavailable(ForgeUnavailable.LOOP, "The Forge gives the same page of projects again");
    }

    private record Walked(Cursor at, List<ForgeProject> projects) {}

    /** A page as answered, and whether another follows. */
    private record Page(JsonNode entries, boolean more) {
        static Page read(HttpHeaders headers, BoundedBody.Read body) throws Setback {
            var entries = Json.array(headers, body);
            return new Page(entries, entries.size() >= FULL || Paging.hasNext(headers));
        }

        long lastId() {
            long last = 0;
            for (var entry : entries) {
                var id = ProjectReader.id(entry);
                last = Math.max(last, id == null ? 0 : id);
            }
            return last;
        }
    }
}
