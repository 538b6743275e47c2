package fr.forge.ressourcerie.change;

import static fr.forge.ressourcerie.Actors.anonymous;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Follows the feed as a portal would: it keeps what it is told, and looks at nothing else. */
public final class Follower {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, JsonNode> held = new TreeMap<>();
    private String next;

    public Follower(String from) {
        next = from;
    }

    public static Follower fromTheBeginning() {
        return new Follower("/api/v1/changes?limit=100");
    }

    public static Follower fromNow() {
        var follower = new Follower("/api/v1/changes?since=now&limit=100");
        follower.follow();
        return follower;
    }

    /** Follows until nothing is new; answers what it was told, in order. */
    public List<JsonNode> follow() {
        var told = new ArrayList<JsonNode>();
        var page = page();
        while (!page.path("items").isEmpty()) {
            page.path("items").forEach(told::add);
            page = page();
        }
        return told;
    }

    /** Follows one page further. */
    JsonNode page() {
        var page = json(next);
        page.path("items").forEach(this::take);
        next = page.path("page").path("next").asText();
        return page;
    }

    private void take(JsonNode item) {
        if (item.path("state").asText().equals("removed")) {
            held.remove(item.path("id").asText());
        } else {
            held.put(item.path("id").asText(), item);
        }
    }

    public String next() {
        return next;
    }

    /** Everything that it holds, by its address. */
    public Map<String, JsonNode> holds() {
        var things = new TreeMap<String, JsonNode>();
        held.values().forEach(item -> things.put(item.path("address").asText(), item.path("thing")));
        return things;
    }

    /** Everything that the API shows, by its address. */
    public static Map<String, JsonNode> shown() {
        var things = new TreeMap<String, JsonNode>();
        show(things, "/api/v1/resources", "?scope=forge&limit=100", "slug");
        show(things, "/api/v1/contributors", "?limit=100", "handle");
        show(things, "/api/v1/salons", "?limit=100", "id");
        show(things, "/api/v1/calls", "?limit=100", "slug");
        return things;
    }

    private static void show(Map<String, JsonNode> things, String list, String query, String name) {
        var next = list + query;
        while (next != null) {
            var page = json(next);
            for (var item : page.path("items")) {
                var address = list + "/" + item.path(name).asText();
                things.put(address, json(address));
            }
            next = page.path("page").path("next").textValue();
        }
    }

    private static JsonNode json(String address) {
        var body = anonymous()
                .urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        try {
            return JSON.readTree(body);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
