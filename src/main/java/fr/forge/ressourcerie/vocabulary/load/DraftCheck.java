package fr.forge.ressourcerie.vocabulary.load;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Holds each concept of a file to the bounds, by itself. */
final class DraftCheck {
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cntrl}");
    private static final Set<String> SCHEMES = Set.of("http", "https", "urn");

    private final Known known;
    private final Findings findings;
    private final Set<String> seen = new HashSet<>();

    private DraftCheck(Known known, Findings findings) {
        this.known = known;
        this.findings = findings;
    }

    /** The concepts that can be told apart, whatever else is wrong with them. */
    static List<Draft> of(List<Draft> drafts, Known known, Findings findings) {
        var check = new DraftCheck(known, findings);
        return drafts.stream().filter(check::holds).toList();
    }

    private boolean holds(Draft draft) {
        text(draft.line(), "label", draft.label(), Bound.LABEL, true);
        text(draft.line(), "notation", draft.notation(), Bound.NOTATION, false);
        draft.alternatives().forEach(word -> text(draft.line(), "alternatives", word, Bound.LABEL, false));
        if (draft.alternatives().stream().anyMatch(word -> word.indexOf('|') >= 0)) {
            fault(draft, "alternatives", "not-allowed", "sans barre « | ».", "without bar “|”.");
        }
        many(draft, "alternatives", draft.alternatives().size(), Bound.ALTERNATIVES);
        many(draft, "related", draft.related().size(), Bound.REFERENCES);
        if (draft.code() != null && !Codes.isWord(draft.code())) {
            fault(
                    draft,
                    "code",
                    "wrong-format",
                    "minuscules sans accent et chiffres, joints par des traits d'union ou des points, 64 au plus.",
                    "lower-case letters without accents and digits, joined by hyphens or dots, 64 at most.");
        }
        return uri(draft);
    }

    private boolean uri(Draft draft) {
        if (draft.uri() == null || !isUri(draft.uri())) {
            fault(
                    draft,
                    "uri",
                    "wrong-format",
                    "une URI entière (http, https ou urn) d'au plus %d caractères.".formatted(Bound.URI),
                    "a whole URI (http, https or urn) of at most %d characters.".formatted(Bound.URI));
            return false;
        }
        if (known.elsewhere().contains(draft.uri())) {
            fault(
                    draft,
                    "uri",
                    "of-another-vocabulary",
                    "ce concept est déjà dans un autre vocabulaire.",
                    "this concept is already in another vocabulary.");
            return false;
        }
        if (!seen.add(draft.uri())) {
            fault(draft, "uri", "duplicate", "cette URI vient déjà plus haut.", "this URI comes above already.");
            return false;
        }
        return true;
    }

    private static boolean isUri(String text) {
        try {
            var uri = new URI(text);
            return text.length() <= Bound.URI
                    && uri.isAbsolute()
                    && SCHEMES.contains(uri.getScheme())
                    && (uri.isOpaque() ? uri.getScheme().equals("urn") : uri.getHost() != null);
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }

    private void text(int line, String field, String text, int longest, boolean needed) {
        if (text == null || text.isEmpty()) {
            if (needed) {
                findings.fault(line, field, "required", "un libellé en français.", "a label in French.");
            }
        } else if (text.length() > longest) {
            findings.fault(
                    line,
                    field,
                    "out-of-bounds",
                    "au plus %d caractères.".formatted(longest),
                    "at most %d characters.".formatted(longest));
        } else if (UNSEEN.matcher(text).find()) {
            findings.fault(line, field, "not-allowed", "sans caractère de commande.", "without control characters.");
        }
    }

    private void many(Draft draft, String field, int count, int most) {
        if (count > most) {
            fault(
                    draft,
                    field,
                    "out-of-bounds",
                    "au plus %d valeurs.".formatted(most),
                    "at most %d values.".formatted(most));
        }
    }

    private void fault(Draft draft, String field, String code, String fr, String en) {
        findings.fault(draft.line(), field, code, fr, en);
    }
}
