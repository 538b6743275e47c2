package fr.forge.ressourcerie.resource.health;

import fr.forge.ressourcerie.forge.Upkeep;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.Session;

/** What was last read of how each repository is looked after, for the resources whose health is shown. */
@Singleton
public class Upkeeps {
    private final Session session;

    Upkeeps(Session session) {
        this.session = session;
    }

    /** The projects whose upkeep a run must read: those proposed or selected, as long as the Forge shows them. */
    public Watched watched() {
        var all = new HashSet<Long>();
        var unread = new TreeSet<Long>();
        session.createNativeQuery("""
                        select r.project_id, u.resource_id is null
                        from resource r left join resource_upkeep u on u.resource_id = r.id
                        where r.selection in ('proposed', 'changes-requested', 'in-test', 'selected', 'to-review')
                            and r.project_id is not null and r.alive
                        """, Object[].class).getResultList().forEach(row -> {
            var project = ((Number) row[0]).longValue();
            all.add(project);
            if ((Boolean) row[1]) {
                unread.add(project);
            }
        });
        return new Watched(all, unread);
    }

    public Optional<Upkeep> of(UUID resource) {
        return Optional.ofNullable(of(List.of(resource)).get(resource));
    }

    /** By resource; none for one that nothing was read of. */
    public Map<UUID, Upkeep> of(Collection<UUID> resources) {
        var read = new HashMap<UUID, Upkeep>();
        session.createNativeQuery("""
                        select resource_id, readme, licence, contributing, issue_templates, publiccode, released, released_at
                        from resource_upkeep where resource_id = any(cast(:resources as uuid[]))
                        """, Object[].class)
                .addScalar("resource_id", UUID.class)
                .addScalar("readme", Boolean.class)
                .addScalar("licence", Boolean.class)
                .addScalar("contributing", Boolean.class)
                .addScalar("issue_templates", Boolean.class)
                .addScalar("publiccode", Boolean.class)
                .addScalar("released", Boolean.class)
                .addScalar("released_at", Instant.class)
                .setParameter("resources", resources.toArray(UUID[]::new))
                .getResultList()
                .forEach(row -> read.put((UUID) row[0], upkeep(row)));
        return read;
    }

    private static Upkeep upkeep(Object[] row) {
        return new Upkeep(
                (Boolean) row[1],
                (Boolean) row[2],
                (Boolean) row[3],
                (Boolean) row[4],
                (Boolean) row[5],
                (Boolean) row[6],
                (Instant) row[7]);
    }

    public void remember(Map<UUID, Upkeep> read) {
        read.forEach((resource, upkeep) -> session.createNativeMutationQuery("""
                        insert into resource_upkeep (resource_id, readme, licence, contributing, issue_templates,
                            publiccode, released, released_at)
                        values (:resource, :readme, :licence, :contributing, :templates, :publiccode, :released, :at)
                        on conflict (resource_id) do update set readme = excluded.readme, licence = excluded.licence,
                            contributing = excluded.contributing, issue_templates = excluded.issue_templates,
                            publiccode = excluded.publiccode, released = excluded.released,
                            released_at = excluded.released_at
                        """)
                .setParameter("resource", resource)
                .setParameter("readme", upkeep.readme(), Boolean.class)
                .setParameter("licence", upkeep.licence(), Boolean.class)
                .setParameter("contributing", upkeep.contributing(), Boolean.class)
                .setParameter("templates", upkeep.issueTemplates(), Boolean.class)
                .setParameter("publiccode", upkeep.publiccode(), Boolean.class)
                .setParameter("released", upkeep.released(), Boolean.class)
                .setParameter("at", upkeep.releasedAt(), Instant.class)
                .executeUpdate());
    }

    /** What was read before is no longer true of these, and nobody looked again. */
    public void forget(Collection<UUID> resources) {
        if (!resources.isEmpty()) {
            session.createNativeMutationQuery(
                            "delete from resource_upkeep where resource_id = any(cast(:resources as uuid[]))")
                    .setParameter("resources", resources.toArray(UUID[]::new))
                    .executeUpdate();
        }
    }

    /**
     * Projects of the Forge by their numbers.
     *
     * @param unread those among all whose upkeep was never read, such as the newly selected
     */
    public record Watched(Set<Long> all, Set<Long> unread) {}
}
