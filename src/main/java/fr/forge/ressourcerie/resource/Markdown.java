package fr.forge.ressourcerie.resource;

import java.util.List;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Turns Markdown into HTML that is safe to show on any page: markup in the source is text, links lead to web pages and
 * mail only, images (which would tell another site who reads) are left out.
 */
public final class Markdown {
    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();
    private static final TextContentRenderer TEXT =
            TextContentRenderer.builder().build();
    private static final PolicyFactory SAFE = new HtmlPolicyBuilder()
            .allowElements(List.of(
                            "p",
                            "br",
                            "hr",
                            "ul",
                            "ol",
                            "li",
                            "h1",
                            "h2",
                            "h3",
                            "h4",
                            "h5",
                            "h6",
                            "em",
                            "strong",
                            "code",
                            "pre",
                            "blockquote",
                            "a")
                    .toArray(String[]::new))
            .allowAttributes("href")
            .onElements("a")
            .allowUrlProtocols("https", "http", "mailto")
            .requireRelsOnLinks("nofollow", "noopener", "noreferrer")
            .toFactory();

    private Markdown() {}

    /** The same without any markup, on lines. */
    public static String text(String markdown) {
        return TEXT.render(PARSER.parse(markdown));
    }

    static String html(String markdown) {
        return SAFE.sanitize(RENDERER.render(PARSER.parse(markdown)));
    }
}
