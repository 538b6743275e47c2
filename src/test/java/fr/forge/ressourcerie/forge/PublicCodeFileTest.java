package fr.forge.ressourcerie.forge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a publiccode.yml may say, and what it must not be able to do. */
class PublicCodeFileTest {
    private static final int LIMIT = 65_536;
    private static final String VALID = """
            publiccodeYmlVersion: "0.4"
            name: Fractions
            url: https://forge.example/collectif/fractions.git
            landingURL: https://fractions.example/
            releaseDate: 2026-03-01
            platforms: [web, linux]
            categories: [educational-content]
            developmentStatus: stable
            softwareType: standalone/web
            description:
              en:
                shortDescription: Fractions for all
              fr-FR:
                shortDescription: Les fractions pour tous
                longDescription: >
                  Un long texte, par camille@ac-lyon.example.
                features:
                  - Hors ligne
                  - Sans compte
            legal:
              license: AGPL-3.0-only
            maintenance:
              type: community
              contacts:
                - name: Camille Martin
                  email: camille@ac-lyon.example
                  phone: "+33 1 02 03 04 05"
            localisation:
              localisationReady: true
              availableLanguages: [fr, en]
            """;

    @Test
    void a_valid_file_is_read_without_its_contacts() throws Exception {
        var publiccode = read(VALID);
        assertEquals("Fractions", publiccode.name());
        assertEquals("https://forge.example/collectif/fractions.git", publiccode.url());
        assertEquals("https://fractions.example/", publiccode.landingUrl());
        assertEquals(LocalDate.of(2026, 3, 1), publiccode.releaseDate());
        assertEquals("stable", publiccode.developmentStatus());
        assertEquals("standalone/web", publiccode.softwareType());
        assertEquals(List.of("web", "linux"), publiccode.platforms());
        assertEquals("AGPL-3.0-only", publiccode.licence());
        assertEquals(List.of("fr", "en"), publiccode.availableLanguages());
        assertEquals(List.of("educational-content"), publiccode.categories());
        assertEquals("community", publiccode.maintenanceType());
        assertFalse(publiccode.toString().contains("Martin"));
        assertFalse(publiccode.toString().contains("camille"));
        assertFalse(publiccode.toString().contains("+33"));
    }

    @Test
    void the_description_is_found_by_language_then_in_english_then_any() throws Exception {
        var publiccode = read(VALID);
        assertEquals("Les fractions pour tous", shortDescription(publiccode, "fr"));
        assertEquals("Les fractions pour tous", shortDescription(publiccode, "fr-FR"));
        assertEquals("Fractions for all", shortDescription(publiccode, "de"));
        assertEquals(
                "Les fractions pour tous",
                shortDescription(read(VALID.replace("en:\n    shortDescription: Fractions for all\n  ", "")), "de"));
        assertEquals(
                List.of("Hors ligne", "Sans compte"),
                publiccode.description("fr").orElseThrow().features());
    }

    @Test
    void line_ends_of_windows_and_a_byte_order_mark_are_taken() throws Exception {
        assertEquals("Fractions", read("\uFEFF" + VALID.replace("\n", "\r\n")).name());
        assertEquals("Fractions", read("---\n" + VALID).name());
    }

    @Test
    void scalars_are_taken_as_written() throws Exception {
        assertEquals("2048", read(VALID.replace("Fractions\n", "2048\n")).name());
        assertEquals("1e3", read(VALID.replace("name: Fractions", "name: 1e3")).name());
        assertEquals("non", read(VALID.replace("name: Fractions", "name: non")).name());
        assertEquals("Fractions", read(VALID.replace("\"0.4\"", "0.4")).name());
        assertNull(read(VALID.replace("2026-03-01", "bientôt")).releaseDate());
        assertEquals(
                "Norsk",
                shortDescription(
                        read(VALID.replace(
                                "  en:\n    shortDescription: Fractions for all",
                                "  no:\n    shortDescription: Norsk")),
                        "no"));
    }

    @Test
    void legitimate_anchors_are_followed() throws Exception {
        var publiccode = read(VALID.replace("platforms: [web, linux]", "platforms: &p [web]\nother: *p")
                .replace("availableLanguages: [fr, en]", "availableLanguages: *p"));
        assertEquals(List.of("web"), publiccode.availableLanguages());
    }

