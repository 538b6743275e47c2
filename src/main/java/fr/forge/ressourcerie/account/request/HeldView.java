package fr.forge.ressourcerie.account.request;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is held about somebody whom the officer looked for. */
@Schema(name = "HeldData", description = "What is held about somebody; null and empty where nothing is.")
record HeldView(
        @Schema(description = "When it was looked for.") Instant at,

        @Schema(description = "Handle of their account, or null.", nullable = true, examples = "membre-a2b3c4d5e6")
        String account,

        @Schema(description = "Whether the histories of the Forge name the address, as a keyed hash.")
        boolean harvested,

        @Schema(
                description = "Since when the harvested person is one that is never linked again, or null.",
                nullable = true)
        Instant erasedAt,

        @Schema(description = "On how many resources they are counted.", minimum = "0")
        long resources,

        @Schema(description = "How many commits are counted.", minimum = "0")
        long commits,

        @Schema(description = "The requests made with that address, the latest first; 100 at most.")
        List<String> requests,

        @Schema(
                description = "The copy of everything, only from `…/export`: for an account the parts of `/me/export`,"
                        + " for a person without one `contributions`.",
                type = SchemaType.OBJECT,
                nullable = true)
        Map<String, Object> data) {}
