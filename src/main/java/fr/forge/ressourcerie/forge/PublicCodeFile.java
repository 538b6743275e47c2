package fr.forge.ressourcerie.forge;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * Reads a publiccode.yml that anyone may have written: bounded in size, depth and aliases, without tags. What the
 * standard's versions 0.2 to 0.5 disagree about is taken as it comes; what a sheet cannot do without is required.
 */
final class PublicCodeFile {
    static final String UNREADABLE = "publiccode-unreadable";
    static final String INVALID = "publiccode-invalid";
    static final String TOO_LARGE = "publiccode-too-large";

    private static final int MOST = 50;
    private static final Pattern VERSION = Pattern.compile("0(\\.[0-9]{1,2}){0,2}");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8}){0,2}");
    private static final String SPDX_ID = "\\(*+[A-Za-z0-9][A-Za-z0-9.+:-]{0,99}+\\)*+";
    private static final Pattern SPDX = Pattern.compile(SPDX_ID + "( +(AND|OR|WITH|and|or|with) +" + SPDX_ID + ")*+");

    private final Map<?, ?> root;
    private final List<String> faults = new ArrayList<>();

    private PublicCodeFile(Map<?, ?> root) {
        this.root = root;
    }

    /** What the file says. */
    static PublicCode read(byte[] utf8, int limit) throws Refusal {
        if (utf8.length > limit) {
            throw new Refusal(TOO_LARGE, "Le fichier publiccode.yml dépasse " + limit + " octets.");
        }
        if (!(load(new String(utf8, StandardCharsets.UTF_8), limit) instanceof Map<?, ?> root)) {
            throw new Refusal(UNREADABLE, "Le fichier publiccode.yml n'est pas une liste de clés et de valeurs.");
        }
        return new PublicCodeFile(root).whole();
    }

    private static Object load(String text, int limit) throws Refusal {
        try {
            return PlainYaml.load(text.startsWith("\uFEFF") ? text.substring(1) : text, limit);
        } catch (MarkedYAMLException e) {
            var place = e.getProblemMark() == null
                    ? ""
                    : " (ligne " + (e.getProblemMark().getLine() + 1) + ")";
            throw new Refusal(UNREADABLE, "Le fichier publiccode.yml n'est pas du YAML simple" + place + ".");
        } catch (RuntimeException hostile) { // whatever a crafted scalar or tag makes the parser throw
            throw new Refusal(UNREADABLE, "Le fichier publiccode.yml n'est pas du YAML simple.");
        }
    }

    private PublicCode whole() throws Refusal {
        require(
                VERSION.matcher(orEmpty(text(root, "publiccodeYmlVersion", 20))).matches(),
                "publiccodeYmlVersion n'est pas 0.x");
        var name = text(root, "name", 255);
        require(name != null, "name est absent");
        var url = Texts.page(raw(root, "url"));
        require(url != null, "url est absent ou n'est pas une adresse http(s)");
        var licence = text(map(root, "legal"), "license", 255);
        require(
                licence != null && SPDX.matcher(licence).matches(),
                "legal.license est absent ou n'est pas une expression SPDX");
        var descriptions = descriptions(map(root, "description"));
        require(
                descriptions.values().stream().anyMatch(d -> d.shortDescription() != null),
                "description.<langue>.shortDescription est absent");
        if (!faults.isEmpty()) {
            throw new Refusal(
                    INVALID, "Le fichier publiccode.yml n'est pas valide : " + String.join(" ; ", faults) + ".");
        }
        return new PublicCode(
                name,
                url,
                Texts.page(landing()),
                date(text(root, "releaseDate", 40)),
                text(root, "developmentStatus", 40),
                text(root, "softwareType", 60),
                texts(root, "platforms", 60),
                licence,
                descriptions,
                texts(map(root, "localisation"), "availableLanguages", 40),
                texts(root, "categories", 100),
                text(map(root, "maintenance"), "type", 40));
    }

    private void require(boolean met, String fault) {
        if (!met) {
            faults.add(fault);
        }
    }

    private String landing() {
        var landing = raw(root, "landingURL");
        return landing == null ? raw(root, "landingUrl") : landing;
    }

    private static Map<String, PublicCode.Description> descriptions(Map<?, ?> byLanguage) {
        var descriptions = new LinkedHashMap<String, PublicCode.Description>();
        byLanguage.forEach((language, value) -> {
            if (descriptions.size() < MOST
                    && language instanceof String tag
                    && LANGUAGE.matcher(tag).matches()
                    && value instanceof Map<?, ?> texts) {
                descriptions.put(
                        tag,
                        new PublicCode.Description(
                                text(texts, "shortDescription", 500),
                                text(texts, "longDescription", 20_000),
                                texts(texts, "features", 500)));
            }
        });
        return java.util.Collections.unmodifiableMap(descriptions);
    }

    private static Map<?, ?> map(Map<?, ?> parent, String key) {
        return parent.get(key) instanceof Map<?, ?> child ? child : Map.of();
    }

    private static String raw(Map<?, ?> parent, String key) {
        return parent.get(key) instanceof String text ? text : null;
    }

    private static String text(Map<?, ?> parent, String key, int limit) {
        return Texts.harvested(raw(parent, key), limit);
    }

    private static List<String> texts(Map<?, ?> parent, String key, int limit) {
        if (!(parent.get(key) instanceof List<?> values)) {
            return List.of();
        }
        return values.stream()
                .limit(MOST)
                .map(value -> value instanceof String text ? Texts.harvested(text, limit) : null)
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    private static LocalDate date(String text) {
        try {
            return text == null || text.length() < 10 ? null : LocalDate.parse(text.substring(0, 10));
        } catch (DateTimeException notADate) {
            return null;
        }
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    /** Why a file is not used: a remark to be, which quotes nothing of the file. */
    static final class Refusal extends Exception {
        private final String code;

        Refusal(String code, String reason) {
            super(reason, null, false, false);
            this.code = code;
        }

        Unreadable about(long projectId) {
            return new Unreadable(projectId, code, getMessage());
        }
    }
}
