package fr.forge.ressourcerie.change.webhook;

import fr.forge.ressourcerie.http.StoredWord;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why the service disabled a webhook. */
@Schema(
        name = "WebhookTrouble",
        description =
                "`failing`: no success for days; `gone`: the receiver answered 410; `copied`: this is a copy of the"
                        + " database that the webhook was made in.")
enum WebhookTrouble {
    FAILING,
    GONE,
    COPIED;

    static class Converter extends StoredWord<WebhookTrouble> {
        Converter() {
            super(WebhookTrouble.class);
        }
    }
}
