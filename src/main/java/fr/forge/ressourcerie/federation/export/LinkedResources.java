package fr.forge.ressourcerie.federation.export;

import fr.forge.ressourcerie.contributor.ContributorSummary;
import fr.forge.ressourcerie.federation.MetadataLicence;
import fr.forge.ressourcerie.federation.export.LinkedResource.Agent;
import fr.forge.ressourcerie.federation.export.LinkedResource.Audience;
import fr.forge.ressourcerie.federation.export.LinkedResource.Counter;
import fr.forge.ressourcerie.federation.export.LinkedResource.Image;
import fr.forge.ressourcerie.federation.export.LinkedResource.Source;
import fr.forge.ressourcerie.federation.export.LinkedResource.Term;
import fr.forge.ressourcerie.problem.PublicAddress;
import fr.forge.ressourcerie.resource.LicenceView;
import fr.forge.ressourcerie.resource.LinksView;
import fr.forge.ressourcerie.resource.ShownResource;
import fr.forge.ressourcerie.resource.UsageView;
import fr.forge.ressourcerie.vocabulary.ConceptView;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Says resources in the words of schema.org. */
@Singleton
class LinkedResources {
    private static final String RESOURCES = "/api/v1/resources/";
    private static final Map<String, String> ALSO = Map.of(
            "application", "SoftwareApplication",
            "logiciel", "SoftwareApplication",
            "site", "WebSite",
            "document", "DigitalDocument");

    private final PublicAddress address;

    LinkedResources(PublicAddress address) {
        this.address = address;
    }

    /** One that stands alone. */
    LinkedResource document(ShownResource resource) {
        return linked(LinkedResource.CONTEXT, resource);
    }

    /** One among others, in a document that names the context. */
    LinkedResource node(ShownResource resource) {
        return linked(null, resource);
    }

    private LinkedResource linked(String context, ShownResource r) {
        return new LinkedResource(
                context,
                address.of(RESOURCES + r.slug()),
                types(r.kind()),
                r.title(),
                r.summary(),
                r.links().access() == null ? r.links().source() : r.links().access(),
                image(r.links()),
                true,
                licence(r.licence()),
                r.languages(),
                String.join(", ", r.keywords()),
                r.kind() == null ? null : term("kind", r.kind()),
                terms("level", r.levels()),
                terms("discipline", r.disciplines()),
                r.audiences().stream()
                        .map(each -> new Audience("EducationalAudience", each.label()))
                        .toList(),
                r.creators().stream().map(this::agent).toList(),
                r.links().source() == null
                        ? null
                        : new Source("SoftwareSourceCode", r.links().source()),
                counter(r.usage()),
                r.createdAt(),
                r.updatedAt(),
                MetadataLicence.url());
    }

    private static List<String> types(ConceptView kind) {
        var also = kind == null ? null : ALSO.get(kind.code());
        return also == null ? List.of("LearningResource") : List.of("LearningResource", also);
    }

    /** The address of its text where it is known, its SPDX expression otherwise. */
    private static String licence(LicenceView licence) {
        if (licence == null) {
            return null;
        }
        return licence.url() == null ? licence.spdx() : licence.url();
    }

    private static Image image(LinksView links) {
        return links.thumbnail() == null
                ? null
                : new Image(
                        "ImageObject",
                        links.thumbnail().url(),
                        links.thumbnail().alt());
    }

    private List<Term> terms(String vocabulary, List<ConceptView> concepts) {
        return concepts.stream().map(each -> term(vocabulary, each)).toList();
    }

    private Term term(String vocabulary, ConceptView concept) {
        return new Term(
                "DefinedTerm",
                concept.uri(),
                concept.label(),
                concept.code(),
                address.of("/api/v1/vocabularies/" + vocabulary));
    }

    private Agent agent(ContributorSummary creator) {
        return new Agent(
                creator.kind().equals("person") ? "Person" : "Organization",
                address.of("/api/v1/contributors/" + creator.handle()),
                creator.name(),
                creator.url());
    }

    private static Counter counter(UsageView usage) {
        return usage == null
                ? null
                : new Counter(
                        "InteractionCounter", "https://schema.org/UseAction", usage.value(), usage.from(), usage.to());
    }
}
