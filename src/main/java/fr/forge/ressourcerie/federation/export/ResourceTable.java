package fr.forge.ressourcerie.federation.export;

import fr.forge.ressourcerie.contributor.ContributorSummary;
import fr.forge.ressourcerie.http.Words;
import fr.forge.ressourcerie.problem.PublicAddress;
import fr.forge.ressourcerie.resource.ResourceSummary;
import fr.forge.ressourcerie.vocabulary.ConceptView;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A resource as a row: one cell for each value, concepts by their codes, several values joined by {@code |}. */
@Singleton
class ResourceTable {
    private static final String SEVERAL = "|";

    private final List<Column> columns = new ArrayList<>();

    ResourceTable(PublicAddress address) {
        what();
        where(address);
        onForge();
        usage();
        standing();
    }

    List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    List<String> row(ResourceSummary resource) {
        return columns.stream()
                .map(column -> Cell.of(Objects.toString(column.value().apply(resource), null)))
                .toList();
    }

    private void what() {
        column("slug", ResourceSummary::slug);
        column("title", ResourceSummary::title);
        column("summary", ResourceSummary::summary);
        column("kind", r -> code(r.kind()));
        column("levels", r -> codes(r.levels()));
        column("disciplines", r -> codes(r.disciplines()));
        column("audiences", r -> codes(r.audiences()));
        column("keywords", r -> String.join(SEVERAL, r.keywords()));
        column("languages", r -> String.join(SEVERAL, r.languages()));
        of(ResourceSummary::licence, "licence", licence -> licence.spdx());
        of(ResourceSummary::licence, "licenceVerified", licence -> licence.verified());
        column(
                "creators",
                r -> r.creators().stream().map(ContributorSummary::name).collect(Collectors.joining(SEVERAL)));
        column("contributorCount", ResourceSummary::contributorCount);
    }

    private void where(PublicAddress address) {
        column("sheet", r -> address.of("/api/v1/resources/" + r.slug()));
        column("access", r -> r.links().access());
        column("source", r -> r.links().source());
        column("documentation", r -> r.links().documentation());
        column("issues", r -> r.links().issues());
        of(r -> r.links().thumbnail(), "thumbnail", thumbnail -> thumbnail.url());
    }

    private void onForge() {
        of(ResourceSummary::forge, "projectId", forge -> forge.projectId());
        of(ResourceSummary::forge, "path", forge -> forge.path());
        of(ResourceSummary::forge, "stars", forge -> forge.stars());
        of(ResourceSummary::forge, "forks", forge -> forge.forks());
        of(ResourceSummary::forge, "openIssues", forge -> forge.openIssues());
        of(ResourceSummary::forge, "lastActivityAt", forge -> forge.lastActivityAt());
        of(ResourceSummary::forge, "forgeState", forge -> forge.state());
    }

    private void usage() {
        of(ResourceSummary::usage, "usageValue", usage -> usage.value());
        of(ResourceSummary::usage, "usageUnit", usage -> Words.of(usage.unit()));
        of(ResourceSummary::usage, "usagePeriod", usage -> Words.of(usage.period()));
        of(ResourceSummary::usage, "usageFrom", usage -> usage.from());
        of(ResourceSummary::usage, "usageTo", usage -> usage.to());
        of(ResourceSummary::usage, "usageQualifier", usage -> Words.of(usage.qualifier()));
        of(ResourceSummary::usage, "usageSource", usage -> Words.of(usage.source()));
    }

    private void standing() {
        column("selectionState", r -> r.selection().state());
        column("selectedSince", r -> r.selection().since());
        column("labels", r -> String.join(SEVERAL, r.labels()));
        column("personalData", r -> code(r.compliance().personalData()));
        of(r -> r.compliance().accessibility().state(), "accessibility", state -> Words.of(state));
        column("aiUsed", r -> r.compliance().ai().used());
        column("createdAt", ResourceSummary::createdAt);
        column("updatedAt", ResourceSummary::updatedAt);
        column("harvestedAt", ResourceSummary::harvestedAt);
    }

    private void column(String name, Function<ResourceSummary, Object> value) {
        columns.add(new Column(name, value));
    }

    /** Of a part that may be unknown as a whole. */
    private <T> void of(Function<ResourceSummary, T> part, String name, Function<T, Object> value) {
        column(name, resource -> {
            var known = part.apply(resource);
            return known == null ? null : value.apply(known);
        });
    }

    private static String code(ConceptView concept) {
        return concept == null ? null : concept.code();
    }

    private static String codes(List<ConceptView> concepts) {
        return concepts.stream().map(ConceptView::code).collect(Collectors.joining(SEVERAL));
    }

    /** A name that never changes, and where its value comes from. */
    private record Column(String name, Function<ResourceSummary, Object> value) {}
}
