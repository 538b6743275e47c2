package fr.forge.ressourcerie.resource;

import fr.forge.ressourcerie.audit.Act;
import fr.forge.ressourcerie.audit.Audit;
import fr.forge.ressourcerie.contributor.Contributors;
import fr.forge.ressourcerie.contributor.Credits;
import fr.forge.ressourcerie.forge.Upkeep;
import fr.forge.ressourcerie.http.Words;
import fr.forge.ressourcerie.resource.health.Upkeeps;
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
import java.util.function.UnaryOperator;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** All resources. A batch of what a harvest read is written in the caller's transaction. */
@Singleton
public class Resources implements PanacheRepositoryBase<Resource, UUID> {
    /** What the audit calls a resource, and what is done to it. */
    public static final String KIND = "resource";

    public static final String SELECTION_MOVED = "selection-moved";
    public static final String SHEET_EDITED = "sheet-edited";
    public static final String CREATED = "resource-created";

    private final Slugs slugs;
    private final Concepts concepts;
    private final Contributors contributors;
    private final Upkeeps upkeeps;
    private final Audit audit;
    private final Edits edits;
    private final Clock clock;

    Resources(
            Slugs slugs,
            Concepts concepts,
            Contributors contributors,
            Upkeeps upkeeps,
            Audit audit,
            Edits edits,
            Clock clock) {
        this.slugs = slugs;
        this.concepts = concepts;
        this.contributors = contributors;
        this.upkeeps = upkeeps;
        this.audit = audit;
        this.edits = edits;
        this.clock = clock;
    }

    /** The resource at that slug; what vanished is said to be gone. */
    public Resource get(String slug) {
        return shown(bySlug(slug));
    }

    /** The same for a change: nobody else changes it before this transaction ends. */
    public Resource locked(String slug) {
        return shown(find("slug", slug).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional());
    }

    private static Resource shown(Optional<Resource> found) {
        var resource = found.orElseThrow(ResourceProblems.UNKNOWN::because);
        if (resource.forgeState() == ForgeState.VANISHED) {
            throw ResourceProblems.VANISHED.because();
        }
        return resource;
    }

    /** Moves a locked resource in the selection, with who, in which role and why. */
    public void move(Resource resource, Selection next, String role, String reason) {
        var from = resource.selection();
        resource.moveTo(next, clock.instant());
        audit.record(Act.of(SELECTION_MOVED, role, KIND, resource.id())
                .changing("state", Words.of(from), Words.of(next))
                .because(reason));
    }

    /** Changes what people say of a locked resource, with who, in which role and why (null when they did not say). */
    public void edit(Resource resource, UnaryOperator<Facts> change, String role, String reason) {
        var before = resource.said(Source.EDITORIAL).orElse(Facts.NONE);
        var after = change.apply(before);
        if (after.equals(before)) {
            return;
        }
        resource.edit(after, this::licenceCode, clock.instant());
        audit.record(edits.over(Act.of(SHEET_EDITED, role, KIND, resource.id()), before, after)
                .because(reason));
    }

    /** Creates a resource that is not on the Forge, of which people alone say what it is. */
    public Resource create(Facts editorial, String role) {
        var slug = slugs.fresh(editorial.title());
        var resource = Resource.written(newId(), slug, editorial, this::licenceCode, clock.instant());
        persist(resource);
        var act = Act.of(CREATED, role, KIND, resource.id()).changing("slug", null, slug);
        audit.record(edits.over(act, Facts.NONE, editorial));
        return resource;
    }

    private String licenceCode(String licence) {
        return concepts.licence(licence).map(Concept::code).orElse(null);
    }

    Optional<Resource> bySlug(String slug) {
        return find("slug", slug).firstResultOptional();
    }

    /** The slug that a resource has now, by one that it had before. */
    public Optional<String> currentSlug(String formerSlug) {
        return slugs.current(formerSlug);
    }

    /** Resources that are listed: those of the Forge, and those of the selection among them. */
    public long alive() {
        return counted("select count(*) from resource where alive");
    }

    public long selected() {
        return counted("select count(*) from resource where selected");
    }

    /** By the generated columns, so that an index is enough. */
    private long counted(String sql) {
        return getSession().createNativeQuery(sql, Long.class).getSingleResult();
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
                known.put(reading.projectId(), resource);
                created++;
            }
            refresh(resource, reading);
            taken.give(resource, reading);
            persist(resource);
            credits.add(new Credits(resource.id(), reading.forge().organisation(), reading.commits()));
        }
        contributors.credit(credits);
        keepUp(readings, known);
        return new Outcome(created, readings.size() - created);
    }

    private void keepUp(Collection<ProjectReading> readings, Map<Long, Resource> resources) {
        var read = new HashMap<UUID, Upkeep>();
        var unread = new ArrayList<UUID>();
        for (var reading : readings) {
            var id = resources.get(reading.projectId()).id();
            if (reading.upkeep() == null) {
                unread.add(id);
            } else {
                read.put(id, reading.upkeep());
            }
        }
        upkeeps.forget(unread);
        upkeeps.remember(read);
    }

    private void refresh(Resource resource, ProjectReading reading) {
        resource.measure(reading.forge());
        resource.learn(
                reading.fromForge(),
                reading.fromPubliccode(),
                reading.commits().size(),
                this::licenceCode,
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
