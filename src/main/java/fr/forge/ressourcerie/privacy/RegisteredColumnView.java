package fr.forge.ressourcerie.privacy;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the register says of one column. */
@Schema(name = "RegisteredColumn", description = "What the register says of one column of the database.")
record RegisteredColumnView(
        @Schema(description = "Its table.", examples = "contributor_profile")
        String table,

        @Schema(description = "Its name.", examples = "display_name")
        String column,

        @Schema(
                description = "`public`: shown to everyone; `internal`: about no person; `personal`: about a person.",
                enumeration = {"public", "internal", "personal"},
                examples = "personal")
        String classification,

        @Schema(description = "What it is for, in French.", examples = "tenir ce que la personne dit d'elle-même")
        String purpose,

        @Schema(description = "Its legal basis (GDPR, article 6), in French.", examples = "consentement")
        String legalBasis,

        @Schema(
                description = "The rule that ends it: a term of `/retention-runs`, or what it lasts as long as.",
                examples = "with-the-account")
        String retention,

        @Schema(description = "The same in words, in French.", examples = "tant que le compte existe")
        String kept) {}
