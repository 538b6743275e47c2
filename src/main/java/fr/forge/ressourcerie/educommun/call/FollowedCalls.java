package fr.forge.ressourcerie.educommun.call;

import fr.forge.ressourcerie.change.ChangeKind;
import fr.forge.ressourcerie.change.Followed;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/** Calls, from their publication on. They open and close by the clock. */
@Singleton
class FollowedCalls implements Followed {
    private final Calls calls;
    private final CallViews views;
    private final Session session;

    FollowedCalls(Calls calls, CallViews views, Session session) {
        this.calls = calls;
        this.views = views;
        this.session = session;
    }

    @Override
    public ChangeKind kind() {
        return ChangeKind.CALL;
    }

    /** They are a handful in all, so that each is shown by itself. */
    @Override
    public Map<UUID, Sight> seen(Collection<UUID> things) {
        var sights = new HashMap<UUID, Sight>();
        calls.list("id in ?1 and state <> ?2", things, CallState.DRAFT)
                .forEach(call -> sights.put(call.id(), new Sight("/api/v1/calls/" + call.slug(), views.of(call))));
        return sights;
    }

    @Override
    public Collection<UUID> turned(Instant from, Instant to) {
        return session.createNativeQuery("""
                        select id from call where state = 'published'
                            and (opens_at > :from and opens_at <= :to or closes_at > :from and closes_at <= :to)
                        """, UUID.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }
}
