package fr.forge.ressourcerie.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.forge.ressourcerie.contract.Contract.Operation;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Asks everything that the contract lets be asked, as each of several callers, with the contract as its map: what a list
 * shows to anybody is asked for by everybody. It looks for words in bodies and headers alike.
 */
final class Crawler {
    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");
    /** Of one list; what was planted is among the first of each. */
    private static final int MOST = 4;

    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final Contract contract;
    private final String root;
    private final Map<String, String> tokens;
    private final List<String> words;

    private final Map<String, Set<String>> known = new LinkedHashMap<>();
    private final Set<String> reached = new TreeSet<>();
    private final Set<Found> found = new LinkedHashSet<>();

    /**
     * @param tokens by the name of the caller; empty for nobody's
     * @param words what is looked for
     */
    Crawler(int port, Map<String, String> tokens, List<String> words) {
        contract = Contract.servedOn(port);
        root = "http://localhost:" + port;
        this.tokens = tokens;
        this.words = words;
    }

    Set<Found> found() {
        return found;
    }

    /** The templates of the operations that nobody got an answer from. */
    Set<String> unreached() {
        var all = new TreeSet<>(templates());
        all.removeAll(reached);
        return all;
    }

    /** The shallow first, so that the deep ones have something to be filled with. */
    void crawl() {
        templates().stream()
                .sorted(Comparator.comparing((String path) -> path.split("\\{").length)
                        .thenComparing(path -> path))
                .forEach(this::crawl);
        ask("/", "/", Map.of("Accept", "text/html"));
    }

    private List<String> templates() {
        return contract.operations().stream()
                .filter(operation -> operation.method().equals("get"))
                .map(operation -> operation.name().substring("GET ".length()))
                // What the tests themselves add to the service.
                .filter(path -> !path.contains("probe") && !path.contains("who-am-i"))
                .toList();
    }

    private void crawl(String template) {
        for (var address : filled(template)) {
            for (var variant : variants(template, address)) {
                ask(template, variant, Map.of());
            }
            ask(template, address, Map.of("Accept", "text/html", "Accept-Language", "en"));
            ask(template, address, Map.of("Accept", "application/ld+json"));
        }
    }

    private List<String> filled(String template) {
        var open = List.of("");
        var rest = template;
        for (var parameter = PARAMETER.matcher(rest); parameter.find(); parameter = PARAMETER.matcher(rest)) {
            var before = rest.substring(0, parameter.start());
            var name = parameter.group(1);
            open = open.stream()
                    .flatMap(start -> values(start + before, name).map(value -> start + before + value))
                    .toList();
            rest = rest.substring(parameter.end());
        }
        var end = rest;
        return open.stream().map(start -> start + end).toList();
    }

    /** What the list at that address called its items, whoever saw it: by the name of the parameter, else by their {@code id}. */
    private Stream<String> values(String list, String name) {
        // A feed is found as the list that it follows.
        var at = list.replaceAll("/$", "").replaceFirst("^/feeds/", "/api/v1/") + " ";
        return known.getOrDefault(at + name, known.getOrDefault(at + "id", Set.of())).stream()
                .limit(MOST);
    }

    private List<String> variants(String template, String address) {
        var variants = new ArrayList<>(List.of(address));
        for (var parameter : operation(template).definition().path("parameters")) {
            var described = contract.resolve(parameter);
            if (!described.path("in").asText().equals("query")) {
                continue;
            }
            var name = described.path("name").asText();
            if (name.equals("q")) {
                words.forEach(word -> variants.add(address + "?q=" + encoded(word)));
                variants.add(address + "?q=labo");
            } else if (name.equals("include")) {
                variants.add(address + "?include=contributors,related,salons");
            } else if (name.equals("scope")) {
                variants.add(address
                        + "?scope=forge&q=labo&highlight=true".substring(0, template.endsWith("suggest") ? 19 : 32));
            } else if (name.equals("sort")) {
                Stream.of("title", "-title", "name", "-resources", "-recent", "submittedAt")
                        .forEach(sort -> variants.add(address + "?sort=" + sort));
            } else if (name.equals("verb")) {
                Stream.of("Identify", "ListSets", "ListRecords&metadataPrefix=oai_dc", "ListRecords&metadataPrefix=lom")
                        .forEach(verb -> variants.add(address + "?verb=" + verb));
            } else if (name.equals("facets")) {
                variants.add(address + "?facets=academy,discipline,level,kind");
            }
        }
        return variants;
    }

    private Operation operation(String template) {
        return contract.operations().stream()
                .filter(each -> each.name().equals("GET " + template))
                .findFirst()
                .orElseThrow();
    }

    /** The same by everyone; an answer is looked through whether it is one or a refusal. */
    private void ask(String template, String address, Map<String, String> headers) {
        tokens.forEach((caller, token) -> {
            var answer = get(address, token, headers);
            if (answer.statusCode() < 300) {
                reached.add(template);
                learn(address, answer.body());
            }
            look(caller, address, answer);
        });
    }

    private HttpResponse<String> get(String address, String token, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create(root + address));
        headers.forEach(request::header);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void learn(String address, String body) {
        if (!body.startsWith("{") || address.contains("?")) {
            return;
        }
        try {
            var answer = json.readTree(body);
            Stream.of(answer.path("items"), answer.path("types"), answer.path("problems"), answer.path("answers"))
                    .forEach(items -> items.forEach(item -> learn(address, item)));
        } catch (IOException e) {
            throw new IllegalStateException(address, e);
        }
    }

    private void learn(String address, JsonNode item) {
        item.properties().stream()
                .filter(field ->
                        field.getValue().isTextual() || field.getValue().isInt())
                .forEach(field -> known.computeIfAbsent(address + " " + field.getKey(), key -> new LinkedHashSet<>())
                        .add(field.getValue().asText()));
    }

    /** What the caller asked with is theirs to read again. */
    private void look(String caller, String address, HttpResponse<String> answer) {
        var asked = URLDecoder.decode(address, StandardCharsets.UTF_8).toLowerCase();
        var said = (answer.headers().map() + "\n" + answer.body()).toLowerCase();
        words.stream()
                .filter(word -> !asked.contains(word.toLowerCase()) && said.contains(word.toLowerCase()))
                .forEach(word -> found.add(new Found(caller, address, word)));
    }

    private static String encoded(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8);
    }

    /** A word that somebody could read at an address. */
    record Found(String caller, String address, String word) {}
}
