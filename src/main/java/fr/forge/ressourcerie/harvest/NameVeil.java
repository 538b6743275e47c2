package fr.forge.ressourcerie.harvest;

import fr.forge.ressourcerie.forge.Committer;
import fr.forge.ressourcerie.forge.ForgeProject;
import java.util.Collection;
import java.util.Comparator;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes the names of people out of what a project says of itself: nobody is named before they consent. It knows the
 * full names in the project's history and, in a person's own space, that person's name and username.
 */
class NameVeil {
    static final String MARK = "[nom retiré]";
    /** A shorter one, such as "max", is more often a word than a name. */
    private static final int SHORTEST = 4;

    private final Pattern names;

    NameVeil(ForgeProject project, Collection<Committer> committers) {
        var known =
                new TreeSet<>(Comparator.comparingInt(String::length).reversed().thenComparing(n -> n));
        committers.stream().map(Committer::name).filter(NameVeil::full).forEach(known::add);
        if (project.namespace() != null && project.namespace().kind() == ForgeProject.Kind.USER) {
            Stream.of(project.namespace().name(), project.namespace().path())
                    .filter(name -> name != null && name.strip().length() >= SHORTEST)
                    .forEach(known::add);
        }
        names = known.isEmpty() ? null : pattern(known);
    }

    /** The same text with each name replaced by {@link #MARK}; null stays null. */
    String over(String text) {
        return text == null || names == null ? text : names.matcher(text).replaceAll(MARK);
    }

    /** A first name alone says nobody; a first name and a last name do. */
    private static boolean full(String name) {
        return name != null && name.strip().length() >= SHORTEST && name.strip().matches("\\S+\\s+\\S.*");
    }

    private static Pattern pattern(Collection<String> names) {
        var alternatives = names.stream()
                .map(name -> Stream.of(name.strip().split("\\s+"))
                        .map(Pattern::quote)
                        .collect(Collectors.joining("\\s+")))
                .collect(Collectors.joining("|"));
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])(?:" + alternatives + ")(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
