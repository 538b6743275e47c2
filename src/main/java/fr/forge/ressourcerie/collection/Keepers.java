package fr.forge.ressourcerie.collection;

import fr.forge.ressourcerie.contributor.Profiles;
import fr.forge.ressourcerie.identity.Account;
import fr.forge.ressourcerie.identity.Accounts;
import fr.forge.ressourcerie.identity.Caller;
import fr.forge.ressourcerie.identity.Roles;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Whose word counts for a collection: its owner's, or that of every editor of its academy. An editor's academy is the one
 * whose domain their verified address has.
 */
@Singleton
class Keepers {
    private final Profiles profiles;
    private final Accounts accounts;
    private final Caller caller;

    Keepers(Profiles profiles, Accounts accounts, Caller caller) {
        this.profiles = profiles;
        this.accounts = accounts;
        this.caller = caller;
    }

    Account current() {
        return accounts.current();
    }

    /** The academy for which the caller is an editor. */
    Optional<String> academy() {
        return caller.recognised() && caller.is(Roles.EDITOR) ? profiles.academy() : Optional.empty();
    }

    /** Who keeps what the caller makes: the academy, of which they must be an editor, or without one they themselves. */
    Keeper making(String academy) {
        if (academy == null) {
            return Keeper.person(current().id());
        }
        if (academy().filter(academy::equals).isEmpty()) {
            throw CollectionProblems.NOT_THEIR_ACADEMY.because();
        }
        return Keeper.academy(academy);
    }

    /** Whether the caller keeps a collection; a bad token is as good as none. */
    boolean keep(Collection collection) {
        var keeper = collection.keeper();
        return caller.recognised()
                && (keeper.owner() == null
                        ? academy().filter(keeper.academy()::equals).isPresent()
                        : keeper.owner().equals(current().id()));
    }

    /** Whether a collection is offered to the caller. */
    boolean offered(Collection collection) {
        return collection
                .offeredTo()
                .filter(account ->
                        caller.recognised() && account.equals(current().id()))
                .isPresent();
    }

    boolean mayRead(Collection collection) {
        return collection.open() || keep(collection) || offered(collection);
    }

    /** The role under which the caller changes a collection; anyone who does not keep it is refused. */
    String roleOver(Collection collection) {
        if (!keep(collection)) {
            throw CollectionProblems.NOT_KEPT.because();
        }
        return roleOf(collection.keeper());
    }

    static String roleOf(Keeper keeper) {
        return keeper.owner() == null ? Roles.EDITOR : Roles.CONTRIBUTOR;
    }
}
