package fr.forge.ressourcerie.change.webhook;

import fr.forge.ressourcerie.change.Bookmark;
import fr.forge.ressourcerie.change.ChangeKind;
import fr.forge.ressourcerie.change.ChangeViews;
import fr.forge.ressourcerie.change.Feed;
import fr.forge.ressourcerie.change.HistoryCopied;
import fr.forge.ressourcerie.change.Noted;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Reads the feed for each webhook from where it was left, and queues what its owner wants. Of what a filter leaves out it
 * remembers what the receiver holds, to tell once that it is gone.
 */
@Singleton
class FanOut {
    private static final int BATCH = 200;

    /** The first one that has something to read and nobody else reads for. */
    private static final String NEXT = """
            select w.id, cast(w.xid as text) as xid, w.seq from webhook w where w.state = 'active' and exists (
                select 1 from unnest(w.kinds) k(kind) join change c on c.kind = k.kind and (c.xid, c.seq) > (w.xid, w.seq)
                    and c.xid < pg_snapshot_xmin(pg_current_snapshot()))
            order by w.xid, w.id limit 1 for no key update of w skip locked""";

    private final Webhooks webhooks;
    private final Queue queue;
    private final Feed feed;
    private final ChangeViews things;
    private final Session session;
    private final Clock clock;

    FanOut(Webhooks webhooks, Queue queue, Feed feed, ChangeViews things, Session session, Clock clock) {
        this.webhooks = webhooks;
        this.queue = queue;
        this.feed = feed;
        this.things = things;
        this.session = session;
        this.clock = clock;
    }

    /** Reads on for one webhook; answers false when there is nothing to read for any. */
    boolean step() {
        return QuarkusTransaction.requiringNew().call(() -> {
            var next = session.createNativeQuery(NEXT, Object[].class)
                    .addScalar("id", UUID.class)
                    .addScalar("xid", String.class)
                    .addScalar("seq", Long.class)
                    .uniqueResultOptional();
            next.ifPresent(row -> read(
                    webhooks.findById((UUID) row[0]), new Bookmark((String) row[1], (Long) row[2], LocalDate.MAX)));
            return next.isPresent();
        });
    }

    private void read(Webhook webhook, Bookmark from) {
        var noted = feed.after(from, webhook.kinds(), BATCH);
        if (noted.isEmpty()) {
            return;
        }
        var wanted = webhook.interest().narrow() ? filtered(webhook, noted) : noted;
        queue.put(webhook.id(), wanted, clock.instant().truncatedTo(ChronoUnit.MICROS));
        var last = noted.get(noted.size() - 1);
        session.createNativeMutationQuery("update webhook set xid = cast(:xid as xid8), seq = :seq where id = :id")
                .setParameter("xid", last.xid())
                .setParameter("seq", last.seq())
                .setParameter("id", webhook.id())
                .executeUpdate();
    }

    /** What is inside, and what was and no longer is; before the webhook's beginning both are only remembered. */
    private List<Noted> filtered(Webhook webhook, List<Noted> noted) {
        var inside = things.within(noted, webhook.interest());
        var held = held(webhook, noted);
        var known = known(webhook);
        var wanted = new ArrayList<Noted>();
        for (var each : noted) {
            var tell =
                    each.kind() != ChangeKind.RESOURCE || inside.contains(each.thing()) || held.contains(each.thing());
            if (tell
                    && known.filter(until -> Long.parseUnsignedLong(each.xid()) < until)
                            .isEmpty()) {
                wanted.add(each);
            }
        }
        var gone = new HashSet<>(held);
        gone.removeAll(inside);
        hold(
                "insert into webhook_held (webhook_id, thing) select :webhook, t from unnest(cast(:things as uuid[])) t"
                        + " on conflict do nothing",
                webhook,
                inside);
        hold(
                "delete from webhook_held where webhook_id = :webhook and thing = any(cast(:things as uuid[]))",
                webhook,
                gone);
        return wanted;
    }

    private Set<UUID> held(Webhook webhook, List<Noted> noted) {
        return Set.copyOf(session.createNativeQuery(
                        "select thing from webhook_held where webhook_id = :webhook and thing = any(cast(:things as uuid[]))",
                        UUID.class)
                .setParameter("webhook", webhook.id())
                .setParameter("things", noted.stream().map(Noted::thing).toArray(UUID[]::new))
                .getResultList());
    }

    private void hold(String sql, Webhook webhook, Set<UUID> things) {
        session.createNativeMutationQuery(sql)
                .setParameter("webhook", webhook.id())
                .setParameter("things", things.toArray(UUID[]::new))
                .executeUpdate();
    }

    /** The transaction with which the webhook begins, if it was looked back before it. */
    private Optional<Long> known(Webhook webhook) {
        return Optional.of(session.createNativeQuery(
                                "select cast(known_xid as text) from webhook where id = :id", String.class)
                        .setParameter("id", webhook.id())
                        .getSingleResult())
                .map(Long::parseUnsignedLong)
                .filter(until -> until > 0);
    }

    /** Who made a copy of the service must not send in its name: owners say again what they want. */
    void copied(@Observes HistoryCopied copied) {
        session.createNativeMutationQuery("""
                        update webhook set state = 'disabled', disabled_because = 'copied', disabled_at = :now,
                            xid = '0', seq = 0, known_xid = '0'
                        """)
                .setParameter("now", clock.instant().truncatedTo(ChronoUnit.MICROS))
                .executeUpdate();
    }
}
