package fr.forge.ressourcerie.forge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A stranger's words stand in a ticket and do nothing there. */
class TicketTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/close",
                "bonjour\n/close",
                "bonjour\r/close",
                "bonjour\r\n  /label ~bug",
                "bonjour\u2028/assign @root",
                "bonjour\u0085/close",
                "bonjour\u000B/close",
                "\u00A0/close",
                "\u200B/close",
                "```\n/close\n```",
                "`````\n/close",
                "~~~\n/close\n~~~",
                ">>>\n/close\n>>>",
                "<!--\n/close\n-->",
                "<details>\n\n/close\n</details>"
            })
    void no_line_of_a_quote_is_a_command(String text) {
        var quote = TicketText.quote(TicketText.clean(text));
        assertTrue(quote.lines().noneMatch(line -> line.strip().startsWith("/")), quote);
    }

    @ParameterizedTest
    @ValueSource(strings = {"```\n@root", "``` ```` `````", "`", "texte"})
    void a_quote_is_closed_by_its_own_fence_only(String text) {
        var lines = TicketText.quote(text).lines().toList();
        var fence = lines.get(lines.size() - 1);
        assertTrue(fence.matches("`{3,}"));
        assertEquals(fence + "text", lines.get(0));
        assertTrue(lines.subList(1, lines.size() - 1).stream().noneMatch(line -> line.contains(fence)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"@root regarde", "merci @all", "＠root", "(@group/sub)"})
    void nobody_is_mentioned(String text) {
        assertFalse(TicketText.quote(text).matches("(?s).*[@＠]\\w.*"));
        assertFalse(TicketText.title(text, 80).matches("(?s).*[@＠].*"));
    }

    @Test
    void a_title_is_words_that_mean_nothing_to_the_forge() {
        assertEquals(
                "root 12 3 bug v1 a (b) img www exemple fr l’image",
                TicketText.title("@root #12 !3 ~bug %v1 [a](b) <img> www.exemple.fr `l’image`\n/", 80));
    }

    @Test
    void a_title_is_cut_between_words() {
        var title = TicketText.title("Afficher le trait de fraction dans tous les exercices du cycle 3", 40);
        assertEquals("Afficher le trait de fraction dans tous…", title);
        assertEquals(40, TicketText.title("x".repeat(200), 40).length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "06 12 34 56 78",
                "06.12.34.56.78",
                "06-12-34-56-78",
                "0612345678",
                "+33 6 12 34 56 78",
                "+33612345678",
                "0033 6 12 34 56 78",
                "+33 (0)6 12 34 56 78",
                "06\u00A012\u00A034\u00A056\u00A078",
                "+32 470 12 34 56",
                "+262 692 12 34 56",
                "+1 (555) 123-4567"
            })
    void a_telephone_number_goes(String number) {
        assertEquals("Appelez-moi : [numéro retiré].", TicketText.clean("Appelez-moi : " + number + "."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3/4 + 0,75 = 1,5",
                "l'exercice 2026-05-04 numéro 123456",
                "0.123456789",
                "π ≈ 3,141592653589793",
                "https://coopmaths.fr/alea/?uuid=1234567890",
                "version 10.20.30.40"
            })
    void numbers_of_other_sorts_stay(String text) {
        assertEquals(text, TicketText.clean(text));
    }

    @Test
    void an_address_goes_and_marks_that_turn_the_writing_too() {
        assertEquals(
                "écrivez à [adresse retirée] !",
                TicketText.clean("écrivez à \u202Eprenom.nom@ac-lyon.example\u202C !"));
    }

    @Test
    void long_lines_are_broken_and_nothing_is_lost() {
        var text = "mot ".repeat(200).strip();
        var quote = TicketText.quote(text);
        assertTrue(quote.lines().allMatch(line -> line.length() <= 100));
        assertEquals(text, quote.replace("```text\n", "").replace("\n```", "").replace("\n", " "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+", "0", "`", "/", " /", "@", "06 ", "1 1 1 ", "\n/", "é "})
    void whatever_is_repeated_takes_no_time(String part) {
        var text = part.repeat(4000 / part.length());
        assertTimeout(Duration.ofSeconds(2), () -> TicketText.quote(TicketText.clean(text)));
    }
}
