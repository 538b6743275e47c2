package fr.forge.ressourcerie.contributor;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A text to consent to, as everyone may read it. */
@Schema(name = "ConsentText", description = "A text that people are asked to consent to.")
record ConsentTextView(
        @Schema(description = "What a consent names it by.", examples = "2026-11")
        String version,

        @Schema(description = "From when it is asked.", examples = "2026-11-01T00:00:00Z")
        Instant since,

        @Schema(description = "Its title, in French.", examples = "Apparaître comme contributeur de la Ressourcerie")
        String title,

        @Schema(
                description =
                        "The whole text, in French, plain, its paragraphs apart by an empty line; to be shown to the"
                                + " person before they consent.",
                examples = "J’accepte que la Ressourcerie montre à tous le nom que j’ai choisi.")
        String text) {

    static ConsentTextView of(ConsentText text) {
        return new ConsentTextView(text.version(), text.since(), text.title(), text.text());
    }
}
