package fr.forge.ressourcerie.contributor.membership;

import fr.forge.ressourcerie.contributor.AddressHash;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/** Who may change which project on the Forge, by the resource that the project is here. */
@Singleton
public class Memberships {
    private final Session session;
    private final Clock clock;

    Memberships(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    /** Writes the members of these resources in place of what was known; a row that says the same is not touched. */
    public void remember(Map<UUID, ? extends Collection<MemberMark>> members) {
        if (members.isEmpty()) {
            return;
        }
        session.flush();
        session.doWork(connection -> write(connection, members));
    }

    private void write(Connection connection, Map<UUID, ? extends Collection<MemberMark>> members) throws SQLException {
        var resources = new ArrayList<UUID>();
        var usernames = new ArrayList<byte[]>();
        var addresses = new ArrayList<byte[]>();
        members.forEach((resource, marks) -> byUsername(marks).values().forEach(mark -> {
            resources.add(resource);
            usernames.add(mark.username().bytes());
            addresses.add(mark.address().bytes());
        }));
        try (var statement = connection.prepareStatement("""
                with given as (
                    select * from unnest(?::uuid[], ?::bytea[], ?::bytea[]) as g(resource_id, member_hash, address_hash)
                ), gone as (
                    delete from forge_member m where m.resource_id = any(?)
                    and not exists (select 1 from given g
                                    where g.resource_id = m.resource_id and g.member_hash = m.member_hash)
                )
                insert into forge_member as m (resource_id, member_hash, address_hash, since)
                select resource_id, member_hash, address_hash, ? from given
                on conflict (resource_id, member_hash) do update set address_hash = excluded.address_hash
                where m.address_hash <> excluded.address_hash
                """)) {
            statement.setArray(1, connection.createArrayOf("uuid", resources.toArray()));
            statement.setArray(2, connection.createArrayOf("bytea", usernames.toArray(byte[][]::new)));
            statement.setArray(3, connection.createArrayOf("bytea", addresses.toArray(byte[][]::new)));
            statement.setArray(
                    4, connection.createArrayOf("uuid", members.keySet().toArray()));
            statement.setTimestamp(5, Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS)));
            statement.executeUpdate();
        }
    }

    /** A Forge that were to name somebody twice must not stop the batch. */
    private static Map<UsernameHash, MemberMark> byUsername(Collection<MemberMark> marks) {
        var each = new LinkedHashMap<UsernameHash, MemberMark>();
        marks.forEach(mark -> each.put(mark.username(), mark));
        return each;
    }

    /** Of how many projects each of these is a member. */
    Map<UsernameHash, Integer> counts(Collection<UsernameHash> usernames) {
        var counts = new LinkedHashMap<UsernameHash, Integer>();
        session.createNativeQuery("""
                        select encode(member_hash, 'hex'), count(*) from forge_member
                        where member_hash in (select decode(hex, 'hex') from unnest(cast(:hexes as text[])) hex)
                        group by member_hash
                        """, Object[].class)
                .setParameter("hexes", usernames.stream().map(UsernameHash::hex).toArray(String[]::new))
                .getResultList()
                .forEach(row -> counts.put(new UsernameHash((String) row[0]), ((Number) row[1]).intValue()));
        return counts;
    }

    /** The private addresses under which the Forge knows that user. */
    List<AddressHash> addresses(UsernameHash username) {
        return session
                .createNativeQuery(
                        "select distinct address_hash from forge_member where member_hash = :member", byte[].class)
                .setParameter("member", username.bytes())
                .getResultList()
                .stream()
                .map(hash -> new AddressHash(HexFormat.of().formatHex(hash)))
                .toList();
    }
}
