package fr.forge.ressourcerie.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.forge.ressourcerie.resource.usage.NewUsage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The projects of the demonstration: public facts of seven known resources, everything else made up, every person
 * too. The file gives days before now, so that the demonstration does not age.
 */
final class Demonstration {
    private static final String FILE = "/embedded/forge.json";
    private static final int SELECTED = 15;

    private final JsonNode root;
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    private Demonstration(JsonNode root) {
        this.root = root;
    }

    static List<FakeProject> projects() {
        return open().read();
    }

    private static Demonstration open() {
        try (var file = Demonstration.class.getResourceAsStream(FILE)) {
            return new Demonstration(new ObjectMapper().readTree(file));
        } catch (IOException e) {
            throw new UncheckedIOException("the demonstration's projects are unreadable", e);
        }
    }

    /** The numbers of those in the demonstration's Ressourcerie: the known ones come first in the file. */
    static List<Long> selected() {
        return projects().stream().limit(SELECTED).map(FakeProject::id).toList();
    }

    /** What is said of the use of each project, by its number, as of now. */
    static Map<Long, List<NewUsage>> usage() {
        var usage = new LinkedHashMap<Long, List<NewUsage>>();
        for (var entry : open().root.path("projects")) {
            if (entry.has("usage")) {
                usage.put(entry.path("id").asLong(), DemonstrationSeries.read(entry.path("usage")));
            }
        }
        return usage;
    }

    private List<FakeProject> read() {
        var projects = new ArrayList<FakeProject>();
        for (var entry : root.path("projects")) {
            var project = new FakeProject(gitlab(entry));
            project.licence(
                    root.path("licences").path(entry.path("licence").asText()).isMissingNode()
                            ? JsonNodeFactory.instance.nullNode()
                            : root.path("licences").path(entry.path("licence").asText()));
            project.contributors((ArrayNode) entry.path("contributors"));
            entry.path("contributors").forEach(each -> project.member(username(each), 30));
            entry.path("files")
                    .properties()
                    .forEach(file -> project.file(file.getKey(), file.getValue().textValue()));
            if (entry.has("releasedDaysAgo")) {
                project.release(Instant.parse(daysAgo(entry, "releasedDaysAgo")));
            }
            projects.add(project);
        }
        return projects;
    }

    /** Made-up people are called alike everywhere. */
    private static String username(JsonNode contributor) {
        return contributor.path("email").asText().replaceAll("@.*", "");
    }

    private ObjectNode gitlab(JsonNode entry) {
        var path = entry.path("path").asText();
        var slug = path.substring(path.indexOf('/') + 1);
        var web = FakeForge.WEB + "/" + path;
        var namespace = namespace(path.substring(0, path.indexOf('/')));
        var active = daysAgo(entry, "activeDaysAgo");
        var json = JsonNodeFactory.instance
                .objectNode()
                .put("id", entry.path("id").asLong())
                .put("description", entry.path("description").textValue())
                .put("name", entry.path("name").asText())
                .put(
                        "name_with_namespace",
                        namespace.path("name").asText() + " / "
                                + entry.path("name").asText())
                .put("path", slug)
                .put("path_with_namespace", path)
                .put("created_at", daysAgo(entry, "createdDaysAgo"))
                .put("default_branch", "main")
                .put("web_url", web)
                .put("http_url_to_repo", web + ".git")
                .put("readme_url", entry.path("files").has("README.md") ? web + "/-/blob/main/README.md" : null)
                .put("avatar_url", (String) null)
                .put("forks_count", entry.path("forks").asInt())
                .put("star_count", entry.path("stars").asInt())
                .put("last_activity_at", active)
                .put("visibility", "public")
                .put("archived", entry.path("archived").asBoolean())
                .put("open_issues_count", entry.path("openIssues").asInt())
                .put("updated_at", active)
                .put("issues_enabled", entry.path("issuesEnabled").asBoolean(true))
                .put("service_desk_enabled", true)
                .put(
                        "service_desk_address",
                        "guichet+" + path.replace('/', '-') + "-" + entry.path("id") + "@forge.example");
        json.set("topics", entry.path("topics"));
        json.set("namespace", namespace);
        return json;
    }

    private ObjectNode namespace(String path) {
        ObjectNode namespace = root.path("namespaces").path(path).deepCopy();
        return namespace.put("path", path).put("full_path", path).put("web_url", FakeForge.WEB + "/" + path);
    }

    private String daysAgo(JsonNode entry, String field) {
        return now.minus(Duration.ofMinutes(Math.round(entry.path(field).asDouble() * 24 * 60)))
                .toString();
    }
}
