package fr.forge.ressourcerie.forge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses go, everything else stays, in time that grows with the text only. */
class RedactionTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "camille.martin@ac-lyon.example",
                "CAMILLE.MARTIN+forge@AC-LYON.EXAMPLE",
                "mailto:camille.martin@ac-lyon.example",
                "camille.martin%40ac-lyon.example",
                "camille.martin%2540ac-lyon.example",
                "camille.martin&#64;ac-lyon.example",
                "camille.martin&#x40;ac-lyon.example",
                "camille.martin&commat;ac-lyon.example",
                "camille.martin\uFF20ac-lyon.example",
                "camille.martin\uFE6Bac-lyon.example",
                "camille.martin [at] ac-lyon.example",
                "camille.martin(at)ac-lyon.example",
                "camille.martin [arobase] ac-lyon [point] example",
                "camille.martin {at} ac-lyon {dot} example",
                "camille.martin at ac-lyon dot example",
                "camille.martin arobase ac-lyon point example",
                "\"camille martin\"@ac-lyon.example",
                "élise.lefèvre@académie.example",
                "camille\u200B.martin@ac-lyon\u200B.example",
                "@camille.martin-ac-lyon.fr:agent.education.tchap.example"
            })
    void an_address_is_replaced(String address) {
        assertEquals("Écrire à " + Redaction.MARK + ", merci.", Redaction.redact("Écrire à " + address + ", merci."));
    }

    @Test
    void several_are_replaced_and_links_keep_their_shape() {
        assertEquals(
                "[nous](" + Redaction.MARK + ") ou <" + Redaction.MARK + ">; " + Redaction.MARK,
                Redaction.redact("[nous](mailto:a@b.example) ou <c.d@e.f.example>; g@h.example"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Un prix de 3 @ 2 euros",
                "npm install @coopmaths/alea",
                "import x from 'https://cdn.example/npm/mathjax@3.2.1/tex.js'",
                "git clone git@forge.example:coopmaths/mathalea.git",
                "look at example.org",
                "suivez @coopmaths",
                "rendez-vous (à) Lyon",
                "rien du tout"
            })
    void what_is_no_address_stays(String text) {
        assertEquals(text, Redaction.redact(text));
    }

    @Test
    void null_stays_null() {
        assertNull(Redaction.redact(null));
    }

    @ParameterizedTest
    @CsvSource({
        "a",
        "@",
        "a@",
        "a.",
        "%40",
        "a@b",
        "a@b.",
        "' at '",
        "[at]",
        "' '",
        "<",
        "a [at] b ",
        "\u200B@",
        "'\"@'"
    })
    void hostile_repetition_takes_linear_time(String pattern) {
        var text = pattern.repeat(1_000_000 / pattern.length());
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> Redaction.redact(text));
    }

    @Test
    void nothing_of_the_address_is_left_when_the_local_part_is_very_long() {
        var redacted = Redaction.redact("x".repeat(64) + "@ac-lyon.example");
        assertFalse(redacted.contains("ac-lyon"));
        assertFalse(redacted.contains("x"));
    }
}
