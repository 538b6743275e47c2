package fr.forge.ressourcerie.contributor;

import fr.forge.ressourcerie.http.Slug;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** The set-wise writes, in the connection and transaction of the caller: one statement for a batch, whatever its size. */
class ContributorTables {
    private final Connection connection;

    ContributorTables(Connection connection) {
        this.connection = connection;
    }

    Map<Long, String> collectives(Collection<Collective> groups) throws SQLException {
        var sql = """
                insert into contributor (id, kind, group_id, handle, name, url)
                select g.id, 'collective', g.group_id,
                    case when exists (select 1 from contributor c where c.handle = g.handle)
                           or exists (select 1 from unnest(?::bigint[], ?::text[]) as o(group_id, handle)
                                      where o.handle = g.handle and o.group_id < g.group_id)
                         then g.handle || '-' || g.group_id else g.handle end,
                    g.name, g.url
                from unnest(?::uuid[], ?::bigint[], ?::text[], ?::text[], ?::text[]) as g(id, group_id, handle, name, url)
                where not exists (select 1 from contributor c
                                  where c.group_id = g.group_id and c.name = g.name and c.url is not distinct from g.url)
                on conflict (group_id) do update set name = excluded.name, url = excluded.url
                """;
        var ids = groups.stream().map(Collective::groupId).toArray();
        var handles = groups.stream().map(ContributorTables::handle).toArray();
        try (var statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("bigint", ids));
            statement.setArray(2, connection.createArrayOf("text", handles));
            statement.setArray(3, connection.createArrayOf("uuid", newIds(ids.length)));
            statement.setArray(4, connection.createArrayOf("bigint", ids));
            statement.setArray(5, connection.createArrayOf("text", handles));
            statement.setArray(6, texts(groups.stream().map(Collective::name).toList()));
            statement.setArray(7, texts(groups.stream().map(Collective::url).toList()));
            statement.executeUpdate();
        }
        return handles(ids);
    }

    private Map<Long, String> handles(Object[] groupIds) throws SQLException {
        var handles = new HashMap<Long, String>();
        try (var statement =
                connection.prepareStatement("select group_id, handle from contributor where group_id = any(?)")) {
            statement.setArray(1, connection.createArrayOf("bigint", groupIds));
            var rows = statement.executeQuery();
            while (rows.next()) {
                handles.put(rows.getLong(1), rows.getString(2));
            }
        }
        return handles;
    }

    /** Of these addresses, those that are one of several of the same person, with the person. */
    Map<AddressHash, UUID> joined(Collection<AddressHash> addresses) throws SQLException {
        var joined = new HashMap<AddressHash, UUID>();
        try (var statement = connection.prepareStatement("""
                select a.address_hash, a.contributor_id from contributor_address a
                where a.address_hash = any(?) and exists (
                    select 1 from contributor_address o
                    where o.contributor_id = a.contributor_id and o.address_hash <> a.address_hash)
                """)) {
            var hashes = addresses.stream().map(AddressHash::bytes).toArray(byte[][]::new);
            statement.setArray(1, connection.createArrayOf("bytea", hashes));
            var rows = statement.executeQuery();
            while (rows.next()) {
                joined.put(AddressHash.of(rows.getBytes(1)), rows.getObject(2, UUID.class));
            }
        }
        return joined;
    }

    void credit(Collection<Credits> credits) throws SQLException {
        recognisePersons(credits);
        creditPersons(credits);
        creditCollectives(credits);
    }

    private void recognisePersons(Collection<Credits> credits) throws SQLException {
        var hashes = new TreeMap<String, byte[]>();
        credits.forEach(c -> c.commits().keySet().forEach(hash -> hashes.put(hash.hex(), hash.bytes())));
        try (var statement = connection.prepareStatement("""
                with fresh as (
                    select g.id, g.hash from unnest(?::uuid[], ?::bytea[]) as g(id, hash)
                    where not exists (select 1 from contributor_address a where a.address_hash = g.hash)
                ), made as (
                    insert into contributor (id, kind) select id, 'person' from fresh
                )
                insert into contributor_address (address_hash, contributor_id) select hash, id from fresh
                on conflict (address_hash) do nothing
                """)) {
            statement.setArray(1, connection.createArrayOf("uuid", newIds(hashes.size())));
            statement.setArray(
                    2, connection.createArrayOf("bytea", hashes.values().toArray(byte[][]::new)));
            statement.executeUpdate();
        }
    }

    private void creditPersons(Collection<Credits> credits) throws SQLException {
        var resources = new ArrayList<UUID>();
        var hashes = new ArrayList<byte[]>();
        var commits = new ArrayList<Integer>();
        for (var credit : credits) {
            credit.commits().forEach((hash, count) -> {
                resources.add(credit.resource());
                hashes.add(hash.bytes());
                commits.add(count);
            });
        }
        try (var statement = connection.prepareStatement("""
                with given as (
                    select g.resource_id, a.contributor_id, least(sum(g.commits), 2147483647)::integer as commits
                    from unnest(?::uuid[], ?::bytea[], ?::integer[]) as g(resource_id, hash, commits)
                    join contributor_address a on a.address_hash = g.hash
                    group by g.resource_id, a.contributor_id
                ), gone as (
                    delete from contribution n where n.resource_id = any(?) and n.role = 'contributor'
                    and not exists (select 1 from given g
                                    where g.resource_id = n.resource_id and g.contributor_id = n.contributor_id)
                )
                insert into contribution as n (resource_id, contributor_id, role, commits)
                select resource_id, contributor_id, 'contributor', commits from given
                on conflict (resource_id, contributor_id, role) do update set commits = excluded.commits
                where n.commits <> excluded.commits
                """)) {
            statement.setArray(1, connection.createArrayOf("uuid", resources.toArray()));
            statement.setArray(2, connection.createArrayOf("bytea", hashes.toArray(byte[][]::new)));
            statement.setArray(3, connection.createArrayOf("integer", commits.toArray()));
            statement.setArray(4, resources(credits));
            statement.executeUpdate();
        }
    }

    private void creditCollectives(Collection<Credits> credits) throws SQLException {
        try (var statement = connection.prepareStatement("""
                with given as (
                    select g.resource_id, c.id as contributor_id
                    from unnest(?::uuid[], ?::text[]) as g(resource_id, handle) join contributor c on c.handle = g.handle
                ), gone as (
                    delete from contribution n where n.resource_id = any(?) and n.role = 'publisher'
                    and not exists (select 1 from given g
                                    where g.resource_id = n.resource_id and g.contributor_id = n.contributor_id)
                )
                insert into contribution (resource_id, contributor_id, role, commits)
                select resource_id, contributor_id, 'publisher', 0 from given
                on conflict (resource_id, contributor_id, role) do nothing
                """)) {
            statement.setArray(1, resources(credits));
            statement.setArray(
                    2, texts(credits.stream().map(Credits::collectiveHandle).toList()));
            statement.setArray(3, resources(credits));
            statement.executeUpdate();
        }
    }

    private java.sql.Array resources(Collection<Credits> credits) throws SQLException {
        return connection.createArrayOf(
                "uuid", credits.stream().map(Credits::resource).toArray());
    }

    private java.sql.Array texts(List<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }

    private static Object[] newIds(int count) {
        var ids = new Object[count];
        java.util.Arrays.setAll(ids, i -> Contributors.newId());
        return ids;
    }

    /** Handles that begin as those of people do are left to them. */
    private static String handle(Collective collective) {
        var words = Slug.of(collective.path(), 70);
        if (words.isEmpty()) {
            return "collectif-" + collective.groupId();
        }
        return words.startsWith("membre-") ? "collectif-" + words : words;
    }
}
