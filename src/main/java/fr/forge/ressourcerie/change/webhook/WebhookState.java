package fr.forge.ressourcerie.change.webhook;

import fr.forge.ressourcerie.http.StoredWord;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether anything is sent. */
@Schema(
        name = "WebhookState",
        description = "`active`; `paused` by its owner; `disabled` by the service after long failure. What changes"
                + " meanwhile is sent once it is active again.")
enum WebhookState {
    ACTIVE,
    PAUSED,
    DISABLED;

    static class Converter extends StoredWord<WebhookState> {
        Converter() {
            super(WebhookState.class);
        }
    }
}
