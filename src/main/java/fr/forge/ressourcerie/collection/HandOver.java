package fr.forge.ressourcerie.collection;

import fr.forge.ressourcerie.audit.Act;
import fr.forge.ressourcerie.audit.Audit;
import fr.forge.ressourcerie.identity.Account;
import fr.forge.ressourcerie.identity.Accounts;
import fr.forge.ressourcerie.identity.Roles;
import fr.forge.ressourcerie.problem.CommonProblems;
import fr.forge.ressourcerie.problem.Fault;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/** Gives a person's collection to another person, when both want it. */
@Singleton
class HandOver {
    private final Collections collections;
    private final Keepers keepers;
    private final Accounts accounts;
    private final Audit audit;
    private final Clock clock;

    HandOver(Collections collections, Keepers keepers, Accounts accounts, Audit audit, Clock clock) {
        this.collections = collections;
        this.keepers = keepers;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    void offer(Collection collection, NewHandover wanted) {
        var role = keepers.roleOver(collection);
        var to = accounts.byHandle(wanted.to())
                .map(Account::id)
                .filter(account -> !account.equals(collection.keeper().owner()))
                .orElseThrow(() -> CommonProblems.INVALID_INPUT
                        .because()
                        .with(List.of(Fault.ofBody(
                                "/to",
                                "unknown-account",
                                "Aucun autre compte ne porte ce nom ; la personne lit le sien dans GET /api/v1/me.",
                                "No other account has this handle; its owner reads it at GET /api/v1/me."))));
        collection.offer(to, clock.instant());
        recorded("collection-offered", role, collection);
    }

    /** The owner takes the offer back, or whom it was made to says no. */
    void decline(Collection collection) {
        var role = keepers.offered(collection) ? Roles.CONTRIBUTOR : keepers.roleOver(collection);
        if (collection.offeredTo().isPresent()) {
            collection.takeBack();
            recorded("collection-offer-ended", role, collection);
        }
    }

    void accept(Collection collection) {
        var me = keepers.current().id();
        collections.room(Keeper.person(me));
        collection.change(me);
        recorded("collection-taken-over", Roles.CONTRIBUTOR, collection);
    }

    /** Not whom: the audit knows who does what, and an offer is nothing that its receiver did. */
    private void recorded(String name, String role, Collection collection) {
        collections.flush();
        audit.record(Act.of(name, role, Collections.KIND, collection.id()));
    }
}
