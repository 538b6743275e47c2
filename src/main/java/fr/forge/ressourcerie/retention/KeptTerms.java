package fr.forge.ressourcerie.retention;

import io.quarkus.arc.All;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** The terms of all rooms, in the order of their names, with how long the configuration says each lasts. */
@Startup
@Singleton
public class KeptTerms {
    private final List<Term> all;
    private final RetentionSettings settings;

    /** A service whose terms and configuration differ does not start: it would keep what it promised to let go. */
    KeptTerms(@All List<Terms> rooms, RetentionSettings settings) {
        this.settings = settings;
        all = rooms.stream()
                .flatMap(room -> room.terms().stream())
                .sorted(Comparator.comparing(Term::name))
                .toList();
        var names = new TreeSet<>(all.stream().map(Term::name).toList());
        if (names.size() < all.size()
                || !names.equals(new TreeSet<>(settings.kept().keySet()))) {
            throw new IllegalStateException(
                    "ressourcerie.retention.kept must name each of " + names + " once and nothing else, and names "
                            + new TreeSet<>(settings.kept().keySet()));
        }
    }

    public List<Term> all() {
        return all;
    }

    public Duration kept(Term term) {
        return settings.kept().get(term.name());
    }
}
