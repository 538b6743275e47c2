package fr.forge.ressourcerie.resource;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
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
    /** Lists in quotes in lists, and no deeper: each level costs a frame of the stack. */
    private static final int OPEN_BLOCKS = 20;

    /** A path without a host would lead into the site that shows the sheet. */
    private static final Pattern ADDRESS = Pattern.compile("(?i)(https?://|mailto:)[^/\\\\].*", Pattern.DOTALL);

    private static final Parser PARSER = Parser.builder()
            .enabledBlockTypes(Set.of(
                    Heading.class,
                    ThematicBreak.class,
                    FencedCodeBlock.class,
                    IndentedCodeBlock.class,
                    BlockQuote.class,
                    ListBlock.class))
            .maxOpenBlockParsers(OPEN_BLOCKS)
            .customInlineContentParserFactory(new AngleBracket())
            .postProcessor(new ShallowNesting())
            .build();
    /** In this order always: the sanitiser's own would change with each start, and with it the sheet's entity tag. */
    private static final String REL = "nofollow noopener noreferrer";

    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .attributeProviderFactory(context -> (node, tag, attributes) -> {
                if (tag.equals("a")) {
                    attributes.put("rel", REL);
                }
            })
            .build();
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
                            "blockquote")
                    .toArray(String[]::new))
            .allowAttributes("href")
            .matching(ADDRESS)
            .onElements("a")
            .allowUrlProtocols("https", "http", "mailto")
            .allowAttributes("rel")
            .matching(false, REL)
            .onElements("a")
            .allowElements((name, attributes) -> attributes.contains("href") ? name : null, "a")
            .toFactory();

    private Markdown() {}

    /** The same without any markup, on lines. */
    public static String text(String markdown) {
        return TEXT.render(parsed(markdown));
    }

    /** As HTML that is safe to show on any page. */
    public static String html(String markdown) {
        return SAFE.sanitize(RENDERER.render(parsed(markdown)));
    }

    /** What is nested deeper than the parser can follow, which nobody means, is shown as it was written. */
    private static Node parsed(String markdown) {
        try {
            return PARSER.parse(markdown);
        } catch (StackOverflowError tooDeep) {
            var paragraph = new Paragraph();
            paragraph.appendChild(new Text(markdown));
            var document = new Document();
            document.appendChild(paragraph);
            return document;
        }
    }
}
