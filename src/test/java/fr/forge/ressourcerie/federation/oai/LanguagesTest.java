package fr.forge.ressourcerie.federation.oai;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Language tags in the codes of libraries. */
class LanguagesTest {
    @ParameterizedTest
    @CsvSource({
        "fr, fre",
        "fr-CA, fre",
        "en, eng",
        "de, ger",
        "eu, baq",
        "br, bre",
        "zh-Hans, chi",
        "gcf, gcf",
        "??, und"
    })
    void a_tag_has_a_bibliographic_code(String tag, String code) {
        assertEquals(code, Languages.iso(tag));
    }
}
