package fr.forge.ressourcerie.resource;

import fr.forge.ressourcerie.audit.Act;
import fr.forge.ressourcerie.audit.Audit;
import fr.forge.ressourcerie.http.Words;
import fr.forge.ressourcerie.vocabulary.Concept;
import fr.forge.ressourcerie.vocabulary.Concepts;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** All resources, and what people do to them; what a harvest does is in {@link HarvestedResources}. */
@Singleton
public class Resources implements PanacheRepositoryBase<Resource, UUID> {
    /** What the audit calls a resource, and what is done to it. */
    public static final String KIND = "resource";

    public static final String SELECTION_MOVED = "selection-moved";
    public static final String SHEET_EDITED = "sheet-edited";
    /** What a move in the selection changes for everyone, if anything. */
    public static final String PUBLIC_STATE = "publicState";

    public static final String PUBLIC_SINCE = "publicSince";
    public static final String CREATED = "resource-created";

    private final Slugs slugs;
    private final Concepts concepts;
    private final Audit audit;
    private final Edits edits;
    private final Clock clock;

    Resources(Slugs slugs, Concepts concepts, Audit audit, Edits edits, Clock clock) {
        this.slugs = slugs;
        this.concepts = concepts;
        this.audit = audit;
        this.edits = edits;
        this.clock = clock;
    }

    /** The resource at that slug; what vanished is said to be gone, a former slug leads to the present one. */
    public Resource get(String slug) {
        return shown(slug, bySlug(slug));
    }

    /** The same for a change: nobody else changes it before this transaction ends. */
    public Resource locked(String slug) {
        return shown(
                slug,
                find("slug", slug).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional());
    }

    /** The same by a slug that stands in a body, where no redirection leads: a former one means the present one. */
    public Resource followed(String slug) {
        return locked(currentSlug(slug).orElse(slug));
    }

    /** A resource that everyone may know, by its present slug or a former one; nothing is locked. */
    public Optional<Resource> known(String slug) {
        return bySlug(currentSlug(slug).orElse(slug)).filter(found -> found.forgeState() != ForgeState.VANISHED);
    }

    /** The same by its id, whatever became of its project. */
    public Resource locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    private Resource shown(String slug, Optional<Resource> found) {
        var resource = found.orElseThrow(() ->
                currentSlug(slug).<RuntimeException>map(FormerSlug::new).orElseGet(ResourceProblems.UNKNOWN::because));
        if (resource.forgeState() == ForgeState.VANISHED) {
            throw ResourceProblems.VANISHED.because();
        }
        return resource;
    }

    /** Moves a locked resource in the selection, with who, in which role and why. */
    public void move(Resource resource, Selection next, String role, String reason) {
        moved(resource, role, reason, () -> resource.moveTo(next, clock.instant()));
    }

    /** Says where a locked resource stands and, if told, since which day; answers false when that was said already. */
    public boolean place(Resource resource, Selection state, Optional<Instant> since, String role, String reason) {
        var moves = resource.selection() != state;
        if (!moves && since.map(resource::since).orElse(true)) {
            return false;
        }
        moved(resource, role, reason, () -> {
            if (moves) {
                resource.moveTo(state, clock.instant());
            }
            since.ifPresent(resource::date);
        });
        return true;
    }

    private void moved(Resource resource, String role, String reason, Runnable step) {
        var from = resource.selection();
        var publicFrom = resource.publicState();
        var since = resource.selectedAt();
        step.run();
        audit.record(Act.of(SELECTION_MOVED, role, KIND, resource.id())
                .changing("state", Words.of(from), Words.of(resource.selection()))
                .changing(PUBLIC_STATE, publicFrom, resource.publicState())
                .changing(PUBLIC_SINCE, Objects.toString(since, null), Objects.toString(resource.selectedAt(), null))
                .because(reason == null ? null : PlainText.reason(reason)));
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
                .because(reason == null ? null : PlainText.reason(reason)));
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

    String licenceCode(String licence) {
        return concepts.licence(licence).map(Concept::code).orElse(null);
    }

    Optional<Resource> bySlug(String slug) {
        return find("slug", slug).firstResultOptional();
    }

    /** The slug that a resource has now, by one that it had before. */
    private Optional<String> currentSlug(String formerSlug) {
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

    /** In the order of their ids, so that two writers never wait for each other in a circle. */
    Map<Long, Resource> lock(Collection<Long> projectIds) {
        var byProject = new HashMap<Long, Resource>();
        find("projectId in ?1 order by id", projectIds)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list()
                .forEach(resource -> byProject.put(resource.projectId(), resource));
        return byProject;
    }

    static UUID newId() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }
}
