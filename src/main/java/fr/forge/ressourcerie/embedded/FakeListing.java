package fr.forge.ressourcerie.embedded;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One page of a list, as GitLab pages: by number (keyset) or by offset.
 *
 * @param next the query of the next page; null at the end
 */
record FakeListing<T>(List<T> items, String next) {
    /** The projects that a query asks for. */
    static FakeListing<FakeProject> projects(Collection<FakeProject> all, Map<String, String> query) {
        var after = Instant.parse(query.getOrDefault("updated_after", "1970-01-01T00:00:00Z"));
        var archived = query.get("archived");
        long idAfter = Long.parseLong(query.getOrDefault("id_after", "0"));
        var order = "updated_at".equals(query.get("order_by"))
                ? Comparator.comparing(FakeProject::updatedAt).thenComparing(FakeProject::id)
                : Comparator.comparing(FakeProject::id);
        var found = all.stream()
                .filter(p -> p.id() > idAfter
                        && (!query.containsKey("updated_after") || p.updatedAt().isAfter(after)))
                .filter(p -> archived == null || archived.equals(String.valueOf(p.archived())))
                .sorted("asc".equals(query.get("sort")) ? order : order.reversed())
                .toList();
        return "keyset".equals(query.get("pagination")) ? byNumber(found, query) : byOffset(found, query);
    }

    private static FakeListing<FakeProject> byNumber(List<FakeProject> found, Map<String, String> query) {
        int size = size(query);
        if (found.size() <= size) {
            return new FakeListing<>(found, null);
        }
        var items = found.subList(0, size);
        return new FakeListing<>(
                items, with(query, "id_after", items.get(size - 1).id()));
    }

    /** A page of any list. */
    static <T> FakeListing<T> byOffset(List<T> found, Map<String, String> query) {
        int size = size(query);
        int page = Integer.parseInt(query.getOrDefault("page", "1"));
        int from = Math.min(found.size(), (page - 1) * size);
        int to = Math.min(found.size(), from + size);
        return new FakeListing<>(found.subList(from, to), to < found.size() ? with(query, "page", page + 1) : null);
    }

    private static int size(Map<String, String> query) {
        return Math.min(100, Integer.parseInt(query.getOrDefault("per_page", "20")));
    }

    private static String with(Map<String, String> query, String name, long value) {
        var next = new TreeMap<>(query);
        next.put(name, Long.toString(value));
        return next.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
