package fr.forge.ressourcerie.resource;

import fr.forge.ressourcerie.change.ChangeKind;
import fr.forge.ressourcerie.change.Followed;
import fr.forge.ressourcerie.change.Interest;
import fr.forge.ressourcerie.contributor.Contributors;
import fr.forge.ressourcerie.problem.Fault;
import fr.forge.ressourcerie.resource.health.Health;
import fr.forge.ressourcerie.resource.health.Upkeeps;
import fr.forge.ressourcerie.salon.Salons;
import fr.forge.ressourcerie.vocabulary.Concepts;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/** The sheets of resources as everyone sees them, many at once; of a vanished one its address is still said. */
@Singleton
class FollowedResources implements Followed {
    /** What was young enough then for its check to pass, and is not now. */
    private static final String AGED = """
            select r.id from resource r left join resource_upkeep u on u.resource_id = r.id
            where r.selected and (r.last_activity_at >= :activeFrom and r.last_activity_at < :activeTo
                or u.released_at >= :releasedFrom and u.released_at < :releasedTo)""";

    private static final String WITHIN = """
            select r.id from resource r where r.id = any(cast(:ids as uuid[])) and r.alive and (not :selected or r.selected)
                and (:anyLevel or r.levels && cast(:levels as text[]))
                and (:anyDiscipline or r.disciplines && cast(:disciplines as text[]))""";

    private final Contributors contributors;
    private final Salons salons;
    private final Upkeeps upkeeps;
    private final Concepts concepts;
    private final ResourceViews views;
    private final Session session;
    private final Clock clock;

    FollowedResources(
            Contributors contributors,
            Salons salons,
            Upkeeps upkeeps,
            Concepts concepts,
            ResourceViews views,
            Session session,
            Clock clock) {
        this.contributors = contributors;
        this.salons = salons;
        this.upkeeps = upkeeps;
        this.concepts = concepts;
        this.views = views;
        this.session = session;
        this.clock = clock;
    }

    @Override
    public ChangeKind kind() {
        return ChangeKind.RESOURCE;
    }

    @Override
    public Map<UUID, Sight> seen(Collection<UUID> things) {
        concepts.catchUp();
        var known = session.createQuery(
                        "select r, r.description from Resource r left join fetch r.facts where r.id in :ids",
                        Object[].class)
                .setParameter("ids", things)
                .list();
        var sheets = sheets(known);
        var sights = new HashMap<UUID, Sight>();
        known.forEach(row -> {
            var resource = (Resource) row[0];
            sights.put(resource.id(), new Sight("/api/v1/resources/" + resource.slug(), sheets.get(resource.id())));
        });
        return sights;
    }

    /** Those of the resources that are still on the Forge, or never were. */
    private Map<UUID, ResourceView> sheets(List<Object[]> known) {
        var ids = known.stream().map(row -> ((Resource) row[0]).id()).toList();
        var named = contributors.named(ids);
        var talked = salons.of(ids);
        var upkeep = upkeeps.of(ids);
        var sheets = new HashMap<UUID, ResourceView>();
        for (var row : known) {
            var resource = (Resource) row[0];
            if (resource.forgeState() != ForgeState.VANISHED) {
                var health = resource.onForge() && resource.publicState().equals("selected")
                        ? Health.of(Sheets.evidence(resource, upkeep.get(resource.id())), clock.instant())
                        : null;
                sheets.put(
                        resource.id(),
                        views.sheet(
                                resource,
                                (String) row[1],
                                named.getOrDefault(resource.id(), List.of()),
                                talked.getOrDefault(resource.id(), List.of()),
                                health,
                                null,
                                null));
            }
        }
        return sheets;
    }

    @Override
    public Set<UUID> within(Collection<UUID> things, Interest interest) {
        var faults = new ArrayList<Fault>();
        return Set.copyOf(session.createNativeQuery(WITHIN, UUID.class)
                .setParameter("ids", things.toArray(UUID[]::new))
                .setParameter("selected", interest.selectedOnly())
                .setParameter("anyLevel", interest.levels().isEmpty())
                .setParameter("levels", codes("level", interest.levels(), faults))
                .setParameter("anyDiscipline", interest.disciplines().isEmpty())
                .setParameter("disciplines", codes("discipline", interest.disciplines(), faults))
                .getResultList());
    }

    @Override
    public List<Fault> faults(Interest interest) {
        var faults = new ArrayList<Fault>();
        codes("level", interest.levels(), faults);
        codes("discipline", interest.disciplines(), faults);
        return faults;
    }

    private String[] codes(String vocabulary, List<String> words, List<Fault> faults) {
        return concepts.found(vocabulary, vocabulary, words, faults).toArray(String[]::new);
    }

    /** The health of a selected resource, whose project has been quiet or whose release is old from some day on. */
    @Override
    public Collection<UUID> turned(Instant from, Instant to) {
        return session.createNativeQuery(AGED, UUID.class)
                .setParameter("activeFrom", Health.activeSince(from))
                .setParameter("activeTo", Health.activeSince(to))
                .setParameter("releasedFrom", Health.releasedSince(from))
                .setParameter("releasedTo", Health.releasedSince(to))
                .getResultList();
    }
}
