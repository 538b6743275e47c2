package fr.forge.ressourcerie.educommun.application;

import fr.forge.ressourcerie.audit.Act;
import fr.forge.ressourcerie.audit.Audit;
import fr.forge.ressourcerie.educommun.call.Calls;
import fr.forge.ressourcerie.http.Patch;
import fr.forge.ressourcerie.http.Words;
import fr.forge.ressourcerie.identity.Accounts;
import fr.forge.ressourcerie.problem.CommonProblems;
import fr.forge.ressourcerie.problem.Fault;
import fr.forge.ressourcerie.resource.Resources;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.Session;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** What teams do to their drafts, with the trail of it, in the caller's transaction. */
@Singleton
class WriteApplication {
    private static final int MOST_DRAFTS = 10;

    private final Applications applications;
    private final ApplicationEdits edits;
    private final Completeness completeness;
    private final Members members;
    private final Calls calls;
    private final Resources resources;
    private final Accounts accounts;
    private final Session session;
    private final Audit audit;
    private final Clock clock;

    WriteApplication(
            Applications applications,
            ApplicationEdits edits,
            Completeness completeness,
            Members members,
            Calls calls,
            Resources resources,
            Accounts accounts,
            Session session,
            Audit audit,
            Clock clock) {
        this.applications = applications;
        this.edits = edits;
        this.completeness = completeness;
        this.members = members;
        this.calls = calls;
        this.resources = resources;
        this.accounts = accounts;
        this.session = session;
        this.audit = audit;
        this.clock = clock;
    }

    /** Begins a draft, which the caller holds. */
    Application begin(String slug, NewApplication wanted) {
        var call = calls.standing(calls.get(slug).id());
        applications.mustBeOpen(call);
        var holder = accounts.current();
        if (drafts(call.id(), holder.id()) >= MOST_DRAFTS) {
            throw ApplicationProblems.TOO_MANY.because(MOST_DRAFTS);
        }
        var application = Application.draft(
                UuidVersion7Strategy.INSTANCE.generateUuid(null),
                call.id(),
                Texts.kept(wanted.title()),
                wanted.applicantKind(),
                clock.instant());
        applications.persistAndFlush(application);
        members.join(application.id(), holder, MemberRole.HOLDER);
        completeness.count(application, call);
        audit.record(Act.of("application-begun", Words.of(MemberRole.HOLDER), Applications.KIND, application.id())
                .changing("call", null, slug));
        return application;
    }

    private long drafts(Object call, Object holder) {
        return session.createNativeQuery("""
                        select count(*) from application a join application_member m on m.application_id = a.id
                        where a.call_id = :call and a.state = 'draft' and m.account_id = :holder and m.role = 'holder'
                        """, Long.class)
                .setParameter("call", call)
                .setParameter("holder", holder)
                .getSingleResult();
    }

    /** Changes what a locked draft says. */
    void edit(Application application, ApplicationChanges to) {
        applications.mustBeWorkedOn(application);
        change(application, to);
    }

    /** Changes what a locked application says; whether it may is asked before. */
    void change(Application application, ApplicationChanges to) {
        var title = to.title() == null
                ? application.title()
                : to.title().map(Texts::kept).orElse(application.title());
        var kind = to.applicantKind() == null
                ? application.applicantKind()
                : to.applicantKind().orElse(application.applicantKind());
        var facts = over(application.facts(), to);
        var fields = new ArrayList<>(ChangedFields.between(application.facts(), facts));
        if (!title.equals(application.title())) {
            fields.add("title");
        }
        if (kind != application.applicantKind()) {
            fields.add("applicantKind");
        }
        if (!fields.isEmpty()) {
            application.say(title, kind, facts, clock.instant());
            edits.note(application, fields);
            completeness.count(application, calls.findById(application.callId()));
            audit.record(
                    Act.of("application-edited", applications.role(application), Applications.KIND, application.id())
                            .changing("fields", null, fields));
        }
    }

    private ApplicationFacts over(ApplicationFacts now, ApplicationChanges to) {
        return new ApplicationFacts(
                Organisation.over(now.organisation(), to.organisation()),
                Patch.over(now.summary(), Texts.kept(to.summary())),
                Patch.over(now.description(), Texts.kept(to.description())),
                Patch.over(now.governance(), Texts.kept(to.governance())),
                Patch.over(now.community(), Texts.kept(to.community())),
                Patch.over(now.timetable(), each(to.timetable(), Step::kept)),
                Patch.over(now.expenses(), each(to.expenses(), BudgetLine::kept)),
                Patch.over(now.otherFunding(), each(to.otherFunding(), BudgetLine::kept)),
                Patch.over(
                        now.requested(),
                        to.requested() == null ? null : to.requested().map(Money::exact)),
                Licences.over(now.licences(), to.licences()),
                Commitment.over(now.accessibility(), to.accessibility()),
                Commitment.over(now.personalData(), to.personalData()),
                Commitment.over(now.ai(), to.ai()),
                Patch.over(
                        now.resources(),
                        to.resources() == null ? null : to.resources().map(this::links)),
                Patch.over(now.eligibility(), to.eligibility()));
    }

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    private static <T> Optional<List<T>> each(Optional<List<T>> list, java.util.function.UnaryOperator<T> kept) {
        return list == null ? null : list.map(all -> all.stream().map(kept).toList());
    }

    private List<KeptLink> links(List<LinkedResource> wanted) {
        var faults = new ArrayList<Fault>();
        var kept = new ArrayList<KeptLink>();
        for (var index = 0; index < wanted.size(); index++) {
            kept.add(link(wanted.get(index), "/resources/" + index + "/slug", faults));
        }
        if (!faults.isEmpty()) {
            throw CommonProblems.INVALID_INPUT.because().with(faults);
        }
        return List.copyOf(kept);
    }

    private KeptLink link(LinkedResource wanted, String pointer, List<Fault> faults) {
        if (wanted.slug() == null) {
            return new KeptLink(null, Texts.kept(wanted.title()), wanted.url());
        }
        var found = resources.known(wanted.slug());
        if (found.isEmpty()) {
            faults.add(Fault.ofBody(
                    pointer,
                    "unknown-resource",
                    "L'adresse courte d'une ressource du catalogue ; sinon donnez un titre seul.",
                    "The slug of a resource of the catalogue; otherwise give a title alone."));
        }
        return new KeptLink(found.map(resource -> resource.id()).orElse(null), null, wanted.url());
    }

    /** Deletes a locked draft that was never submitted. */
    void delete(Application application) {
        if (application.state() != ApplicationState.DRAFT) {
            throw ApplicationProblems.FIXED.because(Words.of(application.state()));
        }
        if (application.submissions() > 0) {
            throw ApplicationProblems.KEPT.because();
        }
        audit.record(
                Act.of("application-deleted", applications.role(application), Applications.KIND, application.id()));
        applications.delete(application);
        applications.flush();
    }

    /** Withdraws a locked application for good. */
    void withdraw(Application application, String reason) {
        var before = application.state();
        application.move(ApplicationState.WITHDRAWN, clock.instant());
        edits.note(application, List.of("state"));
        audit.record(Act.of("application-moved", applications.role(application), Applications.KIND, application.id())
                .changing("state", Words.of(before), Words.of(application.state()))
                .because(Objects.requireNonNullElse(reason, "—")));
    }
}
