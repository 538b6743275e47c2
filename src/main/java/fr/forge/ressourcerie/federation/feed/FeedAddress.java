package fr.forge.ressourcerie.federation.feed;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;

/** Where the feed that was asked for is, and its other formats. */
@RequestScoped
class FeedAddress {
    private static final Set<String> NOT_THE_LIST = Set.of("cursor");
    private static final Set<String> NO_FILTER = Set.of("cursor", "limit", "sort", "fields", "facets", "highlight");

    private final UriInfo uri;

    FeedAddress(UriInfo uri) {
        this.uri = uri;
    }

    Feed.Place place() {
        var path = uri.getRequestUri().getRawPath();
        return new Feed.Place(path.replaceFirst("\\.[a-z]+$", ""), query(NOT_THE_LIST), query(Set.of()));
    }

    /** The feed that follows the list that was asked for, with its filters. */
    Feed.Place feed(String path) {
        var filters = path.endsWith("/resources") ? query(NO_FILTER) : "";
        return new Feed.Place(path, filters, filters);
    }

    /** The same list of the API, whose items have their own order. */
    String list(String path) {
        return path + query(Set.of("cursor", "sort", "limit"));
    }

    /** What selects, in words that people read. */
    String selects() {
        var words = new StringJoiner(", ");
        new TreeMap<>(uri.getQueryParameters()).forEach((name, values) -> {
            if (!Set.of("cursor", "sort", "limit", "scope").contains(name)) {
                values.forEach(words::add);
            }
        });
        return words.length() == 0 ? "" : " (" + words + ")";
    }

    private String query(Set<String> without) {
        var query = new StringJoiner("&", "?", "").setEmptyValue("");
        new TreeMap<>(uri.getQueryParameters()).forEach((name, values) -> {
            if (!without.contains(name)) {
                values.forEach(value -> query.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
            }
        });
        return query.toString();
    }
}
