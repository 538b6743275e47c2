package fr.forge.ressourcerie.resource;

import fr.forge.ressourcerie.contributor.AddressHash;
import fr.forge.ressourcerie.contributor.Contributors;
import fr.forge.ressourcerie.contributor.Credits;
import fr.forge.ressourcerie.contributor.membership.MemberMark;
import fr.forge.ressourcerie.contributor.membership.Memberships;
import fr.forge.ressourcerie.forge.Upkeep;
import fr.forge.ressourcerie.resource.health.Upkeeps;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a harvest does to the resources: each batch is written in the caller's transaction. */
@Singleton
public class HarvestedResources {
    private final Resources resources;
    private final Slugs slugs;
    private final Contributors contributors;
    private final Upkeeps upkeeps;
    private final Memberships memberships;
    private final Clock clock;

    HarvestedResources(
            Resources resources,
            Slugs slugs,
            Contributors contributors,
            Upkeeps upkeeps,
            Memberships memberships,
            Clock clock) {
        this.resources = resources;
        this.slugs = slugs;
        this.contributors = contributors;
        this.upkeeps = upkeeps;
        this.memberships = memberships;
        this.clock = clock;
    }

    /** Writes whole readings: creates or refreshes each resource, its slug and its credits. */
    public Outcome bring(Collection<ProjectReading> readings) {
        contributors.holdPersons();
        var known =
                resources.lock(readings.stream().map(ProjectReading::projectId).toList());
        var taken = slugs.among(readings);
        var joined = contributors.joined(readings.stream()
                .flatMap(reading -> reading.commits().keySet().stream())
                .collect(Collectors.toSet()));
        var credits = new ArrayList<Credits>();
        int created = 0;
        for (var reading : readings) {
            var resource = known.get(reading.projectId());
            if (resource == null) {
                resource = Resource.found(Resources.newId(), reading.projectId());
                known.put(reading.projectId(), resource);
                created++;
            }
            refresh(resource, reading, joined);
            taken.give(resource, reading);
            resources.persist(resource);
            credits.add(new Credits(resource.id(), reading.forge().organisation(), reading.commits()));
        }
        contributors.credit(credits);
        keepUp(readings, known);
        members(readings, known);
        return new Outcome(created, readings.size() - created);
    }

    private void keepUp(Collection<ProjectReading> readings, Map<Long, Resource> known) {
        var read = new HashMap<UUID, Upkeep>();
        var unread = new ArrayList<UUID>();
        for (var reading : readings) {
            var id = known.get(reading.projectId()).id();
            if (reading.upkeep() == null) {
                unread.add(id);
            } else {
                read.put(id, reading.upkeep());
            }
        }
        upkeeps.forget(unread);
        upkeeps.remember(read);
    }

    private void members(Collection<ProjectReading> readings, Map<Long, Resource> known) {
        var read = new HashMap<UUID, Set<MemberMark>>();
        for (var reading : readings) {
            if (reading.members() != null) {
                read.put(known.get(reading.projectId()).id(), reading.members());
            }
        }
        memberships.remember(read);
    }

    /** Writes who may write in these projects, by their numbers. */
    public void members(Map<Long, Set<MemberMark>> members) {
        var read = new HashMap<UUID, Set<MemberMark>>();
        resources.lock(members.keySet()).forEach((project, resource) -> read.put(resource.id(), members.get(project)));
        memberships.remember(read);
    }

    private void refresh(Resource resource, ProjectReading reading, Map<AddressHash, UUID> joined) {
        var moved = resource.movedBy(reading.forge())
                || !reading.fromForge().equals(resource.said(Source.FORGE).orElse(Facts.NONE));
        resource.measure(reading.forge());
        resource.learn(
                reading.fromForge(),
                reading.fromPubliccode(),
                persons(reading.commits().keySet(), joined),
                resources::licenceCode,
                moved ? clock.instant() : null);
    }

    /** How many people these addresses are of. */
    private static int persons(Set<AddressHash> addresses, Map<AddressHash, UUID> joined) {
        return (int) addresses.stream()
                .map(address -> joined.containsKey(address) ? joined.get(address) : address)
                .distinct()
                .count();
    }

    /** Refreshes what a listing is enough to know; answers how many resources there were. */
    public int measure(Map<Long, ForgeFacts> listed) {
        var known = resources.lock(listed.keySet());
        known.forEach((projectId, resource) -> resource.measure(listed.get(projectId)));
        return known.size();
    }

    /** Marks the resources of projects that are gone; answers how many there were. */
    public int vanish(Collection<Long> projectIds) {
        var known = resources.lock(projectIds);
        known.values().forEach(Resource::vanish);
        return known.size();
    }
}
