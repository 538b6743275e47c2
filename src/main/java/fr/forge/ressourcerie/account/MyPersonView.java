package fr.forge.ressourcerie.account;

import fr.forge.ressourcerie.contributor.LinkedPersons.LinkedPerson;
import fr.forge.ressourcerie.contributor.LinkedPersons.Shown;
import fr.forge.ressourcerie.contributor.Proof;
import fr.forge.ressourcerie.report.Hidings.Hiding;
import fr.forge.ressourcerie.vocabulary.ConceptView;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who somebody is among the contributors, as they alone read it. */
@Schema(name = "MyContributor", description = "Who one is among the contributors.")
record MyPersonView(
        @Schema(
                description =
                        "Whether contributions on the Forge were found to be one's own. It needs a verified e-mail"
                                + " address, at the identity provider, under which one wrote them.",
                examples = "true")
        boolean linked,

        @Schema(description = "How that was proved; null when it was not.", nullable = true)
        Proof proof,

        @Schema(description = "Since when.", nullable = true, examples = "2026-11-25T08:00:00Z")
        Instant since,

        @Schema(description = "How many addresses were proved to be one's own; none is kept.", examples = "1")
        int addresses,

        @Schema(description = "Resources that one contributed to, of those that are shown.", examples = "3")
        int resources,

        @Schema(description = "Commits on them.", examples = "42")
        long commits,

        @Schema(description = "What one says of oneself.") MyProfileView profile,
        @Schema(description = "What one consents to show.") MyConsentView consent,

        @Schema(description = "Exactly what everyone sees now, or null when that is nothing.", nullable = true)
        VisibleView visible,

        @Schema(
                description = "Since when and why a curator hides the profile after a report, or null.",
                nullable = true)
        HiddenView hidden) {

    static MyPersonView of(
            Optional<LinkedPerson> person,
            MyProfileView profile,
            MyConsentView consent,
            ConceptView shownAcademy,
            Optional<Hiding> hidden) {
        return new MyPersonView(
                person.isPresent(),
                person.map(LinkedPerson::proof).orElse(null),
                person.map(LinkedPerson::since).orElse(null),
                person.map(LinkedPerson::addresses).orElse(0),
                person.map(LinkedPerson::resources).orElse(0),
                person.map(LinkedPerson::commits).orElse(0L),
                profile,
                consent,
                person.flatMap(LinkedPerson::shown)
                        .map(shown -> VisibleView.of(shown, shownAcademy))
                        .orElse(null),
                hidden.map(hiding -> new HiddenView(hiding.since(), hiding.reason()))
                        .orElse(null));
    }

    @Schema(
            name = "HiddenProfile",
            description = "Why a curator hides a profile: neither its name nor its text is shown until that is lifted.")
    record HiddenView(
            @Schema(description = "Since when.", examples = "2026-11-25T08:00:00Z")
            Instant since,

            @Schema(
                    description = "What the curator wrote.",
                    examples = "La présentation donne l'adresse de quelqu'un d'autre.")
            String reason) {}

    @Schema(name = "VisibleContributor", description = "What everyone sees of somebody.")
    record VisibleView(
            @Schema(
                    description = "The public identifier, see /api/v1/contributors/{handle}.",
                    examples = "membre-a2b3c4d5e6")
            String handle,

            @Schema(description = "The name or pseudonym.", examples = "Cam")
            String name,

            @Schema(
                    description = "The biography, where it is shown.",
                    nullable = true,
                    examples = "Je programme des jeux.")
            String biography,

            @Schema(description = "The academy, where it is shown.", nullable = true)
            ConceptView academy) {

        static VisibleView of(Shown shown, ConceptView academy) {
            return new VisibleView(shown.handle(), shown.name(), shown.biography(), academy);
        }
    }
}
