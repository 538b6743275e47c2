package fr.forge.ressourcerie.http;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How an enumeration is written outside the code: lower-case words joined by hyphens, in URLs and in JSON alike. */
public final class Words {
    private Words() {}

    public static String of(Enum<?> constant) {
        return of(constant.name());
    }

    public static String of(String constantName) {
        return constantName.toLowerCase(Locale.ROOT).replace('_', '-');
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
