package fr.forge.ressourcerie.educommun.application.desk;

import fr.forge.ressourcerie.audit.ActFilter;
import fr.forge.ressourcerie.audit.Audit;
import fr.forge.ressourcerie.audit.RecordedAct;
import fr.forge.ressourcerie.audit.TrailActView;
import fr.forge.ressourcerie.educommun.application.Application;
import fr.forge.ressourcerie.educommun.application.Applications;
import fr.forge.ressourcerie.educommun.application.MemberRole;
import fr.forge.ressourcerie.http.PageRequest;
import fr.forge.ressourcerie.http.Slice;
import fr.forge.ressourcerie.http.Words;
import fr.forge.ressourcerie.identity.Accounts;
import fr.forge.ressourcerie.identity.Roles;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;

/**
 * What was done to an application. Managers see every act, and apart from them who read it. A team sees what it did itself,
 * and of what managers did only what it is told anyway, by nobody: whoever evaluates or decides is none of its business.
 */
@Singleton
class ApplicationHistory {
    private static final String HOLDER = Words.of(MemberRole.HOLDER);
    private static final String MEMBER = Words.of(MemberRole.MEMBER);
    private static final Set<String> TEAM = Set.of(HOLDER, MEMBER);

    private static final ActFilter DONE = ActFilter.everything().except(Applications.READ);
    private static final ActFilter READINGS = ActFilter.named(Applications.READ);
    /** An act of a manager that is not named here is hidden from the team. */
    private static final ActFilter FOR_THE_TEAM =
            ActFilter.by(HOLDER).or(ActFilter.by(MEMBER)).except(Applications.READ);

    private final Applications applications;
    private final Audit audit;
    private final Accounts accounts;

    ApplicationHistory(Applications applications, Audit audit, Accounts accounts) {
        this.applications = applications;
        this.audit = audit;
        this.accounts = accounts;
    }

    /** As much of it as the caller may know; a manager who applied is of the team. */
    Slice<TrailActView> of(Application application, PageRequest request) {
        return applications.role(application).equals(Roles.MANAGER)
                ? shown(application, DONE, request, true)
                : shown(application, FOR_THE_TEAM, request, false);
    }

    /** Who read it, and which part of it. */
    Slice<TrailActView> readings(Application application, PageRequest request) {
        return shown(application, READINGS, request, true);
    }

    private Slice<TrailActView> shown(Application application, ActFilter only, PageRequest request, boolean all) {
        var acts = audit.of(Applications.KIND, application.id(), only, request);
        var handles = accounts.handles(
                acts.items().stream().map(RecordedAct::actor).distinct().toList());
        return acts.map(act -> TrailActView.of(
                act,
                Optional.ofNullable(handles.get(act.actor()))
                        .filter(handle -> all || TEAM.contains(act.act().role()))));
    }
}
