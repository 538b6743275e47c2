package fr.forge.ressourcerie.forge;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** Makes a project of what GitLab answers: a value of the wrong kind is an unknown one, and only identity is required. */
final class ProjectReader {
    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
    private static final int NAME = 255;
    private static final int TEXT = 20_000;
    private static final int TOPICS = 100;

    private ProjectReader() {}

    /** The project's number, or null. */
    static Long id(JsonNode entry) {
        var id = entry.path("id");
        return id.isIntegralNumber() && id.canConvertToLong() && id.longValue() > 0 ? id.longValue() : null;
    }

    /** Whether the entry says enough to be a project. */
    static boolean isReadable(JsonNode entry) {
        return id(entry) != null && address(entry, "path_with_namespace") != null;
    }

    /** Whether everyone may see it: with a token, GitLab also shows what only its owner may. */
    static boolean isPublic(JsonNode entry) {
        return entry.path("visibility").asText("public").equals("public");
    }

    /**
     * The project.
     *
     * @param archived what the listing asked for, taken when the entry does not tell
     */
    static ForgeProject read(JsonNode entry, Boolean archived) {
        var path = address(entry, "path_with_namespace");
        var name = text(entry, "name", NAME);
        return new ForgeProject(
                id(entry),
                path,
                name == null ? path.substring(path.lastIndexOf('/') + 1) : name,
                text(entry, "description", TEXT),
                topics(entry),
                Texts.page(raw(entry, "web_url")),
                address(entry, "default_branch"),
                Texts.page(raw(entry, "readme_url")),
                Texts.page(raw(entry, "avatar_url")),
                count(entry, "star_count", 0),
                count(entry, "forks_count", 0),
                count(entry, "open_issues_count", null),
                flag(entry, "archived", archived),
                instant(entry, "created_at"),
                instant(entry, "last_activity_at"),
                instant(entry, "updated_at"),
                flag(entry, "issues_enabled", null),
                address(entry, "service_desk_address"),
                namespace(entry.path("namespace")));
    }

    /** The licence that GitLab recognised, or null. */
    static Licence licence(JsonNode entry) {
        var licence = entry.path("license");
        var key = text(licence, "key", 100);
        if (key == null) {
            return null;
        }
        var described = Texts.page(raw(licence, "html_url"));
        var own = Texts.page(raw(entry, "license_url"));
        boolean ownFirst = described == null || key.equals("other") && own != null;
        return new Licence(key, text(licence, "name", NAME), ownFirst ? own : described);
    }

    /** The committer, or null when there is no address to recognise them by nor a name. */
    static Committer committer(JsonNode entry) {
        var name = Texts.plain(raw(entry, "name"), NAME);
        var email = address(entry, "email");
        return name == null && email == null ? null : new Committer(name, email, count(entry, "commits", 0));
    }

    private static ForgeProject.Namespace namespace(JsonNode namespace) {
        var id = id(namespace);
        var fullPath = address(namespace, "full_path");
        if (id == null || fullPath == null) {
            return null;
        }
        var kind = "user".equals(raw(namespace, "kind")) ? ForgeProject.Kind.USER : ForgeProject.Kind.GROUP;
        return new ForgeProject.Namespace(
                id,
                text(namespace, "name", NAME),
                address(namespace, "path"),
                fullPath,
                kind,
                Texts.page(raw(namespace, "web_url")));
    }

    private static List<String> topics(JsonNode entry) {
        var topics = new ArrayList<String>();
        for (var topic : entry.path(entry.path("topics").isArray() ? "topics" : "tag_list")) {
            var text = topic.isTextual() ? Texts.harvested(topic.textValue(), NAME) : null;
            if (text != null && topics.size() < TOPICS) {
                topics.add(text);
            }
        }
        return List.copyOf(topics);
    }

    private static String raw(JsonNode node, String field) {
        return node.path(field).textValue();
    }

    private static String text(JsonNode node, String field, int limit) {
        return Texts.harvested(raw(node, field), limit);
    }

    private static String address(JsonNode node, String field) {
        return Texts.plain(raw(node, field), 1_000);
    }

    private static Boolean flag(JsonNode node, String field, Boolean otherwise) {
        return node.path(field).isBoolean() ? Boolean.valueOf(node.path(field).booleanValue()) : otherwise;
    }

    private static Integer count(JsonNode node, String field, Integer otherwise) {
        var value = node.path(field);
        boolean usable = value.isIntegralNumber() && value.canConvertToInt() && value.intValue() >= 0;
        return usable ? Integer.valueOf(value.intValue()) : otherwise;
    }

    /** An instant, or null when there is none that makes sense. */
    static Instant instant(JsonNode node, String field) {
        try {
            var text = raw(node, field);
            var instant = text == null ? null : OffsetDateTime.parse(text).toInstant();
            return instant == null || instant.isBefore(EARLIEST) || instant.isAfter(LATEST) ? null : instant;
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
