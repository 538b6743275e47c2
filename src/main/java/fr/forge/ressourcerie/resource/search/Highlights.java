package fr.forge.ressourcerie.resource.search;

import fr.forge.ressourcerie.resource.HighlightView;
import fr.forge.ressourcerie.resource.Markdown;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Marks the words of a search in what it found. The places are held by two characters that no text has until all the
 * rest is escaped, so that nothing of a text can become markup.
 */
@Singleton
class Highlights {
    private static final String START = "\uE000";
    private static final String STOP = "\uE001";
    private static final String MARKS = "StartSel=" + START + ", StopSel=" + STOP;
    /** Of a description, as much as is searched. */
    private static final String TEXTS = """
            select r.id, r.title, r.summary, left(r.description, 4000)
            from resource r where r.id = any(cast(:ids as uuid[]))""";

    private static final String MARKED = """
            select ts_headline('public.ressourcerie', t.title, q, :whole),
                   ts_headline('public.ressourcerie', t.summary, q, :whole),
                   ts_headline('public.ressourcerie', t.description, q, :parts)
            from unnest(cast(:titles as text[]), cast(:summaries as text[]), cast(:descriptions as text[]))
                with ordinality as t (title, summary, description, place),
                to_tsquery('public.ressourcerie', :words) q
            order by t.place""";

    private final Session session;

    Highlights(Session session) {
        this.session = session;
    }

    Map<UUID, HighlightView> of(List<UUID> ids, String words) {
        var marked = new HashMap<UUID, HighlightView>();
        if (ids.isEmpty() || words.isEmpty()) {
            return marked;
        }
        var rows = new Sql()
                .add(TEXTS)
                .bind("ids", ids.toArray(UUID[]::new))
                .on(session)
                .getResultList();
        var found = new Sql()
                .add(MARKED)
                .bind("words", words)
                .bind("whole", MARKS + ", HighlightAll=true")
                .bind("parts", MARKS + ", MaxFragments=2, MinWords=8, MaxWords=24, FragmentDelimiter=\" … \"")
                .bind("titles", texts(rows, 1))
                .bind("summaries", texts(rows, 2))
                .bind("descriptions", texts(rows, 3))
                .on(session)
                .getResultList();
        for (int i = 0; i < rows.size(); i++) {
            var row = found.get(i);
            marked.put((UUID) rows.get(i)[0], new HighlightView(html(row[0]), html(row[1]), html(row[2])));
        }
        return marked;
    }

    private static String[] texts(List<Object[]> rows, int column) {
        return rows.stream()
                .map(row -> row[column] == null ? "" : plain((String) row[column], column == 3))
                .toArray(String[]::new);
    }

    /** A typographic apostrophe is one that separates words. */
    private static String plain(String text, boolean markdown) {
        return (markdown ? Markdown.text(text) : text)
                .replace(START, "")
                .replace(STOP, "")
                .replace('’', '\'');
    }

    /** Null when nothing in it is marked. */
    private static String html(Object text) {
        var found = (String) text;
        if (!found.contains(START)) {
            return null;
        }
        return found.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;")
                .replace(START, "<mark>")
                .replace(STOP, "</mark>");
    }
}
