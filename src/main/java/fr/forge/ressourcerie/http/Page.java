package fr.forge.ressourcerie.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer of every list. */
public record Page<T>(
        @Schema(description = "The items of this page, in the order of the list.")
        List<T> items,

        @Schema(description = "Where this page stands in the list.")
        Links page,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(
                description = "For each facet asked for, the values found and how many items carry each,"
                        + " ignoring the filter of that facet itself; absent when none was asked for.",
                extensions = @Extension(name = "x-optional", value = "true"))
        Map<String, List<FacetValue>> facets) {

    @Schema(name = "PageLinks", description = "Where this page stands in the list.")
    public record Links(
            @Schema(description = "How many items at most this page holds.")
            int limit,

            @Schema(description = "Path and query of the next page, or null on the last one.", nullable = true)
            String next,

            @Schema(description = "Path and query of the previous page, or null on the first one.", nullable = true)
            String previous,

            @Schema(description = "How many items the whole list has; see `totalRelation`.")
            long total,

            @Schema(
                    description = "`exact`, or `at-least` beyond 50,000 items.",
                    enumeration = {"exact", "at-least"})
            String totalRelation) {}

    @Schema(name = "FacetValue", description = "One value of a facet.")
    public record FacetValue(
            @Schema(description = "What the filter of the same name takes.", examples = "cycle-3")
            String value,

            @Schema(description = "The value as people read it.", examples = "cycle 3")
            String label,

            @Schema(description = "How many items carry it, exact up to 50,000.", examples = "12")
            long count) {}
}
