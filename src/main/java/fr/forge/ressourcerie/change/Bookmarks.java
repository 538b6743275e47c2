package fr.forge.ressourcerie.change;

import fr.forge.ressourcerie.http.Cursors;
import fr.forge.ressourcerie.http.Position;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Writes how far a follower came as a cursor, and reads it back as long as the feed can still go on from there. */
@Singleton
public class Bookmarks {
    /** What was removed is told for longer, see {@code application.properties}. */
    private static final Period GOOD_FOR = Period.ofYears(1);

    /** A database that was restored, or took over from another one, counts its transactions anew from there. */
    private static final String HISTORY = """
            select system_identifier || '-' || substr(pg_walfile_name(pg_current_wal_insert_lsn()), 1, 8)
            from pg_control_system()""";

    private static final String HORIZON = "select cast(pg_snapshot_xmin(pg_current_snapshot()) as text)";

    private final Cursors cursors;
    private final Session session;
    private final Clock clock;

    Bookmarks(Cursors cursors, Session session, Clock clock) {
        this.cursors = cursors;
        this.session = session;
        this.clock = clock;
    }

    public Bookmark read(String since, Collection<ChangeKind> kinds) {
        if (since == null) {
            return Bookmark.beginning(today());
        }
        if (since.equals(ChangeFilter.NOW)) {
            return new Bookmark(asked(HORIZON), -1, today());
        }
        var keys = cursors.read(since, list(kinds)).keys();
        var bookmark = new Bookmark(keys.get(0), Long.parseLong(keys.get(1)), LocalDate.parse(keys.get(2)));
        if (bookmark.upToDate().plus(GOOD_FOR).isBefore(today()) || !keys.get(3).equals(asked(HISTORY))) {
            throw ChangeProblems.GONE.because();
        }
        return bookmark;
    }

    /** After a page: whoever has read all there is holds nothing that was gone before today. */
    Bookmark after(Bookmark since, List<Noted> page, boolean more) {
        var day = more ? since.upToDate() : today();
        if (page.isEmpty()) {
            return new Bookmark(since.xid(), since.seq(), day);
        }
        var last = page.get(page.size() - 1);
        return new Bookmark(last.xid(), last.seq(), day);
    }

    String write(Bookmark bookmark, Collection<ChangeKind> kinds) {
        var position = Position.after(bookmark.xid(), bookmark.seq(), bookmark.upToDate(), asked(HISTORY));
        return cursors.write(position, list(kinds));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private String asked(String sql) {
        return session.createNativeQuery(sql, String.class).getSingleResult();
    }

    private static String list(Collection<ChangeKind> kinds) {
        return kinds.stream().sorted().distinct().map(Enum::name).collect(Collectors.joining(",", "changes ", ""));
    }
}
