package fr.forge.ressourcerie.resource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write in Markdown is shown, and does nothing. */
class MarkdownTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "[clic](javascript:alert(1))",
                "[clic](JaVaScRiPt:alert(1))",
                "[clic](java&#x73;cript:alert(1))",
                "[clic](java\tscript:alert(1))",
                "[clic](<javascript:alert(1)>)",
                "[clic](\u0001javascript:alert(1))",
                "[clic](vbscript:msgbox)",
                "[clic](data:text/html;base64,PHNjcmlwdD4=)",
                "<javascript:alert(1)>",
                "<data:text/html,x>",
                "[clic][a]\n\n[a]: javascript:alert(1)",
                "[clic](//mechant.example)",
                "![image](https://mouchard.example/x.png)",
                "![image](javascript:alert(1))",
                "[![image](https://mouchard.example/x.png)](https://ecole.example)",
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<a href='javascript:alert(1)'>x</a>",
                "<svg/onload=alert(1)>",
                "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
                "<style>*{display:none}</style>",
                "<!--><img src=x onerror=alert(1)>-->",
                "<<script>script>alert(1)<</script>/script>",
                "`<script>alert(1)</script>`",
                "```\n</code></pre><script>alert(1)</script>\n```",
                "```\"><script>alert(1)</script>\nx\n```",
                "[clic](https://ecole.example \"\\\"onmouseover=alert(1) x=\\\"\")",
                "[clic](https://ecole.example/\"onmouseover=\"alert(1))"
            })
    void hostile_markdown_is_only_text(String markdown) {
        var html = Markdown.html(markdown).toLowerCase(Locale.ROOT);
        for (var tag : html.split("(?=<)")) {
            assertTrue(
                    tag.isEmpty()
                            || !tag.startsWith("<")
                            || tag.matches(
                                    "(?s)</?(p|br|hr|ul|ol|li|h[1-6]|em|strong|code|pre|blockquote|a)\\b[^>]*>.*"),
                    tag);
            if (tag.startsWith("<a ")) {
                assertTrue(
                        tag.matches("(?s)<a rel=\"nofollow noopener noreferrer\" href=\"(https?:|mailto:)[^\"]*\">.*"),
                        tag);
            }
        }
        assertFalse(html.contains("mouchard"), html);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Un **gras** | <p>Un <strong>gras</strong></p>",
                "# Titre | <h1>Titre</h1>",
                "- un | <ul><li>un</li></ul>",
                "1 < 2 & 3 | <p>1 &lt; 2 &amp; 3</p>"
            })
    void honest_markdown_is_shown(String markdown, String html) {
        assertEquals(html, Markdown.html(markdown).replace("\n", ""));
    }

    static Stream<String> deep() {
        return Stream.of(
                        ">",
                        "> ",
                        "- ",
                        "* ",
                        "1. ",
                        "[",
                        "![",
                        "(",
                        "*",
                        "_",
                        "**a ",
                        "*a_ ",
                        "`",
                        "<",
                        "&",
                        "\\",
                        "[a](",
                        "[](",
                        "<a",
                        "<!--",
                        "\t",
                        "#",
                        "~",
                        "[a]: b\n",
                        "a\n> ",
                        "* a\n ",
                        "![[]()",
                        "&#",
                        "<?",
                        "]",
                        "``` ")
                .map(piece -> piece.repeat(20_000 / piece.length()));
    }

    static Stream<String> nested() {
        return Stream.of("*|*", "**|**", "*a |b*", "_|_", "![|](x)", "[|](https://a.example)", "> - |", "1. |", "`|`")
                .map(pair -> pair.split("\\|", 2))
                .map(pair -> pair[0].repeat(10_000 / pair[0].length())
                        + "fond"
                        + pair[1].repeat(10_000 / Math.max(1, pair[1].length())));
    }

    @ParameterizedTest
    @MethodSource("deep")
    void twenty_thousand_characters_of_anything_are_done_in_a_moment(String markdown) {
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> Markdown.html(markdown));
    }

    @ParameterizedTest
    @MethodSource("nested")
    void what_is_nested_without_end_is_done_in_a_moment(String markdown) {
        var html = assertTimeoutPreemptively(Duration.ofSeconds(5), () -> Markdown.html(markdown));
        assertTrue(html.contains("fond") || markdown.startsWith("!"), html);
        assertTrue(html.length() < 100_000, () -> html.length() + " characters");
    }

    @Test
    void an_address_in_brackets_is_a_link() {
        assertEquals(
                "<p>Voir <a rel=\"nofollow noopener noreferrer\" href=\"https://ecole.example/a\">https://ecole.example/a</a>.</p>",
                Markdown.html("Voir <https://ecole.example/a>.").strip());
    }
}
