package fr.forge.ressourcerie.resource.search;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a word being typed may become. */
@Schema(name = "Suggestion", description = "What a word being typed may become.")
record SuggestionView(
        @Schema(
                description =
                        "What it is: `resource` (see /api/v1/resources/{value}), `level` and `discipline` (filters of"
                                + " that name take the value), `collective` and `person`: contributors"
                                + " (the filter `contributor` takes either, `organisation` the first).",
                enumeration = {"resource", "level", "discipline", "collective", "person"})
        String type,

        @Schema(description = "A slug, a code or a handle.", examples = "labo-des-fractions")
        String value,

        @Schema(description = "As people read it.", examples = "Labo des fractions")
        String label) {}
