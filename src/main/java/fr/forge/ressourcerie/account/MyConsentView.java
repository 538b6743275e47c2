package fr.forge.ressourcerie.account;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import fr.forge.ressourcerie.contributor.Profile;
import fr.forge.ressourcerie.http.Versioned;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody consents to show, as they alone read it. */
@Schema(name = "MyConsent", description = "The consent in force to being named, or that there is none.")
record MyConsentView(
        @JsonIgnore long version,

        @Schema(description = "Whether a consent is in force.", examples = "true")
        boolean given,

        @Schema(
                name = "version",
                description = "The version of the text that was consented to.",
                nullable = true,
                examples = "2026-11")
        @JsonProperty("version")
        String textVersion,

        @Schema(description = "Since when it is in force.", nullable = true, examples = "2026-11-25T08:00:00Z")
        Instant since,

        @Schema(description = "What it allows to be shown.") ShownParts shown,

        @Schema(
                description = "Where the text in force is, which a new consent names.",
                examples = "/api/v1/consent-texts/current")
        String text)
        implements Versioned {
    private static final String TEXT = "/api/v1/consent-texts/current";

    static MyConsentView of(Profile profile) {
        var given = profile.consentVersion().isPresent();
        return new MyConsentView(
                profile.version(),
                given,
                profile.consentVersion().orElse(null),
                profile.consentedAt().orElse(null),
                new ShownParts(given, profile.biographyAllowed(), profile.academyAllowed()),
                TEXT);
    }

    @Schema(name = "ShownParts", description = "What may be shown of somebody. Never an avatar: none is kept.")
    record ShownParts(
            @Schema(description = "The display name, with the contributions under it.", examples = "true")
            boolean name,

            @Schema(description = "The biography.", examples = "true")
            boolean biography,

            @Schema(description = "The academy.", examples = "false")
            boolean academy) {}
}
