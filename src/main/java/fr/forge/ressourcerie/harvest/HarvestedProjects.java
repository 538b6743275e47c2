package fr.forge.ressourcerie.harvest;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.Session;

/** What was seen of each project when it was last read, so that only what changed is read and written again. */
@Singleton
class HarvestedProjects {
    private final Session session;

    HarvestedProjects(Session session) {
        this.session = session;
    }

    /** What is known of these projects. */
    Map<Long, Seen> seen(Collection<Long> projectIds) {
        var seen = new HashMap<Long, Seen>();
        session.createNativeQuery("""
                        select project_id, fingerprint, listed_hash, missing_runs from harvested_project
                        where project_id = any(cast(:ids as bigint[]))
                        """, Object[].class)
                .setParameter("ids", ids(projectIds))
                .getResultList()
                .forEach(row -> seen.put(
                        ((Number) row[0]).longValue(),
                        new Seen((String) row[1], (String) row[2], ((Number) row[3]).intValue())));
        return seen;
    }

    /** Remembers what was seen; a null fingerprint asks the next run to read the details again. */
    void remember(long projectId, Seen seen) {
        session.createNativeMutationQuery("""
                        insert into harvested_project (project_id, fingerprint, listed_hash)
                        values (:id, :fingerprint, :listed)
                        on conflict (project_id) do update
                        set fingerprint = excluded.fingerprint, listed_hash = excluded.listed_hash, missing_runs = 0
                        """)
                .setParameter("id", projectId)
                .setParameter("fingerprint", seen.fingerprint(), String.class)
                .setParameter("listed", seen.listedHash())
                .executeUpdate();
    }

    /** Projects whose details could not be read, to be tried again. */
    List<Long> pending() {
        return session.createNativeQuery(
                        "select project_id from harvested_project where fingerprint is null order by project_id",
                        Long.class)
                .getResultList();
    }

    /**
     * Notes whose members were read, and whose could not be; nothing changes for projects that are not among them.
     */
    void membersRead(Map<Long, Boolean> read) {
        for (boolean done : new boolean[] {true, false}) {
            var those =
                    read.keySet().stream().filter(id -> read.get(id) == done).toList();
            if (!those.isEmpty()) {
                session.createNativeMutationQuery("""
                                update harvested_project set members_read = :done
                                where project_id = any(cast(:ids as bigint[])) and members_read <> :done
                                """)
                        .setParameter("done", done)
                        .setParameter("ids", ids(those))
                        .executeUpdate();
            }
        }
    }

    /**
     * Projects whose members must be read although nothing changed there. Leaving a group, or another level, moves
     * nothing that a listing shows: where somebody's right here hangs on it, each run looks. Then come those that were
     * never read, in no order, so that some that cannot be read do not hold up the others.
     */
    List<Long> membersDue(int atMost) {
        return session.createNativeQuery("""
                        select project_id from (
                            select r.project_id, 0 as place
                            from forge_account f join forge_member m on m.member_hash = f.username_hash
                            join resource r on r.id = m.resource_id
                            where f.state = 'confirmed' and r.project_id is not null and r.alive
                            union all
                            (select p.project_id, 1 from harvested_project p
                             where not p.members_read and p.missing_runs = 0 order by random() limit :most)
                        ) due group by project_id order by min(place), project_id limit :most
                        """, Long.class)
                .setParameter("most", atMost)
                .getResultList();
    }

    long total() {
        return session.createNativeQuery("select count(*) from harvested_project", Long.class)
                .getSingleResult();
    }

    /** Counts one more complete run without these projects; answers those that have now been missing long enough. */
    List<Long> missing(Set<Long> listed, int vanishedAfter) {
        var absent = session
                .createNativeQuery("select project_id from harvested_project order by project_id", Long.class)
                .getResultList()
                .stream()
                .filter(id -> !listed.contains(id))
                .toList();
        if (absent.isEmpty()) {
            return List.of();
        }
        return session
                .createNativeQuery("""
                        update harvested_project set missing_runs = missing_runs + 1
                        where project_id = any(cast(:ids as bigint[])) and missing_runs < :after
                        returning case when missing_runs = :after then project_id end
                        """, Long.class)
                .setParameter("ids", ids(absent))
                .setParameter("after", vanishedAfter)
                .getResultList()
                .stream()
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    private static Long[] ids(Collection<Long> projectIds) {
        return projectIds.toArray(Long[]::new);
    }

    /**
     * @param fingerprint moves when details may have; null when they must be read
     * @param listedHash moves when the listing said anything new
     */
    record Seen(String fingerprint, String listedHash, int missingRuns) {}
}
