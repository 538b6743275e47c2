package fr.forge.ressourcerie.resource;

import fr.forge.ressourcerie.http.Slug;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;

/**
 * Slugs are unique, readable and stable: one changes only when the words it is made of do, the old one redirects for
 * ever, and none is ever given to another resource.
 */
@Singleton
class Slugs {
    private static final int LENGTH = 80;
    /** The number under which the choosers of a fresh slug queue in the database. */
    private static final long LOCK = 7_310_001;

    /** Addresses of the catalogue itself. */
    private static final Set<String> RESERVED = Set.of("suggest");

    private final Session session;

    Slugs(Session session) {
        this.session = session;
    }

    Optional<String> current(String formerSlug) {
        return session.createNativeQuery("""
                        select r.slug from resource_former_slug f join resource r on r.id = f.resource_id
                        where f.slug = :slug
                        """, String.class)
                .setParameter("slug", formerSlug)
                .uniqueResultOptional();
    }

    /** The resources that are shown under these slugs, former slugs or paths on the Forge. */
    Map<String, UUID> named(Collection<String> words) {
        var named = new HashMap<String, UUID>();
        session.createNativeQuery("""
                        with asked as (select distinct word from unnest(cast(:words as text[])) asked (word))
                        select a.word, r.id from asked a join resource r on r.slug = a.word where r.alive
                        union all
                        select a.word, r.id from asked a join resource_former_slug f on f.slug = a.word
                            join resource r on r.id = f.resource_id where r.alive
                        union all
                        select a.word, r.id from asked a join resource r on lower(r.forge_path) = lower(a.word)
                            where r.alive
                        """, Object[].class)
                .setParameter("words", words.toArray(String[]::new))
                .getResultList()
                .forEach(row -> named.putIfAbsent((String) row[0], (UUID) row[1]));
        return named;
    }

    /** Who has which of the slugs that these readings would like, now or formerly. */
    Taken among(Collection<ProjectReading> readings) {
        oneAtATime();
        var wanted = readings.stream()
                .flatMap(reading -> Stream.of(plain(reading), numbered(reading)))
                .toArray(String[]::new);
        var owners = new HashMap<String, UUID>();
        session.createNativeQuery("""
                        select slug, id from resource where slug = any(cast(:wanted as text[]))
                        union all
                        select slug, resource_id from resource_former_slug where slug = any(cast(:wanted as text[]))
                        """, Object[].class)
                .setParameter("wanted", wanted)
                .getResultList()
                .forEach(row -> owners.put((String) row[0], (UUID) row[1]));
        return new Taken(owners);
    }

    /** A slug that no resource has or had, for one that is not on the Forge; those who want one at once wait here. */
    String fresh(String title) {
        oneAtATime();
        var words = Slug.of(title, LENGTH - 12);
        var plain = words.isEmpty() || RESERVED.contains(words) ? "ressource" : words;
        return Stream.iterate(1, number -> number + 1)
                .map(number -> number == 1 ? plain : plain + "-" + number)
                .filter(this::isFree)
                .findFirst()
                .orElseThrow();
    }

    /** Who chooses a slug keeps others from choosing the same until this transaction ends. */
    private void oneAtATime() {
        session.createNativeQuery("select cast(pg_advisory_xact_lock(:lock) as text)", String.class)
                .setParameter("lock", LOCK)
                .getSingleResult();
    }

    private boolean isFree(String slug) {
        return session.createNativeQuery("""
                        select exists (select 1 from resource where slug = :slug)
                            or exists (select 1 from resource_former_slug where slug = :slug)
                        """, Boolean.class)
                .setParameter("slug", slug)
                .getSingleResult()
                .equals(Boolean.FALSE);
    }

    private static String plain(ProjectReading reading) {
        return Slug.of(reading.slugWords(), LENGTH);
    }

    private static String numbered(ProjectReading reading) {
        var words = Slug.of(reading.slugWords(), LENGTH - 12);
        return (words.isEmpty() ? "ressource" : words) + "-" + reading.projectId();
    }

    /** The slugs that are taken, kept up to date while a batch gives some out. */
    class Taken {
        private final Map<String, UUID> owners;

        private Taken(Map<String, UUID> owners) {
            this.owners = owners;
        }

        void give(Resource resource, ProjectReading reading) {
            var plain = plain(reading);
            var numbered = numbered(reading);
            if (resource.slug() != null
                    && (resource.slug().equals(plain) || resource.slug().equals(numbered))) {
                return;
            }
            var slug = free(plain, resource) ? plain : numbered;
            owners.put(slug, resource.id());
            resource.takeSlug(slug).ifPresent(former -> redirect(former, slug, resource.id()));
        }

        private boolean free(String slug, Resource resource) {
            return !slug.isEmpty()
                    && !RESERVED.contains(slug)
                    && owners.getOrDefault(slug, resource.id()).equals(resource.id());
        }

        private void redirect(String former, String slug, UUID resource) {
            session.createNativeMutationQuery("delete from resource_former_slug where slug = :slug")
                    .setParameter("slug", slug)
                    .executeUpdate();
            session.createNativeMutationQuery(
                            "insert into resource_former_slug (slug, resource_id) values (:former, :resource)")
                    .setParameter("former", former)
                    .setParameter("resource", resource)
                    .executeUpdate();
        }
    }
}
