package fr.forge.ressourcerie.resource.related;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that two resources share. */
@Schema(name = "RelatedBecause", description = "Something that the two resources share.")
public record Because(
        @Schema(
                description = "What kind of thing.",
                enumeration = {"discipline", "level", "keyword", "contributor"})
        String kind,

        @Schema(
                description = "Codes of concepts, words, or the handle of a collective. Empty for contributors who are"
                        + " not named: then several of them, never one, made both.",
                examples = "[\"mathematiques\"]")
        List<String> values) {}
