package fr.forge.ressourcerie.contributor.membership;

import fr.forge.ressourcerie.audit.Act;
import fr.forge.ressourcerie.audit.Audit;
import fr.forge.ressourcerie.forge.ForgeClient;
import fr.forge.ressourcerie.http.IfMatch;
import fr.forge.ressourcerie.http.Words;
import fr.forge.ressourcerie.http.output.Preconditions;
import fr.forge.ressourcerie.identity.Accounts;
import fr.forge.ressourcerie.identity.Roles;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Says who an account is on the Forge, and decides about it; what the audit keeps names nobody. */
@Singleton
class ClaimForgeAccount {
    private static final String STATE = "state";

    private final ForgeAccounts claims;
    private final ForgeUsers users;
    private final ForgeAccountViews views;
    private final Accounts accounts;
    private final ForgeClient forge;
    private final LinkForgeAccount link;
    private final Preconditions preconditions;
    private final Audit audit;

    ClaimForgeAccount(
            ForgeAccounts claims,
            ForgeUsers users,
            ForgeAccountViews views,
            Accounts accounts,
            ForgeClient forge,
            LinkForgeAccount link,
            Preconditions preconditions,
            Audit audit) {
        this.claims = claims;
        this.users = users;
        this.views = views;
        this.accounts = accounts;
        this.forge = forge;
        this.link = link;
        this.preconditions = preconditions;
        this.audit = audit;
    }

    ForgeAccount mine() {
        return claims.of(accounts.current()).orElseThrow(ForgeAccountProblems.NONE::because);
    }

    /**
     * Claims a user of the Forge for who calls. That another account is confirmed to be that user is told to the
     * curator only: anyone could try names otherwise.
     */
    Claimed claim(NewForgeAccount wanted) {
        var username = wanted.name(forge.profile("").toString());
        var account = accounts.current();
        var known = claims.of(account);
        if (known.isEmpty()) {
            var made = claims.claim(account, username);
            audit.record(act("forge-account-claimed", Roles.CONTRIBUTOR, made).changing(STATE, null, "claimed"));
            return new Claimed(made, true);
        }
        var claim = known.get();
        if (!claim.holds(users.recognise(username))) {
            var from = Words.of(claim.state());
            claims.claimAgain(claim, username);
            audit.record(act("forge-account-claimed", Roles.CONTRIBUTOR, claim).changing(STATE, from, "claimed"));
        }
        return new Claimed(claim, false);
    }

    /** Takes the claim of who calls back, confirmed or not; nothing happens when there is none. */
    void withdraw() {
        claims.of(accounts.current()).ifPresent(claim -> {
            audit.record(act("forge-account-withdrawn", Roles.CONTRIBUTOR, claim)
                    .changing(STATE, Words.of(claim.state()), null));
            link.undo(claim, Roles.CONTRIBUTOR);
            claims.delete(claim);
            claims.flush();
        });
    }

    ForgeAccount decide(UUID id, IfMatch ifMatch, NewForgeAccountDecision wanted) {
        var claim = claims.locked(id);
        preconditions.check(ifMatch, views.whole(claim));
        var from = Words.of(claim.state());
        var reason = wanted.cleanReason(claims.username(claim).orElse(null));
        claims.decide(claim, wanted.next(), reason);
        audit.record(act("forge-account-" + wanted.state(), Roles.CURATOR, claim)
                .changing(STATE, from, wanted.state())
                .because(reason));
        if (wanted.next() == ForgeAccountState.CONFIRMED) {
            link.link(claim, Roles.CURATOR);
        } else {
            link.undo(claim, Roles.CURATOR);
        }
        return claim;
    }

    private static Act act(String name, String role, ForgeAccount claim) {
        return Act.of(name, role, ForgeAccounts.KIND, claim.id());
    }

    /** A claim, and whether it is a new one. */
    record Claimed(ForgeAccount claim, boolean made) {}
}
