package fr.forge.ressourcerie.resource.related;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * A resource that resembles another.
 *
 * @param score how much, comparable among those of one resource
 */
public record Kin(UUID id, int score, List<Because> because) {
    /** The newest of equals first. */
    public static final Comparator<Kin> CLOSEST_FIRST =
            Comparator.comparingInt(Kin::score).thenComparing(Kin::id).reversed();

    private static final int DISCIPLINE = 4;
    private static final int KEYWORD = 3;
    private static final int COLLECTIVE = 3;
    private static final int HANDS = 3;
    private static final int LEVEL = 2;
    /** A share of the same kind counts up to this often: a resource for all levels is not close to everything. */
    private static final int MOST = 3;
    /** What the ministry selected comes before what resembles as much. */
    private static final int SELECTED = 2;

    static Kin of(Traits one, Traits other) {
        var disciplines = shared(one.disciplines(), other.disciplines());
        var levels = shared(one.levels(), other.levels());
        var keywords = shared(one.keywords(), other.keywords());
        var collective = one.organisation() != null && one.organisation().equals(other.organisation());
        var because = new ArrayList<Because>();
        say(because, "discipline", disciplines);
        say(because, "level", levels);
        say(because, "keyword", keywords);
        if (collective || other.sameHands()) {
            because.add(new Because("contributor", collective ? List.of(one.organisation()) : List.of()));
        }
        var score = DISCIPLINE * Math.min(MOST, disciplines.size())
                + LEVEL * Math.min(MOST, levels.size())
                + KEYWORD * Math.min(MOST, keywords.size())
                + (collective ? COLLECTIVE : 0)
                + (other.sameHands() ? HANDS : 0)
                + (other.selected() ? SELECTED : 0);
        return new Kin(other.id(), score, List.copyOf(because));
    }

    private static List<String> shared(List<String> one, List<String> other) {
        return one.stream().filter(other::contains).sorted().toList();
    }

    private static void say(List<Because> because, String kind, List<String> values) {
        if (!values.isEmpty()) {
            because.add(new Because(kind, values));
        }
    }
}
