package fr.forge.ressourcerie.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** One project of the {@link FakeForge}: what GitLab would answer of it, and its repository. */
public final class FakeProject {
    private static final List<String> MEMBERS_ONLY = List.of(
            "archived",
            "open_issues_count",
            "updated_at",
            "creator_id",
            "issues_enabled",
            "service_desk_enabled",
            "service_desk_address");

    private final ObjectNode json;
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final List<ObjectNode> issues = new CopyOnWriteArrayList<>();
    private volatile JsonNode licence = JsonNodeFactory.instance.nullNode();
    private volatile ArrayNode contributors = JsonNodeFactory.instance.arrayNode();
    private final FakeMembers members = new FakeMembers();
    private final List<Instant> releases = new CopyOnWriteArrayList<>();

    /** The project that GitLab would answer as that JSON, with all its fields. */
    public FakeProject(ObjectNode json) {
        this.json = json;
    }

    public long id() {
        return json.path("id").asLong();
    }

    /** GitLab's JSON, as someone with or without a token sees it. */
    public synchronized ObjectNode json(boolean authenticated) {
        var seen = json.deepCopy();
        return authenticated ? seen : seen.remove(MEMBERS_ONLY);
    }

    /** Sets a field of GitLab's JSON, to whatever a test wants it to be. */
    public synchronized FakeProject set(String field, JsonNode value) {
        json.set(field, value);
        return this;
    }

    public FakeProject set(String field, String value) {
        return set(field, JsonNodeFactory.instance.textNode(value));
    }

    public FakeProject licence(JsonNode recognised) {
        licence = recognised;
        return this;
    }

    public FakeProject contributors(ArrayNode people) {
        contributors = people;
        return this;
    }

    public FakeProject file(String path, byte[] content) {
        files.put(path, content);
        return this;
    }

    public FakeProject file(String path, String content) {
        return file(path, content.getBytes(StandardCharsets.UTF_8));
    }

    /** The tickets that were opened on it, the first one first. */
    public List<ObjectNode> issues() {
        return List.copyOf(issues);
    }

    /** Those whose description has that text. */
    ArrayNode issues(String search) {
        return issues.stream()
                .filter(issue -> issue.path("description").asText().contains(search))
                .collect(JsonNodeFactory.instance::arrayNode, ArrayNode::add, ArrayNode::addAll);
    }

    /** Opens a ticket from the JSON of a request, with what GitLab adds. */
    synchronized ObjectNode openIssue(JsonNode wanted) {
        int number = issues.size() + 1;
        var issue = JsonNodeFactory.instance
                .objectNode()
                .put("id", id() * 1000 + number)
                .put("iid", number)
                .put("project_id", id())
                .put("title", wanted.path("title").asText())
                .put("description", wanted.path("description").asText())
                .put("state", "opened")
                .put("created_at", Instant.now().toString())
                .put("web_url", json.path("web_url").asText() + "/-/issues/" + number);
        issues.add(issue);
        return issue;
    }

    /** Makes somebody a member, or changes their level, see {@link FakeMembers}. */
    public FakeProject member(String username, int level) {
        members.add(username, level);
        return this;
    }

    public FakeMembers members() {
        return members;
    }

    /** Publishes a release; a later instant than now only announces it. */
    public FakeProject release(Instant at) {
        releases.add(at);
        return this;
    }

    /** The releases as GitLab lists them, the latest first. */
    List<JsonNode> releases() {
        var listed = new ArrayList<JsonNode>();
        releases.stream()
                .sorted(Comparator.reverseOrder())
                .forEach(at -> listed.add(JsonNodeFactory.instance
                        .objectNode()
                        .put("tag_name", "v" + listed.size())
                        .put("released_at", at.toString())));
        return listed;
    }

    /** The entries of a directory, directories first; a licence that was recognised has its file at the root. */
    List<JsonNode> tree(String directory) {
        var prefix = directory.isEmpty() ? "" : directory + "/";
        var entries = new TreeMap<String, JsonNode>();
        var paths = new TreeSet<>(files.keySet());
        if (!licence.isNull()) {
            paths.add("LICENSE");
        }
        for (var path : paths) {
            if (path.startsWith(prefix)) {
                var name = path.substring(prefix.length()).split("/")[0];
                var type = path.length() > prefix.length() + name.length() ? "tree" : "blob";
                entries.put(
                        (type.equals("tree") ? "0" : "1") + name,
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("name", name)
                                .put("type", type)
                                .put("path", prefix + name));
            }
        }
        return List.copyOf(entries.values());
    }

    JsonNode licence() {
        return licence;
    }

    ArrayNode contributors() {
        return contributors;
    }

    byte[] file(String path) {
        return files.get(path);
    }

    synchronized boolean archived() {
        return json.path("archived").asBoolean();
    }

    synchronized Instant updatedAt() {
        return Instant.parse(json.path("updated_at").asText("1970-01-01T00:00:00Z"));
    }
}
