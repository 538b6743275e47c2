package fr.forge.ressourcerie.contributor.membership;

import fr.forge.ressourcerie.contributor.membership.ForgeAccountClaimView.Seen;
import fr.forge.ressourcerie.forge.ForgeClient;
import fr.forge.ressourcerie.http.Slice;
import fr.forge.ressourcerie.identity.Accounts;
import jakarta.inject.Singleton;
import java.util.List;

/** Makes the records of claims, with what is known of the users who are claimed. */
@Singleton
class ForgeAccountViews {
    private final ForgeAccounts claims;
    private final Memberships memberships;
    private final Accounts accounts;
    private final ForgeClient forge;

    ForgeAccountViews(ForgeAccounts claims, Memberships memberships, Accounts accounts, ForgeClient forge) {
        this.claims = claims;
        this.memberships = memberships;
        this.accounts = accounts;
        this.forge = forge;
    }

    /** For its owner. */
    ForgeAccountView own(ForgeAccount claim) {
        var username = claims.username(claim);
        return ForgeAccountView.of(claim, username, username.map(forge::profile));
    }

    /** For curators. */
    ForgeAccountClaimView whole(ForgeAccount claim) {
        return whole(new Slice<>(List.of(claim), null, null, null)).items().get(0);
    }

    Slice<ForgeAccountClaimView> whole(Slice<ForgeAccount> slice) {
        var usernames =
                slice.items().stream().map(ForgeAccount::hash).distinct().toList();
        var counts = memberships.counts(usernames);
        var confirmed = claims.confirmed(usernames);
        var handles = accounts.handles(
                slice.items().stream().map(ForgeAccount::account).toList());
        return slice.map(claim -> ForgeAccountClaimView.of(
                claim,
                handles.get(claim.account()),
                own(claim),
                new Seen(counts.getOrDefault(claim.hash(), 0), confirmed.contains(claim.hash()))));
    }
}
