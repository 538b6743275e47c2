package fr.forge.ressourcerie.educommun.application.submission;

import fr.forge.ressourcerie.educommun.application.Application;
import fr.forge.ressourcerie.educommun.application.ApplicationState;
import fr.forge.ressourcerie.educommun.application.Applications;
import fr.forge.ressourcerie.educommun.application.Completeness;
import fr.forge.ressourcerie.educommun.application.Requirement;
import fr.forge.ressourcerie.educommun.call.Call;
import fr.forge.ressourcerie.educommun.call.Calls;
import fr.forge.ressourcerie.mail.StillWanted;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Reminds those who hold a draft that its call is about to close. Every instance looks; a reminder's key lets the database
 * decide who promised it. Whoever submits before it is sent gets none.
 */
@Singleton
class Reminders implements StillWanted {
    private static final int AT_ONCE = 50;

    private final Calls calls;
    private final Applications applications;
    private final Completeness completeness;
    private final SubmissionMail mail;
    private final List<Duration> before;
    private final Clock clock;

    Reminders(
            Calls calls,
            Applications applications,
            Completeness completeness,
            SubmissionMail mail,
            ReminderSettings settings,
            Clock clock) {
        this.calls = calls;
        this.applications = applications;
        this.completeness = completeness;
        this.mail = mail;
        this.before = settings.before();
        this.clock = clock;
    }

    /** Promises all reminders that are due, some drafts in each transaction. */
    @Scheduled(every = "${ressourcerie.educommun.reminder.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void remind() {
        var now = clock.instant();
        var longest = before.stream().max(Comparator.naturalOrder()).orElse(Duration.ZERO);
        QuarkusTransaction.requiringNew()
                .call(() -> calls.closingBy(now.plus(longest)))
                .forEach(call -> remind(call, now));
    }

    private void remind(UUID call, Instant now) {
        var last = new UUID(0, 0);
        List<UUID> drafts;
        do {
            var from = last;
            drafts = QuarkusTransaction.requiringNew().call(() -> some(call, from, now));
            last = drafts.isEmpty() ? last : drafts.get(drafts.size() - 1);
        } while (drafts.size() == AT_ONCE);
    }

    private List<UUID> some(UUID id, UUID after, Instant now) {
        var call = calls.standing(id);
        return due(call, now).map(before -> some(call, after, before)).orElse(List.of());
    }

    /** Whoever began later than that knows when the call closes. */
    private List<UUID> some(Call call, UUID after, Duration before) {
        var drafts = applications
                .find(
                        "callId = ?1 and state = ?2 and id > ?3 and createdAt < ?4 order by id",
                        call.id(),
                        ApplicationState.DRAFT,
                        after,
                        call.closesAt().at().minus(before))
                .range(0, AT_ONCE - 1)
                .list();
        drafts.forEach(draft -> mail.remind(draft, call, before, missing(draft, call)));
        return drafts.stream().map(Application::id).toList();
    }

    /** The shortest time before the closing that has begun: a longer one has nothing to add. */
    private Optional<Duration> due(Call call, Instant now) {
        var closes = call.closesAt().at();
        return before.stream()
                .filter(each -> call.inTime(now) && !now.isBefore(closes.minus(each)))
                .min(Comparator.naturalOrder());
    }

    private int missing(Application draft, Call call) {
        return (int) completeness.of(draft, call).stream()
                .filter(Predicate.not(Requirement::met))
                .count();
    }

    @Override
    public String kind() {
        return SubmissionMail.REMINDER;
    }

    @Override
    public boolean isWanted(String key) {
        var parts = key.split("/");
        var application = applications.findById(UUID.fromString(parts[1]));
        if (application == null || application.state() != ApplicationState.DRAFT) {
            return false;
        }
        var call = calls.findById(application.callId());
        return call.inTime(clock.instant()) && call.closesAt().at().toEpochMilli() == Long.parseLong(parts[2]);
    }
}