    @Test
    void optional_values_of_the_wrong_kind_are_absent() throws Exception {
        var publiccode = read(VALID.replace("platforms: [web, linux]", "platforms: web")
                .replace("softwareType: standalone/web", "softwareType: {type: web}")
                .replace("landingURL: https://fractions.example/", "landingURL: javascript:alert(1)")
                .replace("developmentStatus: stable", "developmentStatus: ~")
                .replace("type: community", "type:"));
        assertEquals(List.of(), publiccode.platforms());
        assertNull(publiccode.softwareType());
        assertNull(publiccode.landingUrl());
        assertNull(publiccode.developmentStatus());
        assertNull(publiccode.maintenanceType());
    }

    @Test
    void every_reason_is_listed() {
        var refusal = refusal("publiccodeYmlVersion: \"99\"\nname: [a, b]\nlegal:\n  license: N'importe quoi\n");
        assertEquals(PublicCodeFile.INVALID, refusal.reasonCode());
        for (var key : List.of("publiccodeYmlVersion", "name", "url", "legal.license", "shortDescription")) {
            assertTrue(refusal.reason().contains(key), key);
        }
        assertFalse(refusal.reason().contains("importe"), "nothing of the file is quoted");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MIT",
                "GPL-3.0-or-later WITH Classpath-exception-2.0",
                "(MIT OR Apache-2.0) AND CC-BY-SA-4.0",
                "LicenseRef-ministere"
            })
    void licence_expressions_are_taken(String licence) throws Exception {
        assertEquals(licence, read(VALID.replace("AGPL-3.0-only", licence)).licence());
    }

    @ParameterizedTest
    @ValueSource(strings = {"name:", "name: ~", "name: ''", "name: {a: b}", "name: !!binary aGVsbG8=", "other: 1"})
    void a_name_that_is_no_text_is_a_fault(String line) {
        assertEquals(
                PublicCodeFile.INVALID,
                refusal(VALID.replace("name: Fractions", line)).reasonCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name: !!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[!!java.net.URL [\"http://127.0.0.1:9/\"]]]]",
                "!!java.util.Date 0",
                "name: un\nname: deux",
                "name: [ceci, n'est, pas, un, nom\nurl",
                "a: &a [*a]\n? *a\n: x",
                "&a ? *a : x",
                "a: &a {b: *a}\n? *a\n: x",
                "- une\n- liste",
                "juste un texte",
                "",
                "a: *nulle",
                "a: !!int pas-un-nombre",
                "a: !!timestamp demain",
                "un: 1\n---\ndeux: 2",
                "\u0007",
                "a: \"\\uD800\""
            })
    void what_is_not_plain_yaml_is_refused(String text) {
        var code = refusal(text).reasonCode();
        assertTrue(code.equals(PublicCodeFile.UNREADABLE) || text.contains("uD800"), code);
    }

    @Test
    void an_alias_bomb_is_refused_at_once() {
        var bomb = new StringBuilder("l0: &l0 [x,x,x,x,x,x,x,x,x]\n");
        for (int level = 1; level < 30; level++) {
            bomb.append(
                    "l%d: &l%d [%s*l%d]\n".formatted(level, level, ("*l" + (level - 1) + ",").repeat(8), level - 1));
        }
        assertEquals(PublicCodeFile.UNREADABLE, refusal(bomb.toString()).reasonCode());
    }

    @Test
    void deep_nesting_is_refused() {
        assertEquals(
                PublicCodeFile.UNREADABLE, refusal("a: " + "[".repeat(10_000)).reasonCode());
        assertEquals(PublicCodeFile.UNREADABLE, refusal("{a: ".repeat(10_000)).reasonCode());
    }

    @Test
    void a_file_of_three_megabytes_is_too_large() {
        assertEquals(
                PublicCodeFile.TOO_LARGE, refusal("# " + "x".repeat(3_000_000)).reasonCode());
    }

    @Test
    void a_file_of_many_languages_and_features_is_cut() throws Exception {
        var many = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            many.append("      - Point ").append(i).append('\n');
        }
        var publiccode = read(VALID.replace("      - Hors ligne\n", many));
        assertEquals(50, publiccode.description("fr").orElseThrow().features().size());
    }

    private static String shortDescription(PublicCode publiccode, String language) {
        return publiccode.description(language).orElseThrow().shortDescription();
    }

    private static PublicCode read(String text) throws PublicCodeFile.Refusal {
        return PublicCodeFile.read(text.getBytes(StandardCharsets.UTF_8), LIMIT);
    }

    private static Unreadable refusal(String text) {
        return assertTimeoutPreemptively(
                Duration.ofSeconds(2),
                () -> assertThrows(PublicCodeFile.Refusal.class, () -> read(text))
                        .about(7));
    }
}
