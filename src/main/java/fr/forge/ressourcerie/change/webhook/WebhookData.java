package fr.forge.ressourcerie.change.webhook;

import fr.forge.ressourcerie.identity.PersonalData;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Where somebody has changes sent. With the account they go, with their log. */
@Singleton
class WebhookData implements PersonalData {
    private final Webhooks webhooks;
    private final WebhookViews views;

    WebhookData(Webhooks webhooks, WebhookViews views) {
        this.webhooks = webhooks;
        this.views = views;
    }

    @Override
    public String name() {
        return "webhooks";
    }

    @Override
    public Object copy(UUID account) {
        var held = webhooks.of(account).stream().map(views::of).toList();
        return held.isEmpty() ? null : held;
    }

    @Override
    public void erase(UUID account) {
        webhooks.delete("accountId", account);
    }
}
