package fr.forge.ressourcerie.http;

import fr.forge.ressourcerie.problem.Text;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** How an enumeration is written outside the code: lower-case words joined by hyphens, in URLs and in JSON alike. */
public final class Words {
    private static final Text NONE = new Text("aucun", "none");

    private Words() {}

    public static String of(Enum<?> constant) {
        return of(constant.name());
    }

    public static String of(String constantName) {
        return constantName.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Some of them in a sentence, always in the same order; that there is none is said too. */
    public static Text list(Collection<? extends Enum<?>> constants) {
        return constants.isEmpty() ? NONE : alike(constants);
    }

    private static Text alike(Collection<? extends Enum<?>> constants) {
        var words = constants.stream().map(Words::of).sorted().collect(Collectors.joining(", "));
        return new Text(words, words);
    }

    public static List<String> all(Class<?> enumeration) {
        return Arrays.stream(enumeration.getEnumConstants())
                .map(constant -> of((Enum<?>) constant))
                .toList();
    }

    public static <T> Optional<T> read(Class<T> enumeration, String word) {
        return Arrays.stream(enumeration.getEnumConstants())
                .filter(constant -> of((Enum<?>) constant).equals(word))
                .findFirst();
    }
}
