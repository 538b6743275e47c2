package fr.forge.ressourcerie.contributor;

import fr.forge.ressourcerie.http.PageRequest;
import fr.forge.ressourcerie.http.PrivacyKey;
import fr.forge.ressourcerie.http.Slice;
import fr.forge.ressourcerie.http.Total;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** All contributors. What is harvested is written in sets: thousands of resources carry tens of thousands of credits. */
@Singleton
public class Contributors implements PanacheRepositoryBase<Contributor, UUID> {
    private static final String PURPOSE = "contributor-address";

    private final PrivacyKey key;

    Contributors(PrivacyKey key) {
        this.key = key;
    }

    /** Recognises an address; the address itself is kept nowhere. */
    public AddressHash recognise(String address) {
        return AddressHash.of(key.hash(PURPOSE, address.strip().toLowerCase(Locale.ROOT)));
    }

    /** How many contributors are known, named or not. */
    public long total() {
        return count();
    }

    /** Those who may be named, for each of these resources. */
    public Map<UUID, List<ContributorSummary>> named(Collection<UUID> resources) {
        var rows = getEntityManager()
                .createNativeQuery("""
                        select n.resource_id, c.* from contribution n join contributor c on c.id = n.contributor_id
                        where n.resource_id = any(:resources) and c.name is not null
                        order by n.resource_id, c.handle
                        """, Object[].class)
                .unwrap(org.hibernate.query.NativeQuery.class)
                .addScalar("resource_id", UUID.class)
                .addEntity("c", Contributor.class)
                .setParameter("resources", resources.toArray(UUID[]::new))
                .getResultList();
        var named = new HashMap<UUID, List<ContributorSummary>>();
        for (Object row : rows) {
            var pair = (Object[]) row;
            named.computeIfAbsent((UUID) pair[0], id -> new ArrayList<>())
                    .add(ContributorSummary.of((Contributor) pair[1]));
        }
        return named;
    }

    /** Collectives whose published name begins with these words, lower case and without accents, in their order. */
    public List<ContributorSummary> collectivesNamed(String beginning, int limit) {
        return getEntityManager()
                .createNativeQuery("""
                        select c.* from contributor c
                        where c.kind = 'collective' and public.search_text(c.name) like :beginning
                        order by public.search_text(c.name), c.handle limit :limit
                        """, Contributor.class)
                .setParameter("beginning", beginning + "%")
                .setParameter("limit", limit)
                .getResultList()
                .stream()
                .map(found -> ContributorSummary.of((Contributor) found))
                .toList();
    }

    /** Those who may be named of one resource, in the order of their handles. */
    public Slice<ContributorSummary> of(UUID resource, PageRequest request) {
        var sql = new StringBuilder("select distinct c.* from contribution n join contributor c"
                + " on c.id = n.contributor_id where n.resource_id = :resource and c.name is not null");
        var edge = request.position().map(position -> position.keys().get(0));
        edge.ifPresent(handle -> sql.append(request.backwards() ? " and c.handle < :edge" : " and c.handle > :edge"));
        sql.append(request.backwards() ? " order by c.handle desc" : " order by c.handle")
                .append(" limit :fetch");
        var query = session()
                .createNativeQuery(sql.toString(), Contributor.class)
                .setParameter("resource", resource)
                .setParameter("fetch", request.fetch());
        edge.ifPresent(handle -> query.setParameter("edge", handle));
        return request.slice(query.getResultList(), c -> List.of(c.handle()), named(resource))
                .map(ContributorSummary::of);
    }

    private Total named(UUID resource) {
        return Total.counted(session()
                .createNativeQuery("""
                        select count(distinct c.id) from contribution n join contributor c on c.id = n.contributor_id
                        where n.resource_id = :resource and c.name is not null
                        """, Long.class)
                .setParameter("resource", resource)
                .getSingleResult());
    }

    /**
     * Makes the collectives known, or refreshes their published name; a handle once given stays.
     *
     * @return the handle of each group
     */
    public Map<Long, String> collectives(Collection<Collective> collectives) {
        var groups = new LinkedHashMap<Long, Collective>();
        collectives.forEach(collective -> groups.put(collective.groupId(), collective));
        if (groups.isEmpty()) {
            return Map.of();
        }
        return session().doReturningWork(connection -> new ContributorTables(connection).collectives(groups.values()));
    }

    /** Writes who made these resources, in place of what was written before. */
    public void credit(Collection<Credits> credits) {
        session().doWork(connection -> new ContributorTables(connection).credit(credits));
    }

    /** Forgets the persons whom no resource credits any more. */
    public void forgetUncredited() {
        getEntityManager().createNativeQuery("""
                        delete from contributor c where c.kind = 'person'
                        and not exists (select 1 from contribution n where n.contributor_id = c.id)
                        """).executeUpdate();
    }

    static UUID newId() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }

    private Session session() {
        var session = getEntityManager().unwrap(Session.class);
        session.flush();
        return session;
    }
}
