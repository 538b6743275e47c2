package fr.forge.ressourcerie.vocabulary.load;

import fr.forge.ressourcerie.vocabulary.load.Known.Row;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Every concept stands under a widest one, not too far below it. */
final class Hierarchy {
    private final Map<String, Row> concepts;
    private final Map<String, Integer> lines;
    private final Findings findings;
    private final Set<String> sound = new HashSet<>();
    private final Set<String> told = new HashSet<>();

    private Hierarchy(Map<String, Row> concepts, Map<String, Integer> lines, Findings findings) {
        this.concepts = concepts;
        this.lines = lines;
        this.findings = findings;
    }

    static void check(Map<String, Row> concepts, Map<String, Integer> lines, Findings findings) {
        var hierarchy = new Hierarchy(concepts, lines, findings);
        concepts.keySet().forEach(hierarchy::climb);
    }

    private void climb(String start) {
        var way = new LinkedHashSet<String>();
        for (var code = start; code != null && !sound.contains(code); code = broader(code)) {
            if (!way.add(code)) {
                circle(way, code);
                break;
            }
        }
        sound.addAll(way);
        if (height(start) > Bound.LEVELS) {
            fault(
                    start,
                    "too-deep",
                    "au plus %d concepts plus larges l'un sur l'autre.".formatted(Bound.LEVELS),
                    "at most %d wider concepts one above the other.".formatted(Bound.LEVELS));
        }
    }

    /** Names a circle once, at the first of its lines that the file has. */
    private void circle(Set<String> way, String back) {
        var circle = way.stream().dropWhile(code -> !code.equals(back)).toList();
        if (circle.stream().noneMatch(told::contains)) {
            told.addAll(circle);
            var named = String.join(" → ", circle.stream().limit(10).toList()) + " → " + back;
            var at = circle.stream().filter(lines::containsKey).findFirst().orElse(back);
            fault(
                    at,
                    "circle",
                    "chacun est plus large que lui-même : " + named + ".",
                    "each is wider than itself: " + named + ".");
        }
    }

    /** How many stand above, counted no further than is allowed. */
    private int height(String start) {
        var height = 0;
        for (var code = broader(start); code != null && height <= Bound.LEVELS; code = broader(code)) {
            if (told.contains(code)) {
                return 0;
            }
            height++;
        }
        return height;
    }

    private String broader(String code) {
        var row = concepts.get(code);
        return row == null ? null : row.broader();
    }

    private void fault(String code, String kind, String fr, String en) {
        findings.fault(lines.getOrDefault(code, 1), "broader", kind, fr, en);
    }
}
