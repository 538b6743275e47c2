package fr.forge.ressourcerie.privacy;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is held about people, and what they can do about it. */
@Schema(name = "Privacy", description = "What is held about people, why, for how long, and what they can do about it.")
record PrivacyView(
        @Schema(
                description = "How to reach the data protection officer, or null where the installation names none:"
                        + " `POST /data-requests` reaches them in any case.",
                nullable = true,
                examples = "https://www.education.gouv.fr/contact-dpd")
        String contact,

        @Schema(description = "Path of the text that people consent to.", examples = "/api/v1/consent-texts/current")
        String consentText,

        @Schema(description = "Path of one's own copy, as JSON, for who is signed in.", examples = "/api/v1/me/export")
        String export,

        @Schema(description = "Path of the requests of people with no account.", examples = "/api/v1/data-requests")
        String requests,

        @Schema(description = "Each column of each table, by table and name.")
        List<RegisteredColumnView> columns) {}
