package fr.forge.ressourcerie.resource;

import java.util.Set;
import org.commonmark.node.Link;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * Reads {@code <https://…>} as a link and any other {@code <} as text. It looks no further than an address may be long:
 * looking for the end of a tag that never comes, from each of twenty thousand signs, takes seconds.
 */
final class AngleBracket implements InlineContentParserFactory, InlineContentParser {
    private static final int LONGEST = 2_000;

    @Override
    public Set<Character> getTriggerCharacters() {
        return Set.of('<');
    }

    @Override
    public InlineContentParser create() {
        return this;
    }

    @Override
    public ParsedInline tryParse(InlineParserState state) {
        var scanner = state.scanner();
        scanner.next();
        var inside = scanner.position();
        var end = scanner.next("https://") || scanner.next("http://") || scanner.next("mailto:") ? end(scanner) : null;
        if (end == null) {
            return ParsedInline.of(new Text("<"), inside);
        }
        var address = scanner.getSource(inside, end).getContent();
        var link = new Link(address, null);
        link.appendChild(new Text(address));
        return ParsedInline.of(link, scanner.position());
    }

    /** Where the address ends, with the scanner behind the closing bracket; null when none closes it. */
    private static Position end(Scanner scanner) {
        for (int length = 0; length < LONGEST; length++) {
            var end = scanner.position();
            if (scanner.next('>')) {
                return end;
            }
            var next = scanner.peek();
            if (next == Scanner.END || next == '<' || next <= ' ') {
                return null;
            }
            scanner.next();
        }
        return null;
    }
}
