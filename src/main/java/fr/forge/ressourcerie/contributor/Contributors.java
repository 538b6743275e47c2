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
import java.util.regex.Pattern;
import org.hibernate.Session;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** All contributors. What is harvested is written in sets: thousands of resources carry tens of thousands of credits. */
@Singleton
public class Contributors implements PanacheRepositoryBase<Contributor, UUID> {
    private static final String PURPOSE = "contributor-address";
    /** What an address is typed or pasted with, and is no part of it. */
    private static final Pattern NOISE = Pattern.compile("[\\s\\p{Cf}<>]+");
    /** The number under which those who join persons queue in the database. */
    private static final long LOCK = 7_310_005;

    private final PrivacyKey key;

    Contributors(PrivacyKey key) {
        this.key = key;
    }

    /** Recognises an address, however its writer typed it; the address itself is kept nowhere. */
    public AddressHash recognise(String address) {
        var typed = address.indexOf('@') < 0
                ? address.strip()
                : NOISE.matcher(address).replaceAll("");
        return AddressHash.of(key.hash(PURPOSE, typed.toLowerCase(Locale.ROOT)));
    }

    /** No two persons become one before this transaction ends; who joins them waits, and is waited for. */
    public void holdPersons() {
        lock("select cast(pg_advisory_xact_lock_shared(:lock) as text)");
    }

    /** Two persons may be joined until this transaction ends; nobody else joins any, and no harvest writes credits. */
    void movePersons() {
        lock("select cast(pg_advisory_xact_lock(:lock) as text)");
    }

    private void lock(String sql) {
        getSession()
                .createNativeQuery(sql, String.class)
                .setParameter("lock", LOCK)
                .getSingleResult();
    }

    /** Of these addresses, those that are one of several of the same person, with the person. */
    public Map<AddressHash, UUID> joined(Collection<AddressHash> addresses) {
        return session().doReturningWork(connection -> new ContributorTables(connection).joined(addresses));
    }

    /** How many contributors are known, named or not. */
    public long total() {
        return count();
    }

    /** Those who may be named, for each of these resources: who publishes it, then who did most. */
    public Map<UUID, List<ContributorSummary>> named(Collection<UUID> resources) {
        var rows = getEntityManager()
                .createNativeQuery("""
                        select n.resource_id, c.* from contribution n join contributor c on c.id = n.contributor_id
                        where n.resource_id = any(:resources) and c.name is not null
                        order by n.resource_id, n.role = 'publisher' desc, n.commits desc, c.handle
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

    /** Of these accounts, those who may be named, by their accounts. */
    public Map<UUID, ContributorSummary> namedAccounts(Collection<UUID> accounts) {
        var named = new HashMap<UUID, ContributorSummary>();
        session()
                .createNativeQuery(
                        "select c.account_id, c.handle, c.kind, c.name, c.url from contributor c"
                                + " where c.account_id = any(:accounts) and c.name is not null",
                        Object[].class)
                .setParameter("accounts", accounts.toArray(UUID[]::new))
                .getResultList()
                .forEach(row -> named.put(
                        (UUID) row[0],
                        new ContributorSummary((String) row[1], (String) row[2], (String) row[3], (String) row[4])));
        return named;
    }

    /** Those who may be named and whose name begins with these words, lower case and without accents, in their order. */
    public List<ContributorSummary> namedFrom(String beginning, int limit) {
        return getEntityManager()
                .createNativeQuery("""
                        select c.* from contributor c
                        where c.name is not null and public.search_text(c.name) collate "C" like :beginning
                        order by public.search_text(c.name) collate "C", c.handle limit :limit
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

    /** Forgets the persons whom no resource credits any more, but for those who are an account or were erased. */
    public void forgetUncredited() {
        getEntityManager().createNativeQuery("""
                        delete from contributor c where c.kind = 'person' and c.account_id is null and c.erased_at is null
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
