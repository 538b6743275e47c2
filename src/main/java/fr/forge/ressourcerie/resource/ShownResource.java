package fr.forge.ressourcerie.resource;

import fr.forge.ressourcerie.contributor.ContributorSummary;
import fr.forge.ressourcerie.vocabulary.ConceptView;
import java.time.Instant;
import java.util.List;

/** What a resource shows of itself wherever it stands, for those who say it in the words of others. */
public sealed interface ShownResource permits ResourceView, ResourceSummary {
    String slug();

    String title();

    /** Null when unknown, as the kind, the licence, the Forge's word and the usage. */
    String summary();

    ConceptView kind();

    List<ConceptView> levels();

    List<ConceptView> disciplines();

    List<ConceptView> audiences();

    List<String> keywords();

    List<String> languages();

    LicenceView licence();

    LinksView links();

    ForgeView forge();

    /** Only those who may be named. */
    List<ContributorSummary> creators();

    UsageView usage();

    SelectionView selection();

    Instant createdAt();

    Instant updatedAt();
}
