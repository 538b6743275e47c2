package fr.forge.ressourcerie.resource.search;

import fr.forge.ressourcerie.contributor.Contributors;
import fr.forge.ressourcerie.resource.Resource;
import fr.forge.ressourcerie.resource.ResourceSummary;
import fr.forge.ressourcerie.resource.ResourceViews;
import fr.forge.ressourcerie.salon.Salons;
import fr.forge.ressourcerie.vocabulary.Concepts;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.ScrollMode;
import org.hibernate.ScrollableResults;
import org.hibernate.Session;

/**
 * Meets every resource that a filter finds, however many they are, some at a time: a cursor of the database holds the place,
 * and nothing but the present few is in memory.
 */
@Singleton
public class ResourceWalk {
    /** Few at first, so that whoever waits sees the beginning soon. */
    private static final int FIRST = 20;

    private static final int EACH = 500;

    /** All is read as it was at one moment, and nothing waits for us or we for anything. */
    private static final String SNAPSHOT = "set transaction isolation level repeatable read, read only";

    private final ResourceSearch search;
    private final Contributors contributors;
    private final Salons salons;
    private final ResourceViews views;
    private final Concepts concepts;
    private final Gatherings gatherings;
    private final Session session;

    ResourceWalk(
            ResourceSearch search,
            Contributors contributors,
            Salons salons,
            ResourceViews views,
            Concepts concepts,
            Gatherings gatherings,
            Session session) {
        this.search = search;
        this.contributors = contributors;
        this.salons = salons;
        this.views = views;
        this.concepts = concepts;
        this.gatherings = gatherings;
        this.session = session;
    }

    /** Refuses what the filter names and nobody knows, before anything is sent. */
    public void check(ResourceWalkFilter filter) {
        new ResourceCriteria(filter, concepts, gatherings);
    }

    /** Walks in a transaction of its own, which ends when the last was accepted, something failed or the time is over. */
    public void each(ResourceWalkFilter filter, Duration atMost, Consumer<List<ResourceSummary>> to) {
        QuarkusTransaction.requiringNew()
                .timeout(Math.toIntExact(atMost.toSeconds()))
                .run(() -> {
                    session.createNativeMutationQuery(SNAPSHOT).executeUpdate();
                    session.setDefaultReadOnly(true);
                    search.criteria(filter).ifPresent(criteria -> walk(criteria, ResourceOrder.walking(filter), to));
                });
    }

    private void walk(ResourceCriteria criteria, ResourceOrder order, Consumer<List<ResourceSummary>> to) {
        var few = new ArrayList<UUID>(EACH);
        var size = FIRST;
        try (var ids = ids(criteria, order)) {
            while (ids.next()) {
                few.add((UUID) ids.get()[0]);
                if (few.size() == size) {
                    to.accept(summaries(few));
                    few.clear();
                    size = EACH;
                }
            }
        }
        if (!few.isEmpty()) {
            to.accept(summaries(few));
        }
    }

    private ScrollableResults<Object[]> ids(ResourceCriteria criteria, ResourceOrder order) {
        return new Sql()
                .add("select r.id from " + criteria.resources(search.total(criteria)))
                .add(" order by " + order.by(false))
                .bind(criteria.values())
                .on(session)
                .addScalar("id", UUID.class)
                .setFetchSize(EACH)
                .scroll(ScrollMode.FORWARD_ONLY);
    }

    private List<ResourceSummary> summaries(List<UUID> ids) {
        var byId =
                session
                        .createQuery("from Resource where id in :ids", Resource.class)
                        .setParameter("ids", ids)
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Resource::id, Function.identity()));
        var named = contributors.named(ids);
        var talked = salons.of(ids);
        var summaries = ids.stream()
                .map(id -> views.summary(
                        byId.get(id), named.getOrDefault(id, List.of()), talked.getOrDefault(id, List.of())))
                .toList();
        session.clear();
        return summaries;
    }
}
