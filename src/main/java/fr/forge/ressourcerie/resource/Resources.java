package fr.forge.ressourcerie.resource;

import fr.forge.ressourcerie.contributor.Contributors;
import fr.forge.ressourcerie.contributor.Credits;
import fr.forge.ressourcerie.vocabulary.Concept;
import fr.forge.ressourcerie.vocabulary.Concepts;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** All resources. A batch of what a harvest read is written in the caller's transaction. */
@Singleton
public class Resources implements PanacheRepositoryBase<Resource, UUID> {
    private final Slugs slugs;
    private final Concepts concepts;
    private final Contributors contributors;
    private final Clock clock;

    Resources(Slugs slugs, Concepts concepts, Contributors contributors, Clock clock) {
        this.slugs = slugs;
        this.concepts = concepts;
        this.contributors = contributors;
        this.clock = clock;
    }

    /** The resource at that slug; what vanished is said to be gone. */
    Resource get(String slug) {
        var resource = bySlug(slug).orElseThrow(ResourceProblems.UNKNOWN::because);
        if (resource.forgeState() == ForgeState.VANISHED) {
            throw ResourceProblems.VANISHED.because();
        }
        return resource;
    }

    Optional<Resource> bySlug(String slug) {
        return find("slug", slug).firstResultOptional();
    }

    /** The slug that a resource has now, by one that it had before. */
    Optional<String> currentSlug(String formerSlug) {
        return slugs.current(formerSlug);
    }

    /** Resources that are listed: those of the Forge, and those of the selection among them. */
    public long alive() {
        return count("forgeState is null or forgeState <> ?1", ForgeState.VANISHED);
    }

    public long selected() {
        return count(
                "selection in ?1 and (forgeState is null or forgeState <> ?2)",
                List.of(Selection.SELECTED, Selection.TO_REVIEW),
                ForgeState.VANISHED);
    }

    /** Writes whole readings: creates or refreshes each resource, its slug and its credits. */
    public Outcome bring(Collection<ProjectReading> readings) {
        var known = lock(readings.stream().map(ProjectReading::projectId).toList());
        var taken = slugs.among(readings);
        var credits = new ArrayList<Credits>();
        int created = 0;
        for (var reading : readings) {
            var resource = known.get(reading.projectId());
            if (resource == null) {
                resource = Resource.found(newId(), reading.projectId());
                created++;
            }
            refresh(resource, reading);
            taken.give(resource, reading);
            persist(resource);
            credits.add(new Credits(resource.id(), reading.forge().organisation(), reading.commits()));
        }
        contributors.credit(credits);
        return new Outcome(created, readings.size() - created);
    }

    private void refresh(Resource resource, ProjectReading reading) {
        resource.measure(reading.forge());
        resource.learn(
                reading.fromForge(),
                reading.fromPubliccode(),
                reading.commits().size(),
                licence -> concepts.licence(licence).map(Concept::code).orElse(null),
                clock.instant());
    }

    /** Refreshes what a listing is enough to know; answers how many resources there were. */
    public int measure(Map<Long, ForgeFacts> listed) {
        var known = lock(listed.keySet());
        known.forEach((projectId, resource) -> resource.measure(listed.get(projectId)));
        return known.size();
    }

    /** Marks the resources of projects that are gone; answers how many there were. */
    public int vanish(Collection<Long> projectIds) {
        var known = lock(projectIds);
        known.values().forEach(Resource::vanish);
        return known.size();
    }

    /** Moves a project's resource in the selection; nothing happens where it is there already. */
    public void select(long projectId, Selection selection) {
        var resource = lock(List.of(projectId)).get(projectId);
        if (resource != null && resource.selection() != selection) {
            resource.moveTo(selection, clock.instant());
        }
    }

    /** In the order of their ids, so that two writers never wait for each other in a circle. */
    private Map<Long, Resource> lock(Collection<Long> projectIds) {
        var byProject = new HashMap<Long, Resource>();
        find("projectId in ?1 order by id", projectIds)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list()
                .forEach(resource -> byProject.put(resource.projectId(), resource));
        return byProject;
    }

    private static UUID newId() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }
}
