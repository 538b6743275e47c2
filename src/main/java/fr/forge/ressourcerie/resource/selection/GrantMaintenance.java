package fr.forge.ressourcerie.resource.selection;

import fr.forge.ressourcerie.audit.Act;
import fr.forge.ressourcerie.audit.Audit;
import fr.forge.ressourcerie.identity.Account;
import fr.forge.ressourcerie.identity.Accounts;
import fr.forge.ressourcerie.identity.Roles;
import fr.forge.ressourcerie.resource.Maintainers;
import fr.forge.ressourcerie.resource.Maintainers.Maintainer;
import fr.forge.ressourcerie.resource.Resource;
import fr.forge.ressourcerie.resource.Resources;
import jakarta.inject.Singleton;

/** Lets an account keep a resource's sheet, or no longer, and tells the audit when that changed something. */
@Singleton
class GrantMaintenance {
    static final String GRANTED = "maintenance-granted";
    static final String WITHDRAWN = "maintenance-withdrawn";
    /** The field of both acts; its values are the opaque ids of accounts. */
    static final String FIELD = "maintainer";

    private final Maintainers maintainers;
    private final Accounts accounts;
    private final Audit audit;

    GrantMaintenance(Maintainers maintainers, Accounts accounts, Audit audit) {
        this.maintainers = maintainers;
        this.accounts = accounts;
        this.audit = audit;
    }

    Maintainer find(Resource resource, String handle) {
        return maintainers.find(resource, account(handle)).orElseThrow(SelectionProblems.NOT_THEIR_MAINTAINER::because);
    }

    /** Answers false when they had it already. */
    boolean grant(Resource resource, String handle) {
        var account = account(handle);
        var granted = maintainers.grant(resource, account);
        if (granted) {
            audit.record(Act.of(GRANTED, Roles.CURATOR, Resources.KIND, resource.id())
                    .changing(FIELD, null, account.id().toString()));
        }
        return granted;
    }

    void withdraw(Resource resource, String handle) {
        var account = account(handle);
        if (maintainers.withdraw(resource, account)) {
            audit.record(Act.of(WITHDRAWN, Roles.CURATOR, Resources.KIND, resource.id())
                    .changing(FIELD, account.id().toString(), null));
        } else if (maintainers.find(resource, account).isPresent()) {
            throw SelectionProblems.BY_FORGE.because();
        }
    }

    private Account account(String handle) {
        return accounts.byHandle(handle).orElseThrow(SelectionProblems.UNKNOWN_ACCOUNT::because);
    }
}
