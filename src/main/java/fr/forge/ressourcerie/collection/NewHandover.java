package fr.forge.ressourcerie.collection;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom a collection is offered to. */
@Schema(name = "NewCollectionHandover", description = "Whom a collection is offered to.")
record NewHandover(
        @NotNull
        @Size(max = 100)
        @Pattern(regexp = "membre-[a-z0-9]+")
        @Schema(
                description = "The handle of their account, which they read at `GET /me`.",
                examples = "membre-a2b3c4d5e6")
        String to) {}
