package fr.forge.ressourcerie.resource;

import fr.forge.ressourcerie.contributor.ContributorSummary;
import fr.forge.ressourcerie.contributor.Contributors;
import fr.forge.ressourcerie.forge.Upkeep;
import fr.forge.ressourcerie.http.PageRequest;
import fr.forge.ressourcerie.http.Slice;
import fr.forge.ressourcerie.identity.Caller;
import fr.forge.ressourcerie.identity.Roles;
import fr.forge.ressourcerie.resource.health.Evidence;
import fr.forge.ressourcerie.resource.health.Health;
import fr.forge.ressourcerie.resource.health.HealthView;
import fr.forge.ressourcerie.resource.health.Upkeeps;
import fr.forge.ressourcerie.salon.Salons;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes the sheet of a resource as the caller may see it. */
@Singleton
public class Sheets {
    static final String CONTRIBUTORS = "contributors";
    static final String RELATED = "related";
    private static final int INCLUDED = 20;
    private static final int INCLUDED_RELATED = 5;

    private final Contributors contributors;
    private final RelatedResources related;
    private final Salons salons;
    private final Upkeeps upkeeps;
    private final Maintainers maintainers;
    private final ResourceViews views;
    private final Caller caller;
    private final Clock clock;

    Sheets(
            Contributors contributors,
            RelatedResources related,
            Salons salons,
            Upkeeps upkeeps,
            Maintainers maintainers,
            ResourceViews views,
            Caller caller,
            Clock clock) {
        this.contributors = contributors;
        this.related = related;
        this.salons = salons;
        this.upkeeps = upkeeps;
        this.maintainers = maintainers;
        this.views = views;
        this.caller = caller;
        this.clock = clock;
    }

    public ResourceView of(Resource resource) {
        return of(resource, Set.of());
    }

    /** With the parts that were asked for beside it. */
    ResourceView of(Resource resource, Set<String> include) {
        return views.sheet(
                resource,
                creators(resource),
                salons.of(resource.id()),
                health(resource),
                include.contains(CONTRIBUTORS) ? first(contributors.of(resource.id(), page(INCLUDED))) : null,
                include.contains(RELATED) ? first(related.page(resource, page(INCLUDED_RELATED))) : null);
    }

    private static PageRequest page(int limit) {
        return new PageRequest(limit, Optional.empty());
    }

    private static <T> List<T> first(Slice<T> slice) {
        return slice.items();
    }

    private List<ContributorSummary> creators(Resource resource) {
        return contributors.named(List.of(resource.id())).getOrDefault(resource.id(), List.of());
    }

    private HealthView health(Resource resource) {
        return resource.onForge() && showsHealth(resource)
                ? Health.of(evidence(resource, upkeeps.of(resource.id()).orElse(null)), clock.instant())
                : null;
    }

    /** That a resource is proposed is not public, so its health is neither until it is selected. */
    private boolean showsHealth(Resource resource) {
        return switch (resource.selection()) {
            case SELECTED, TO_REVIEW -> true;
            case PROPOSED, CHANGES_REQUESTED, IN_TEST ->
                caller.recognised() && (caller.is(Roles.CURATOR) || maintainers.maintains(resource));
            case NONE, REJECTED, WITHDRAWN -> false;
        };
    }

    /** What the checks look at; without what was read of the repository they say so. */
    static Evidence evidence(Resource resource, Upkeep upkeep) {
        var fromForge = resource.said(Source.FORGE).orElse(Facts.NONE);
        return new Evidence(
                fromForge.licence() != null,
                resource.licence() != null,
                fromForge.description() != null,
                resource.said(Source.PUBLICCODE).isPresent(),
                resource.documentationUrl() != null,
                resource.accessibilityUrl() != null,
                resource.contributorCount(),
                resource.lastActivityAt(),
                upkeep);
    }
}
