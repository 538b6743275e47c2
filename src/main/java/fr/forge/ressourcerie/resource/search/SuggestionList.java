package fr.forge.ressourcerie.resource.search;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Suggestions, the likeliest first; short by nature, so that there are no pages. */
@Schema(name = "SuggestionList", description = "Suggestions, the likeliest first.")
record SuggestionList(
        @Schema(description = "Levels, disciplines and contributors first when they begin so, then resources.")
        List<SuggestionView> items) {}
