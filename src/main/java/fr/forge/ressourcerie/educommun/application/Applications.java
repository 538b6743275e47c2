package fr.forge.ressourcerie.educommun.application;

import fr.forge.ressourcerie.audit.Act;
import fr.forge.ressourcerie.audit.Audit;
import fr.forge.ressourcerie.educommun.call.Call;
import fr.forge.ressourcerie.educommun.call.Calls;
import fr.forge.ressourcerie.http.Arrival;
import fr.forge.ressourcerie.http.Versioned;
import fr.forge.ressourcerie.http.Words;
import fr.forge.ressourcerie.identity.Accounts;
import fr.forge.ressourcerie.identity.Caller;
import fr.forge.ressourcerie.identity.Roles;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** All applications. One is there for its team and for those who run the calls; for anyone else there is none. */
@Singleton
public class Applications implements PanacheRepositoryBase<Application, UUID> {
    /** What the audit calls an application. */
    public static final String KIND = "application";

    /** What the audit calls a reading of one. */
    public static final String READ = "application-read";

    private final Members members;
    private final Calls calls;
    private final Completeness completeness;
    private final ApplicationViews views;
    private final Accounts accounts;
    private final Caller caller;
    private final Arrival arrival;
    private final Audit audit;
    private final Clock clock;

    Applications(
            Members members,
            Calls calls,
            Completeness completeness,
            ApplicationViews views,
            Accounts accounts,
            Caller caller,
            Arrival arrival,
            Audit audit,
            Clock clock) {
        this.members = members;
        this.calls = calls;
        this.completeness = completeness;
        this.views = views;
        this.accounts = accounts;
        this.caller = caller;
        this.arrival = arrival;
        this.audit = audit;
        this.clock = clock;
    }

    /** An application that the caller may know of; that they read it is an act. */
    public Application read(UUID id, String what) {
        var application = visible(findByIdOptional(id));
        audit.record(Act.of(READ, role(application), KIND, id).changing("part", null, what));
        return application;
    }

    /** One that the caller may know of, for a change: nobody else changes it before this transaction ends. */
    public Application locked(UUID id) {
        return visible(findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** One of the caller's own, for a change. */
    public Application own(UUID id) {
        var application = locked(id);
        var member = membership(application).orElseThrow(ApplicationProblems.NOT_YOURS::because);
        members.refresh(member);
        return application;
    }

    /** One of the caller's own, to look at before a change: it is read, and asked again once it is locked. */
    public Application ours(UUID id) {
        var application = visible(findByIdOptional(id));
        membership(application).orElseThrow(ApplicationProblems.NOT_YOURS::because);
        return application;
    }

    /** One that the caller holds, for a change. */
    public Application held(UUID id) {
        var application = own(id);
        if (membership(application).orElseThrow().role() != MemberRole.HOLDER) {
            throw ApplicationProblems.HOLDER_ONLY.because();
        }
        return application;
    }

    /** Refuses what only others may do: nobody who runs the calls judges an application of their own. */
    public void mustBeOthers(Application application) {
        if (membership(application).isPresent()) {
            throw ApplicationProblems.OWN.because();
        }
    }

    /**
     * Refuses to write something of an application, unless it is a draft and the call is open for what arrived now.
     *
     * @param pointers what is to be written, from the application: {@code /governance}, {@code /documents/statuts}…
     */
    public void mustBeOpenFor(Application application, String... pointers) {
        mustBeWorkedOn(application);
    }

    /** Refuses to change what an application says, unless it is a draft and the call is open for what arrived now. */
    public void mustBeWorkedOn(Application application) {
        if (application.state() != ApplicationState.DRAFT) {
            throw ApplicationProblems.FIXED.because(Words.of(application.state()));
        }
        mustBeOpen(calls.standing(application.callId()));
    }

    /** The same for what stands at one pointer: whatever lets some of them be changed at other times is to be asked here. */
    @SuppressWarnings("unused")
    public void mustBeWorkedOn(Application application, String pointer) {
        mustBeWorkedOn(application);
    }

    /** Refuses what arrived before the opening or at the closing or later. */
    public void mustBeOpen(Call call) {
        if (!call.inTime(arrival.at())) {
            throw ApplicationProblems.NOT_OPEN.because(
                    call.opensAt().at(), call.closesAt().at(), arrival.at());
        }
    }

    /** As the precondition of a change compares it. */
    public Versioned shown(Application application) {
        return views.of(application);
    }

    /** Something that belongs to the application changed: what it lacks is counted anew. */
    public void touched(Application application) {
        application.touch(clock.instant());
        completeness.count(application, calls.findById(application.callId()));
    }

    /** In which role the caller acts on it: {@code holder}, {@code member} or the manager's. */
    public String role(Application application) {
        return membership(application).map(member -> Words.of(member.role())).orElse(Roles.MANAGER);
    }

    private Optional<Member> membership(Application application) {
        return members.byAccount(application.id(), accounts.current());
    }

    private Application visible(Optional<Application> found) {
        return found.filter(application ->
                        caller.is(Roles.MANAGER) || membership(application).isPresent())
                .orElseThrow(ApplicationProblems.UNKNOWN::because);
    }
}
