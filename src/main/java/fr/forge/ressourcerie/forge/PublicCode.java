package fr.forge.ressourcerie.forge;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a repository's publiccode.yml says (versions 0.2 to 0.x of the standard). Its contacts are never kept.
 *
 * @param licence an SPDX expression as written
 * @param descriptions by language tag, in the order of the file
 * @param releaseDate null when absent or not a date
 */
public record PublicCode(
        String name,
        String url,
        String landingUrl,
        LocalDate releaseDate,
        String developmentStatus,
        String softwareType,
        List<String> platforms,
        String licence,
        Map<String, Description> descriptions,
        List<String> availableLanguages,
        List<String> categories,
        String maintenanceType) {

    /** The texts in one language; absent ones are null, absent features an empty list. */
    public record Description(String shortDescription, String longDescription, List<String> features) {}

    /** The description in that language ({@code fr} also finds {@code fr-FR}), else in English, else the first one. */
    public Optional<Description> description(String preferredLanguage) {
        return inLanguage(preferredLanguage)
                .or(() -> inLanguage("en"))
                .or(() -> descriptions.values().stream().findFirst());
    }

    private Optional<Description> inLanguage(String language) {
        return Optional.ofNullable(descriptions.get(language))
                .or(() -> descriptions.entrySet().stream()
                        .filter(entry -> primary(entry.getKey()).equals(primary(language)))
                        .map(Map.Entry::getValue)
                        .findFirst());
    }

    private static String primary(String tag) {
        return tag.split("[-_]", 2)[0].toLowerCase(java.util.Locale.ROOT);
    }
}
