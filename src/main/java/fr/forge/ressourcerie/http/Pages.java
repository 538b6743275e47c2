package fr.forge.ressourcerie.http;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;

/** Turns what the caller asked into a page request, and what was found into the answer with its links. */
@RequestScoped
public class Pages {
    /** What shapes the answer without changing which items the list has or their order. */
    private static final Set<String> NOT_THE_LIST = Set.of("cursor", "limit", "fields", "facets", "highlight");

    private final Cursors cursors;
    private final UriInfo uri;

    Pages(Cursors cursors, UriInfo uri) {
        this.cursors = cursors;
        this.uri = uri;
    }

    public PageRequest request(Paging paging) {
        var position = Optional.ofNullable(paging.cursor).map(cursor -> cursors.read(cursor, list()));
        return new PageRequest(paging.limit, position);
    }

    public <T> Page<T> page(PageRequest request, Slice<T> slice) {
        return page(request, slice, null);
    }

    public <T> Page<T> page(PageRequest request, Slice<T> slice, Map<String, List<Page.FacetValue>> facets) {
        var total = slice.total();
        var links = new Page.Links(
                request.limit(),
                link(request, slice.next()),
                link(request, slice.previous()),
                total.count(),
                total.exact() ? "exact" : "at-least");
        return new Page<>(slice.items(), links, facets);
    }

    private String link(PageRequest request, Position position) {
        if (position == null) {
            return null;
        }
        var query = new StringJoiner("&");
        query.add("cursor=" + cursors.write(position, list())).add("limit=" + request.limit());
        new TreeMap<>(uri.getQueryParameters()).forEach((name, values) -> {
            if (!name.equals("cursor") && !name.equals("limit")) {
                values.forEach(value -> query.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
            }
        });
        return uri.getRequestUri().getRawPath() + "?" + query;
    }

    /** Which list a cursor belongs to: the path and every parameter that selects or orders, in a canonical order. */
    private String list() {
        MultivaluedMap<String, String> query = uri.getQueryParameters();
        var canonical = new StringJoiner("\n").add(uri.getPath());
        new TreeMap<>(query).forEach((name, values) -> {
            if (!NOT_THE_LIST.contains(name)) {
                values.stream().sorted().forEach(value -> canonical.add(name + "=" + value));
            }
        });
        return canonical.toString();
    }
}
