package fr.forge.ressourcerie.change;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.hibernate.Session;

/** What the database noted, and the time that passes over it. */
@Singleton
public class Notes {
    private final Upkeep upkeep;
    private final Bookmarks bookmarks;
    private final Session session;
    private final Clock clock;

    Notes(Upkeep upkeep, Bookmarks bookmarks, Session session, Clock clock) {
        this.upkeep = upkeep;
        this.bookmarks = bookmarks;
        this.session = session;
        this.clock = clock;
    }

    /** Nothing of other tests is told. */
    @Transactional
    public void forget() {
        session.createNativeMutationQuery("truncate change").executeUpdate();
    }

    public void upkeep() {
        upkeep.round();
    }

    void restart() {
        upkeep.atStart(null);
    }

    /** The last upkeep was so long ago. */
    @Transactional
    void upkeepWas(Duration ago) {
        session.createNativeMutationQuery("update change_upkeep set told_until = :then")
                .setParameter("then", clock.instant().minus(ago))
                .executeUpdate();
    }

    /** Until the database's own transactions, such as those that count its rows, hold nothing back. */
    public void settle() {
        while (!settled()) {
            Thread.onSpinWait();
        }
    }

    @Transactional
    boolean settled() {
        return session.createNativeQuery(
                        "select not exists (select 1 from change where xid >= pg_snapshot_xmin(pg_current_snapshot()))",
                        Boolean.class)
                .getSingleResult();
    }

    @Transactional
    long rows(String condition) {
        return session.createNativeQuery("select count(*) from change where " + condition, Long.class)
                .getSingleResult();
    }

    @Transactional
    void run(String sql) {
        session.createNativeMutationQuery(sql).executeUpdate();
    }

    /** A cursor of a follower who had read everything so many days ago. */
    @Transactional
    String cursor(int days) {
        return bookmarks.write(
                new Bookmark(
                        "1",
                        1,
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(days)),
                List.of());
    }
}
