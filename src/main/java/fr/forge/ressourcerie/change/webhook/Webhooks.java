package fr.forge.ressourcerie.change.webhook;

import fr.forge.ressourcerie.http.PageRequest;
import fr.forge.ressourcerie.http.Slice;
import fr.forge.ressourcerie.http.Total;
import fr.forge.ressourcerie.identity.Account;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** All webhooks; each is there for its owner only. */
@Singleton
class Webhooks implements PanacheRepositoryBase<Webhook, UUID> {
    Webhook get(Account owner, UUID id) {
        return find("id = ?1 and accountId = ?2", id, owner.id())
                .firstResultOptional()
                .orElseThrow(WebhookProblems.UNKNOWN::because);
    }

    /** The same for a change: nobody else changes it before this transaction ends. */
    Webhook locked(Account owner, UUID id) {
        return find("id = ?1 and accountId = ?2", id, owner.id())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(WebhookProblems.UNKNOWN::because);
    }

    List<Webhook> of(UUID account) {
        return list("accountId = ?1 order by id", account);
    }

    /** How many an account has; whoever makes one at the same time waits. */
    long counted(Account owner) {
        getSession()
                .createNativeQuery("select id from account where id = :id for no key update", UUID.class)
                .setParameter("id", owner.id())
                .getSingleResult();
        return count("accountId", owner.id());
    }

    /** The newest first. */
    Slice<Webhook> page(Account owner, PageRequest request) {
        var edge = request.position()
                .map(position -> UUID.fromString(position.keys().get(0)));
        var where = "accountId = :owner"
                + (edge.isEmpty() ? "" : request.backwards() ? " and id > :edge" : " and id < :edge");
        var query = getSession()
                .createQuery(
                        "from Webhook where " + where + " order by id" + (request.backwards() ? "" : " desc"),
                        Webhook.class)
                .setParameter("owner", owner.id())
                .setMaxResults(request.fetch());
        edge.ifPresent(id -> query.setParameter("edge", id));
        return request.slice(
                query.list(), webhook -> List.of(webhook.id()), Total.counted(count("accountId", owner.id())));
    }

    /** How many messages wait for each. */
    Map<UUID, Long> waiting(Collection<Webhook> webhooks) {
        return getSession()
                .createNativeQuery(
                        "select webhook_id, count(*) from webhook_message where webhook_id = any(cast(:ids as uuid[])) group by 1",
                        Object[].class)
                .setParameter("ids", webhooks.stream().map(Webhook::id).toArray(UUID[]::new))
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> ((Number) row[1]).longValue()));
    }
}
