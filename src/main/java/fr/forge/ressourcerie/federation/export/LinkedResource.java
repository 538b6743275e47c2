package fr.forge.ressourcerie.federation.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A resource in the words of schema.org; what is unknown is left out, as linked data does.
 *
 * @param context null within a document that says it once
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"@context", "@id", "@type"})
record LinkedResource(
        @JsonProperty("@context") String context,
        @JsonProperty("@id") String id,
        @JsonProperty("@type") List<String> types,
        String name,
        String description,
        String url,
        Image image,
        boolean isAccessibleForFree,
        String license,
        List<String> inLanguage,
        String keywords,
        Term learningResourceType,
        List<Term> educationalLevel,
        List<Term> teaches,
        List<Audience> audience,
        List<Agent> creator,
        Source isBasedOn,
        Counter interactionStatistic,
        Instant dateCreated,
        Instant dateModified,
        String sdLicense) {
    static final String CONTEXT = "https://schema.org";

    /** A concept of a vocabulary, by ScoLOMFR's identifier where it has one. */
    @JsonPropertyOrder({"@type", "@id"})
    record Term(
            @JsonProperty("@type") String type,
            @JsonProperty("@id") String id,
            String name,
            String termCode,
            String inDefinedTermSet) {}

    @JsonPropertyOrder("@type")
    record Audience(@JsonProperty("@type") String type, String educationalRole) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @JsonPropertyOrder({"@type", "@id"})
    record Agent(
            @JsonProperty("@type") String type,
            @JsonProperty("@id") String id,
            String name,
            String url) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @JsonPropertyOrder("@type")
    record Image(@JsonProperty("@type") String type, String url, String caption) {}

    @JsonPropertyOrder("@type")
    record Source(@JsonProperty("@type") String type, String codeRepository) {}

    @JsonPropertyOrder("@type")
    record Counter(
            @JsonProperty("@type") String type,
            String interactionType,
            long userInteractionCount,
            LocalDate startTime,
            LocalDate endTime) {}
}
