package fr.forge.ressourcerie.educommun.grid;

import fr.forge.ressourcerie.educommun.rule.Wording;
import fr.forge.ressourcerie.problem.Fault;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Finds everything that is wrong with a grid as a whole. What is absent is left to the bounds of its field. */
final class GridFaults {
    private static final int WHOLE = 100;

    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> axes = new HashSet<>();
    private final Set<String> criteria = new HashSet<>();

    private GridFaults() {}

    static List<Fault> of(Grid grid) {
        var found = new GridFaults();
        found.weights("/axes", grid.axes(), Grid.Axis::weight);
        each("/axes", grid.axes(), found::axis);
        var questions = new HashSet<String>();
        each("/eligibility", grid.eligibility(), (at, question) -> {
            found.key(at, question.key(), questions);
            Wording.check(at + "/question", question.question(), found.faults);
        });
        return found.faults;
    }

    private void axis(String at, Grid.Axis axis) {
        key(at, axis.key(), axes);
        Wording.check(at + "/title", axis.title(), faults);
        Wording.check(at + "/description", axis.description(), faults);
        weights(at + "/criteria", axis.criteria(), Grid.Criterion::weight);
        each(at + "/criteria", axis.criteria(), this::criterion);
    }

    private void criterion(String at, Grid.Criterion criterion) {
        key(at, criterion.key(), criteria);
        Wording.check(at + "/title", criterion.title(), faults);
        Wording.check(at + "/description", criterion.description(), faults);
        scale(at, criterion);
        var evidence = new HashSet<String>();
        each(at + "/evidence", criterion.evidence(), (here, each) -> {
            key(here, each.key(), evidence);
            Wording.check(here + "/title", each.title(), faults);
        });
    }

    private void scale(String at, Grid.Criterion criterion) {
        var values = new ArrayList<Integer>();
        each(at + "/scale", criterion.scale(), (here, level) -> {
            Wording.check(here + "/label", level.label(), faults);
            Wording.check(here + "/anchor", level.anchor(), faults);
            rising(here, level.value(), values);
        });
        if (criterion.threshold() != null && !values.isEmpty() && !values.contains(criterion.threshold())) {
            faults.add(Fault.ofBody(
                    at + "/threshold",
                    "not-on-the-scale",
                    "Un niveau de l'échelle : %s.".formatted(values),
                    "A level of the scale: %s.".formatted(values)));
        }
    }

    private void rising(String at, Integer value, List<Integer> before) {
        if (value == null) {
            return;
        }
        if (!before.isEmpty() && before.get(before.size() - 1) >= value) {
            faults.add(Fault.ofBody(
                    at + "/value",
                    "not-rising",
                    "Plus que le niveau d'avant, qui vaut %d.".formatted(before.get(before.size() - 1)),
                    "More than the level before, which is %d.".formatted(before.get(before.size() - 1))));
        }
        before.add(value);
    }

    private void key(String at, String key, Set<String> known) {
        if (key != null && !known.add(key)) {
            faults.add(Fault.ofBody(
                    at + "/key",
                    "duplicate-key",
                    "Cette clé sert déjà plus haut dans la grille : donnez-en une autre.",
                    "This key is used further up in the grid: give another one."));
        }
    }

    /** A sum is told only where every part of it is. */
    private <T> void weights(String at, List<T> parts, Function<T, Integer> weight) {
        if (parts == null
                || parts.isEmpty()
                || parts.stream().anyMatch(part -> part == null || weight.apply(part) == null)) {
            return;
        }
        var sum = parts.stream().mapToLong(weight::apply).sum();
        if (sum != WHOLE) {
            faults.add(Fault.ofBody(
                    at,
                    "weights-do-not-add-up",
                    "Les poids font %d en tout : ils doivent faire 100.".formatted(sum),
                    "The weights make %d in all: they must make 100.".formatted(sum)));
        }
    }

    private static <T> void each(String at, List<T> parts, BiConsumer<String, T> look) {
        for (var index = 0;
                index < Objects.requireNonNullElse(parts, List.<T>of()).size();
                index++) {
            if (parts.get(index) != null) {
                look.accept(at + "/" + index, parts.get(index));
            }
        }
    }
}
