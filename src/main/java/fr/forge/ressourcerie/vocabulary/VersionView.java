package fr.forge.ressourcerie.vocabulary;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A version of a list, without its concepts. */
@Schema(name = "VocabularyVersion", description = "A version of a vocabulary.")
public record VersionView(
        @Schema(description = "Its number, counted from 1.", examples = "2")
        int number,

        @Schema(description = "What its source calls it.", nullable = true, examples = "ScoLOMFR 9.1")
        String label,

        @Schema(
                description = "How it came.",
                enumeration = {"shipped", "rdf-xml", "tab-separated"},
                examples = "rdf-xml")
        String format,

        @Schema(
                description = "SHA-256 of the file, in hexadecimal; null for the list that came with the service.",
                nullable = true,
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String sha256,

        @Schema(description = "When it was loaded.", examples = "2026-11-25T09:00:00Z")
        Instant loadedAt,

        @Schema(description = "How many concepts it offered, obsolete ones not counted.", examples = "32")
        int conceptCount,

        @Schema(description = "How many concepts came with it.", examples = "3")
        int added,

        @Schema(description = "How many existing concepts it says otherwise.", examples = "5")
        int changed,

        @Schema(description = "How many concepts became obsolete with it.", examples = "1")
        int deprecated,

        @Schema(description = "How many obsolete concepts came back with it.", examples = "0")
        int revived) {

    public static VersionView of(VocabularyVersion version) {
        return new VersionView(
                version.number(),
                version.label().orElse(null),
                version.format(),
                version.sha256().orElse(null),
                version.loadedAt(),
                version.concepts(),
                version.added(),
                version.changed(),
                version.deprecated(),
                version.revived());
    }
}
