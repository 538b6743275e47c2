package fr.forge.ressourcerie.collection;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A collection, and what it is to the caller. */
@Schema(name = "MyCollection", description = "A collection, and what it is to the caller.")
record MyCollectionView(
        @Schema(
                description = "`owner`: it is theirs; `editor`: they keep it with the other editors of its academy;"
                        + " `offered`: its owner would give it to them.",
                enumeration = {"owner", "editor", "offered"},
                examples = "owner")
        String relation,

        @Schema(description = "Whether a curator hides it.", examples = "false")
        boolean hidden,

        @Schema(description = "The collection.") CollectionSummary collection) {}
