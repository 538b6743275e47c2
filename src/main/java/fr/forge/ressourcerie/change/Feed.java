package fr.forge.ressourcerie.change;

import fr.forge.ressourcerie.http.Words;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/**
 * What changed, in order. A transaction that is still under way may yet write below its number, so a reader stops before
 * the oldest of them; for the same reason an earlier row of a thing counts until the later one can be read.
 */
@Singleton
public class Feed {
    private static final String NOTED = """
            select cast(c.xid as text) as xid, c.seq, c.kind, c.thing, c.at from change c
            where %s c.xid < pg_snapshot_xmin(pg_current_snapshot()) and (c.xid, c.seq) > (cast(:xid as xid8), :seq)
                and not exists (select 1 from change n where n.kind = c.kind and n.thing = c.thing
                    and (n.xid, n.seq) > (c.xid, c.seq) and n.xid < pg_snapshot_xmin(pg_current_snapshot()))
            order by c.xid, c.seq limit :fetch""";

    private static final String ALL = NOTED.formatted("");

    /** Each kind by its own index, then the first of all. */
    private static final String SOME = "select m.* from unnest(cast(:kinds as text[])) k(kind) cross join lateral ("
            + NOTED.formatted("c.kind = k.kind and")
            + ") m order by cast(m.xid as xid8), m.seq limit :fetch";

    private final Session session;

    Feed(Session session) {
        this.session = session;
    }

    /** The first after a bookmark, of any kind where none is given. */
    public List<Noted> after(Bookmark bookmark, Collection<ChangeKind> kinds, int fetch) {
        var query = session.createNativeQuery(kinds.isEmpty() ? ALL : SOME, Object[].class)
                .addScalar("xid", String.class)
                .addScalar("seq", Long.class)
                .addScalar("kind", String.class)
                .addScalar("thing", UUID.class)
                .addScalar("at", Instant.class)
                .setParameter("xid", bookmark.xid())
                .setParameter("seq", bookmark.seq())
                .setParameter("fetch", fetch);
        if (!kinds.isEmpty()) {
            query.setParameter("kinds", kinds.stream().distinct().map(Words::of).toArray(String[]::new));
        }
        return query.getResultList().stream().map(Feed::noted).toList();
    }

    private static Noted noted(Object[] row) {
        return new Noted(
                (String) row[0],
                (Long) row[1],
                Words.read(ChangeKind.class, (String) row[2]).orElseThrow(),
                (UUID) row[3],
                (Instant) row[4]);
    }
}
