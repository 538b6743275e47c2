package fr.forge.ressourcerie.resource.salon;

import fr.forge.ressourcerie.http.Slug;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Finds the resources that a room is probably about: by an address in its topic, or by a title in its name. A title of
 * one word counts only where nothing but usual words stands around it: many titles are words of everyday life.
 */
final class MatchRooms {
    static final String NAME = "name";
    static final String LINK = "link";

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"']{4,500}");
    private static final int WORDS = 20;
    private static final int SHORTEST = 3;
    /** More resources of one title tell nothing. */
    private static final int AMBIGUOUS = 3;

    private static final Set<String> USUAL = Set.of(
            "salon forum tchap groupe communaute entraide echange echanges discussion discussions support aide officiel"
                    .concat(" utilisateurs autour projet sur pour avec de du des d la le les l et en a au aux")
                    .split(" "));

    private final Map<String, List<UUID>> titles = new HashMap<>();
    private final Map<String, UUID> addresses = new HashMap<>();

    /** Takes a resource into account. */
    void add(UUID resource, String title, String... urls) {
        var words = Slug.of(title);
        if (words.length() >= SHORTEST && !USUAL.contains(words)) {
            titles.computeIfAbsent(words, none -> new ArrayList<>()).add(resource);
        }
        for (var url : urls) {
            if (url != null) {
                addresses.putIfAbsent(plain(url), resource);
            }
        }
    }

    /** The resources with the reason why, an address being the better one. */
    Map<UUID, String> about(String name, String topic) {
        var found = new HashMap<UUID, String>();
        byName(Arrays.stream(Slug.of(name).split("-")).limit(WORDS).toList(), found);
        if (topic != null) {
            var links = ADDRESS.matcher(topic);
            while (links.find()) {
                byAddress(plain(links.group()), found);
            }
        }
        return found;
    }

    private void byName(List<String> words, Map<UUID, String> found) {
        for (int from = 0; from < words.size(); from++) {
            for (int to = from + 1; to <= words.size(); to++) {
                var resources = titles.getOrDefault(String.join("-", words.subList(from, to)), List.of());
                var tells = to - from > 1 || usual(words.subList(0, from)) && usual(words.subList(to, words.size()));
                if (tells && resources.size() <= AMBIGUOUS) {
                    resources.forEach(resource -> found.put(resource, NAME));
                }
            }
        }
    }

    private static boolean usual(List<String> words) {
        return USUAL.containsAll(words);
    }

    /** The address itself, or a page below that of a resource. */
    private void byAddress(String address, Map<UUID, String> found) {
        for (var at = address; !at.isEmpty(); at = at.substring(0, Math.max(0, at.lastIndexOf('/')))) {
            var resource = addresses.get(at);
            if (resource != null) {
                found.put(resource, LINK);
                return;
            }
        }
    }

    private static String plain(String url) {
        return url.toLowerCase(Locale.ROOT)
                .replaceFirst("^https?://(?:www\\.)?", "")
                .replaceAll("[?#].*", "")
                .replaceAll("[/.,;:!)»]+$", "");
    }
}
