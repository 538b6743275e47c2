package fr.forge.ressourcerie.forge;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** Reads how one repository is looked after: its root, its ticket templates and its releases, in two to seven requests. */
final class UpkeepReader {
    /** Directories come first, and a root of more than five hundred entries is no root that people read. */
    private static final int ROOT_PAGES = 5;

    private static final String TEMPLATES = ".gitlab/issue_templates";

    private static final Predicate<String> README = named("readme");
    private static final Predicate<String> LICENCE = named("licen[sc]e|copying|unlicense");
    private static final Predicate<String> CONTRIBUTING = named("contributing|contribuer|contribution");

    private final DetailsReader details;
    private final long project;
    private final int limit;

    UpkeepReader(DetailsReader details, long project, int limit) {
        this.details = details;
        this.project = project;
        this.limit = limit;
    }

    Upkeep read() {
        var root = root();
        var latest = details.part("releases", releases());
        return new Upkeep(
                root.file(README),
                root.file(LICENCE),
                root.file(CONTRIBUTING),
                templates(root),
                root.file("publiccode.yml"::equals),
                latest.map(Releases::any).orElse(null),
                latest.map(Releases::latest).orElse(null));
    }

    private Root root() {
        var entries = new HashSet<String>();
        for (int page = 1; page <= ROOT_PAGES; page++) {
            var found = details.allowed("tree", tree("", page));
            if (found.isEmpty()) {
                return new Root(entries, false);
            }
            var listed = found.get();
            if (listed.isEmpty()) {
                return new Root(entries, true);
            }
            entries.addAll(listed.get().entries());
            if (!listed.get().more()) {
                return new Root(entries, true);
            }
        }
        return new Root(entries, false);
    }

    /** Asked for only where the root has the directory that holds them. */
    private Boolean templates(Root root) {
        var directory = root.file(".gitlab/"::equals);
        if (!Boolean.TRUE.equals(directory)) {
            return directory;
        }
        return details.allowed("issue-templates", tree("&path=.gitlab%2Fissue_templates", 1))
                .map(listed -> listed.filter(Tree::hasMarkdown).isPresent())
                .orElse(null);
    }

    private Ask<Tree> tree(String path, int page) {
        return new Ask<>(
                path.isEmpty() ? "tree" : TEMPLATES,
                "projects/" + project + "/repository/tree?per_page=100&page=" + page + path,
                limit,
                Tree::read);
    }

    private Ask<Releases> releases() {
        return new Ask<>(
                "releases",
                "projects/" + project + "/releases?per_page=5&order_by=released_at&sort=desc",
                limit,
                (headers, body) -> Releases.of(Json.array(headers, body), Clocks.date(headers)));
    }

    private static Predicate<String> named(String words) {
        return Pattern.compile("(" + words + ")([._-][^/]*)?", Pattern.CASE_INSENSITIVE)
                .asMatchPredicate();
    }

    /**
     * The root of a repository; an absent one, of a project without commits, is empty.
     *
     * @param whole false when there is more than was read, or when the Forge refuses to show it
     */
    private record Root(Set<String> entries, boolean whole) {
        Boolean file(Predicate<String> name) {
            return entries.stream().anyMatch(name) ? Boolean.TRUE : whole ? Boolean.FALSE : null;
        }
    }

    /** Names in one directory; those of directories end with a slash. */
    private record Tree(Set<String> entries, boolean more) {
        static Tree read(HttpHeaders headers, BoundedBody.Read body) throws Setback {
            var entries = new HashSet<String>();
            for (var entry : Json.array(headers, body)) {
                var name = Texts.plain(entry.path("name").textValue(), 255);
                if (name != null) {
                    entries.add(entry.path("type").asText().equals("tree") ? name + "/" : name);
                }
            }
            return new Tree(entries, !entries.isEmpty() && Paging.hasNext(headers));
        }

        boolean hasMarkdown() {
            return entries.stream().anyMatch(name -> name.endsWith(".md"));
        }
    }

    /** The latest release that has come out; GitLab also lists those announced for later. */
    private record Releases(boolean any, Instant latest) {
        static Releases of(JsonNode releases, Optional<Instant> date) {
            var now = date.orElseGet(Instant::now);
            var latest = StreamSupport.stream(releases.spliterator(), false)
                    .map(release -> ProjectReader.instant(release, "released_at"))
                    .filter(Objects::nonNull)
                    .filter(at -> !at.isAfter(now))
                    .max(Comparator.naturalOrder());
            return new Releases(latest.isPresent(), latest.orElse(null));
        }
    }
}
