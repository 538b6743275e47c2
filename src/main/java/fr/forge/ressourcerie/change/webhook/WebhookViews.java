package fr.forge.ressourcerie.change.webhook;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Shows webhooks to their owners. */
@Singleton
class WebhookViews {
    private final Webhooks webhooks;
    private final Secrets secrets;
    private final Clock clock;

    WebhookViews(Webhooks webhooks, Secrets secrets, Clock clock) {
        this.webhooks = webhooks;
        this.secrets = secrets;
        this.clock = clock;
    }

    WebhookView of(Webhook webhook) {
        return of(List.of(webhook)).get(webhook.id());
    }

    /** By their ids. */
    Map<UUID, WebhookView> of(Collection<Webhook> shown) {
        webhooks.flush();
        var waiting = webhooks.waiting(shown);
        return shown.stream()
                .collect(Collectors.toMap(Webhook::id, each -> view(each, waiting.getOrDefault(each.id(), 0L))));
    }

    private WebhookView view(Webhook webhook, long waiting) {
        var now = clock.instant();
        return new WebhookView(
                webhook.version(),
                webhook.id(),
                secrets.openAddress(webhook.address()),
                webhook.kinds(),
                WebhookFilter.of(webhook.interest()),
                webhook.state(),
                webhook.disabledBecause(),
                webhook.disabledAt(),
                webhook.failingSince(),
                webhook.restingUntil() != null && webhook.restingUntil().isAfter(now) ? webhook.restingUntil() : null,
                webhook.deliveredAt(),
                waiting,
                webhook.formerSecret(now).map(former -> webhook.formerUntil()).orElse(null),
                webhook.createdAt(),
                webhook.updatedAt());
    }
}
