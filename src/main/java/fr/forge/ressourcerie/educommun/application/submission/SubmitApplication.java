package fr.forge.ressourcerie.educommun.application.submission;

import fr.forge.ressourcerie.audit.Act;
import fr.forge.ressourcerie.audit.Audit;
import fr.forge.ressourcerie.educommun.application.Application;
import fr.forge.ressourcerie.educommun.application.ApplicationEdits;
import fr.forge.ressourcerie.educommun.application.ApplicationState;
import fr.forge.ressourcerie.educommun.application.Applications;
import fr.forge.ressourcerie.educommun.application.Completeness;
import fr.forge.ressourcerie.educommun.application.Requirement;
import fr.forge.ressourcerie.educommun.application.SubmittedContent;
import fr.forge.ressourcerie.educommun.call.Call;
import fr.forge.ressourcerie.educommun.call.Calls;
import fr.forge.ressourcerie.educommun.receipt.CanonicalJson;
import fr.forge.ressourcerie.http.Arrival;
import fr.forge.ressourcerie.http.Words;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Submits applications and takes them back, in the caller's transaction. What arrives in time is in time, however long it waits here. */
@Singleton
class SubmitApplication {
    private static final List<String> STATE = List.of("state");

    private final Submissions submissions;
    private final Applications applications;
    private final ApplicationEdits edits;
    private final Completeness completeness;
    private final SubmittedContent contents;
    private final Calls calls;
    private final SubmissionMail mail;
    private final Arrival arrival;
    private final Audit audit;
    private final Clock clock;

    SubmitApplication(
            Submissions submissions,
            Applications applications,
            ApplicationEdits edits,
            Completeness completeness,
            SubmittedContent contents,
            Calls calls,
            SubmissionMail mail,
            Arrival arrival,
            Audit audit,
            Clock clock) {
        this.submissions = submissions;
        this.applications = applications;
        this.edits = edits;
        this.completeness = completeness;
        this.contents = contents;
        this.calls = calls;
        this.mail = mail;
        this.arrival = arrival;
        this.audit = audit;
        this.clock = clock;
    }

    /** Submits a locked application as it is. */
    Submission submit(Application application) {
        var call = calls.standing(application.callId());
        if (application.state() == ApplicationState.SUBMITTED) {
            throw SubmissionProblems.ALREADY.because(application.submittedAt());
        }
        mustBeInTime(call);
        mustBeComplete(application, call);
        application.submit(arrival.at(), clock.instant());
        edits.note(application, STATE);
        var submission = frozen(application, call);
        record("application-submitted", application, ApplicationState.DRAFT);
        mail.submitted(application, call, submission);
        return submission;
    }

    private Submission frozen(Application application, Call call) {
        var content = CanonicalJson.of(contents.of(application, call));
        var submission = Submission.of(
                UuidVersion7Strategy.INSTANCE.generateUuid(null),
                application.id(),
                application.submissions(),
                content,
                CanonicalJson.sha256(content),
                arrival.at(),
                call.closesAt());
        submissions.persistAndFlush(submission);
        return submission;
    }

    /** Takes a locked application back, to be worked on; its receipt is kept. */
    void takeBack(Application application) {
        if (application.state() != ApplicationState.SUBMITTED) {
            throw SubmissionProblems.NOTHING_SUBMITTED.because(Words.of(application.state()));
        }
        var call = calls.standing(application.callId());
        mustBeInTime(call);
        application.takeBack(clock.instant());
        edits.note(application, STATE);
        var submission = submissions.standing(application);
        submission.takenBack(arrival.at());
        record("application-taken-back", application, ApplicationState.SUBMITTED);
        mail.takenBack(application, call, submission);
    }

    private void mustBeInTime(Call call) {
        if (!arrival.at().isBefore(call.closesAt().at())) {
            throw SubmissionProblems.TOO_LATE.because(call.closesAt().at(), arrival.at());
        }
        applications.mustBeOpen(call);
    }

    private void mustBeComplete(Application application, Call call) {
        var missing = completeness.count(application, call).stream()
                .filter(Predicate.not(Requirement::met))
                .map(Requirement::fault)
                .toList();
        if (!missing.isEmpty()) {
            throw SubmissionProblems.INCOMPLETE.because().with(missing);
        }
    }

    private void record(String name, Application application, ApplicationState from) {
        audit.record(Act.of(name, applications.role(application), Applications.KIND, application.id())
                .changing("state", Words.of(from), Words.of(application.state())));
    }
}
