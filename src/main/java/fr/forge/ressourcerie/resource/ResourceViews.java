package fr.forge.ressourcerie.resource;

import fr.forge.ressourcerie.contributor.ContributorSummary;
import fr.forge.ressourcerie.resource.ResourceView.DescriptionView;
import fr.forge.ressourcerie.resource.ResourceView.ImproveChannel;
import fr.forge.ressourcerie.resource.health.HealthView;
import fr.forge.ressourcerie.salon.SalonSummary;
import fr.forge.ressourcerie.vocabulary.Concept;
import fr.forge.ressourcerie.vocabulary.ConceptView;
import fr.forge.ressourcerie.vocabulary.Concepts;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Makes the records that go out, with the labels of concepts; whatever else they need is given. */
@Singleton
public class ResourceViews {
    private final Concepts concepts;

    ResourceViews(Concepts concepts) {
        this.concepts = concepts;
    }

    public ResourceSummary summary(Resource r, List<ContributorSummary> creators, List<SalonSummary> salons) {
        return summary(r, creators, salons, null);
    }

    /** The same with where a search found its words, if that was asked for. */
    public ResourceSummary summary(
            Resource r, List<ContributorSummary> creators, List<SalonSummary> salons, HighlightView highlight) {
        return new ResourceSummary(
                r.slug(),
                r.title(),
                r.summary(),
                kind(r),
                concepts.views("level", r.levels()),
                concepts.views("discipline", r.disciplines()),
                concepts.views("audience", r.audiences()),
                r.keywords(),
                r.languages(),
                licence(r),
                LinksView.of(r),
                ForgeView.of(r),
                creators.stream().limit(ResourceSummary.CREATORS).toList(),
                r.contributorCount(),
                UsageView.of(r.usage()),
                salons,
                SelectionView.of(r),
                r.labels(),
                compliance(r),
                r.createdAt(),
                r.updatedAt(),
                r.harvestedAt(),
                highlight);
    }

    ResourceView sheet(
            Resource r,
            List<ContributorSummary> creators,
            List<SalonSummary> salons,
            HealthView health,
            List<ContributorSummary> contributors,
            List<RelatedView> related) {
        return sheet(r, r.description(), creators, salons, health, contributors, related);
    }

    /** The same with the description given, which is read by itself of each resource otherwise. */
    ResourceView sheet(
            Resource r,
            String description,
            List<ContributorSummary> creators,
            List<SalonSummary> salons,
            HealthView health,
            List<ContributorSummary> contributors,
            List<RelatedView> related) {
        return new ResourceView(
                r.version(),
                r.slug(),
                r.title(),
                r.summary(),
                description == null ? null : new DescriptionView(description, Markdown.html(description)),
                kind(r),
                concepts.views("level", r.levels()),
                concepts.views("discipline", r.disciplines()),
                concepts.views("audience", r.audiences()),
                r.keywords(),
                r.languages(),
                licence(r),
                LinksView.of(r),
                ForgeView.of(r),
                creators,
                r.contributorCount(),
                UsageView.of(r.usage()),
                improve(r, salons),
                salons,
                SelectionView.of(r),
                r.labels(),
                compliance(r),
                health,
                r.provenance(),
                r.createdAt(),
                r.updatedAt(),
                r.harvestedAt(),
                contributors,
                related);
    }

    /** The addresses of the ways to suggest an improvement, the same as on the sheet. */
    public List<String> improveAddresses(Resource r, List<SalonSummary> salons) {
        return improve(r, salons).stream().map(ImproveChannel::url).toList();
    }

    private ConceptView kind(Resource r) {
        return concepts.concept("kind", r.kind()).map(ConceptView::of).orElse(null);
    }

    private ComplianceView compliance(Resource r) {
        return ComplianceView.of(
                r,
                concepts.concept("personal-data", r.personalData())
                        .map(ConceptView::of)
                        .orElse(null));
    }

    private LicenceView licence(Resource r) {
        if (r.licence() == null) {
            return null;
        }
        var known = concepts.concept("licence", r.licenceCode());
        return new LicenceView(
                known.flatMap(Concept::notation).orElse(r.licence()),
                known.map(Concept::label).orElse(r.licence()),
                known.map(Concept::uri).orElse(null),
                r.licenceVerified());
    }

    private static List<ImproveChannel> improve(Resource r, List<SalonSummary> salons) {
        var channels = new ArrayList<ImproveChannel>();
        if (r.issuesUrl() != null) {
            channels.add(new ImproveChannel("suggestion", r.issuesUrl() + "/new?issuable_template=suggestion"));
            channels.add(new ImproveChannel("bug", r.issuesUrl() + "/new?issuable_template=bug"));
        }
        if (r.serviceDesk() != null) {
            channels.add(new ImproveChannel("service-desk", "mailto:" + r.serviceDesk()));
        }
        salons.stream()
                .filter(SalonSummary::open)
                .forEach(forum -> channels.add(new ImproveChannel("forum", forum.link())));
        return channels;
    }
}
