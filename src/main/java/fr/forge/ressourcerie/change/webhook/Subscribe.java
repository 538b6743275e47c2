package fr.forge.ressourcerie.change.webhook;

import fr.forge.ressourcerie.change.Bookmark;
import fr.forge.ressourcerie.change.Bookmarks;
import fr.forge.ressourcerie.change.ChangeKind;
import fr.forge.ressourcerie.change.ChangeViews;
import fr.forge.ressourcerie.http.Words;
import fr.forge.ressourcerie.http.outgoing.PublicWeb;
import fr.forge.ressourcerie.http.outgoing.Unreachable;
import fr.forge.ressourcerie.identity.Account;
import fr.forge.ressourcerie.problem.CommonProblems;
import fr.forge.ressourcerie.problem.Fault;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** What owners do to their webhooks, in the caller's transaction. */
@Singleton
class Subscribe {
    static final String NOW = "now";
    static final String BEGINNING = "beginning";

    private final Webhooks webhooks;
    private final Secrets secrets;
    private final Bookmarks bookmarks;
    private final ChangeViews things;
    private final PublicWeb web;
    private final WebhookSettings settings;
    private final Session session;
    private final Clock clock;

    Subscribe(
            Webhooks webhooks,
            Secrets secrets,
            Bookmarks bookmarks,
            ChangeViews things,
            PublicWeb web,
            WebhookSettings settings,
            Session session,
            Clock clock) {
        this.webhooks = webhooks;
        this.secrets = secrets;
        this.bookmarks = bookmarks;
        this.things = things;
        this.web = web;
        this.settings = settings;
        this.session = session;
        this.clock = clock;
    }

    /** A new webhook that signs with that secret. */
    UUID make(Account owner, NewWebhook wanted, String secret) {
        refuse(faults(wanted));
        if (webhooks.counted(owner) >= settings.most()) {
            throw WebhookProblems.ENOUGH.because(settings.most());
        }
        var kinds = wanted.kinds().stream().distinct().sorted().toList();
        var now = wanted.since() == null || wanted.since().equals(NOW);
        var from = from(now ? NOW : wanted.since(), kinds);
        // What a filter leaves out must be known, to tell when something leaves it: so it is looked at from the
        // beginning.
        var looksBack = now && wanted.interest().narrow();
        var id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        session.createNativeMutationQuery("""
                        insert into webhook (id, account_id, address, secret, kinds, selected_only, levels, disciplines, state,
                            xid, seq, known_xid, created_at, updated_at)
                        values (:id, :owner, :address, :secret, cast(:kinds as text[]), :selected, cast(:levels as text[]),
                            cast(:disciplines as text[]), 'active', cast(:xid as xid8), :seq, cast(:known as xid8), :now, :now)
                        """)
                .setParameter("id", id)
                .setParameter("owner", owner.id())
                .setParameter("address", secrets.sealAddress(wanted.url()))
                .setParameter("secret", secrets.seal(secret))
                .setParameter("kinds", kinds.stream().map(Words::of).toArray(String[]::new))
                .setParameter("selected", wanted.interest().selectedOnly())
                .setParameter("levels", wanted.interest().levels().toArray(String[]::new))
                .setParameter("disciplines", wanted.interest().disciplines().toArray(String[]::new))
                .setParameter("xid", looksBack ? "0" : from.xid())
                .setParameter("seq", looksBack ? 0 : from.seq())
                .setParameter("known", looksBack ? from.xid() : "0")
                .setParameter("now", clock.instant().truncatedTo(ChronoUnit.MICROS))
                .executeUpdate();
        return id;
    }

    /** Changes a locked webhook. */
    @SuppressWarnings("OptionalAssignedToNull")
    void change(Webhook webhook, WebhookChanges changes) {
        if (changes.url() != null && changes.url().isPresent()) {
            var url = changes.url().get();
            refuse(unreachable(url));
            if (!url.equals(secrets.openAddress(webhook.address()))) {
                webhook.moveTo(secrets.sealAddress(url), clock.instant());
            }
        }
        if (changes.state() != null && changes.state().isPresent()) {
            var state = Words.read(WebhookState.class, changes.state().get()).orElseThrow();
            webhook.be(state, clock.instant());
        }
    }

    /** Gives a locked webhook another secret. */
    void rotate(Webhook webhook, String secret) {
        webhook.sign(secrets.seal(secret), clock.instant(), settings.overlap());
    }

    /** Sends a locked webhook everything again from there on. */
    void replay(Webhook webhook, String since) {
        var from = from(since, webhook.kinds());
        session.createNativeMutationQuery("""
                        update webhook set known_xid = '0', xid = least(xid, cast(:xid as xid8)), seq = case
                            when (xid, seq) <= (cast(:xid as xid8), :seq) then seq else :seq end where id = :id
                        """)
                .setParameter("xid", from.xid())
                .setParameter("seq", from.seq())
                .setParameter("id", webhook.id())
                .executeUpdate();
    }

    private Bookmark from(String since, List<ChangeKind> kinds) {
        return bookmarks.read(since.equals(BEGINNING) ? null : since, kinds);
    }

    private List<Fault> faults(NewWebhook wanted) {
        var faults = new ArrayList<>(unreachable(wanted.url()));
        things.faults(wanted.interest())
                .forEach(
                        told -> faults.add(new Fault("/filter/" + told.parameter(), null, told.code(), told.detail())));
        return faults;
    }

    private List<Fault> unreachable(String url) {
        try {
            web.check(URI.create(url));
            return List.of();
        } catch (IllegalArgumentException | Unreachable refused) {
            return List.of(Fault.ofBody(
                    "/url",
                    "not-a-public-address",
                    "Une adresse https sur le port 443, sans nom d'utilisateur.",
                    "An https address on port 443, without a user name."));
        }
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw CommonProblems.INVALID_INPUT.because().with(faults);
        }
    }
}
