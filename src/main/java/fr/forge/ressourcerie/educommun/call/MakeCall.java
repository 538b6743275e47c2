package fr.forge.ressourcerie.educommun.call;

import fr.forge.ressourcerie.audit.Act;
import fr.forge.ressourcerie.audit.Audit;
import fr.forge.ressourcerie.educommun.document.Inspected;
import fr.forge.ressourcerie.educommun.grid.Grid;
import fr.forge.ressourcerie.http.Slug;
import fr.forge.ressourcerie.http.Words;
import fr.forge.ressourcerie.identity.Roles;
import fr.forge.ressourcerie.problem.CommonProblems;
import fr.forge.ressourcerie.problem.Fault;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** What managers do to calls, with the trail of it, in the caller's transaction. */
@Singleton
public class MakeCall {
    private static final int LONGEST = 80;
    private static final Duration LONGEST_DELAY = Duration.ofDays(92);

    private final Calls calls;
    private final Grids grids;
    private final Kit kit;
    private final Event<GridChanged> changed;
    private final Audit audit;
    private final Clock clock;

    MakeCall(Calls calls, Grids grids, Kit kit, Event<GridChanged> changed, Audit audit, Clock clock) {
        this.calls = calls;
        this.grids = grids;
        this.kit = kit;
        this.changed = changed;
        this.audit = audit;
        this.clock = clock;
    }

    /** Begins a draft. */
    Call make(NewCall wanted) {
        return make(wanted, clock.instant());
    }

    /** Tells a call that was published at an instant, and closed at another unless that is null. */
    public void tell(NewCall wanted, Grid grid, Map<String, Inspected> files, Instant published, Instant closed) {
        var call = make(wanted, published);
        assess(call, grid, published);
        files.forEach((name, content) -> kit.keep(call, name, content, published));
        move(call, CallState.PUBLISHED, null, published);
        if (closed != null) {
            move(call, CallState.CLOSED, null, closed);
        }
    }

    private Call make(NewCall wanted, Instant at) {
        var slug = Objects.requireNonNullElseGet(wanted.slug(), () -> Slug.of(wanted.title(), LONGEST));
        if (slug.length() < 3) {
            throw refused(Fault.ofBody(
                    "/slug", "required", "Le titre n'en donne pas : donnez-la.", "The title gives none: give one."));
        }
        var id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        var call = Call.draft(id, slug, wanted.facts(), wanted.opensAt(), wanted.closesAt(), at);
        calls.add(call);
        audit.record(CallActs.said("call-created", call, null, null, null).changing("slug", null, slug));
        return call;
    }

    /** Changes what a locked call says; what contradicts what stays is refused as well. */
    void edit(Call call, CallChanges changes) {
        var facts = changes.over(call.facts());
        var opens = changes.opensOver(call);
        var closes = changes.closesOver(call);
        var faults = CallRules.faults(facts, opens, closes);
        if (!faults.isEmpty()) {
            throw CommonProblems.INVALID_INPUT.because().with(faults);
        }
        var before = call.facts();
        var opened = call.opensAt();
        var closed = call.closesAt();
        if (call.say(facts, opens, closes, clock.instant())) {
            if (call.state() != CallState.DRAFT && !facts.missing().isEmpty()) {
                throw CallProblems.INCOMPLETE.because().with(facts.missing());
            }
            audit.record(CallActs.said("call-edited", call, before, opened, closed));
        }
    }

    /** Gives a locked call a grid. */
    void assess(Call call, Grid grid) {
        assess(call, grid, clock.instant());
    }

    private void assess(Call call, Grid grid, Instant now) {
        call.mustBeRunning(now);
        var before = call.grid();
        call.assessedBy(grids.write(call, grid, now), now);
        audit.record(Act.of("call-grid-written", Roles.MANAGER, Calls.KIND, call.id())
                .changing("grid", before == 0 ? null : before, call.grid())
                .changing("criteria", null, criteria(grid)));
        if (before != 0 && before != call.grid()) {
            changed.fire(new GridChanged(call));
        }
    }

    private static List<String> criteria(Grid grid) {
        return grid.axes().stream()
                .flatMap(axis -> axis.criteria().stream())
                .map(Grid.Criterion::key)
                .toList();
    }

    /** Moves a locked call to its next state. */
    void move(Call call, CallState next, String reason, Instant at) {
        var from = call.state();
        call.move(next, at);
        if (next == CallState.PUBLISHED) {
            mustBeComplete(call, at);
        }
        audit.record(Act.of("call-moved", Roles.MANAGER, Calls.KIND, call.id())
                .changing("state", Words.of(from), Words.of(next))
                .because(reason));
    }

    private static void mustBeComplete(Call call, Instant at) {
        var faults = call.facts().missing();
        CallFacts.require("/opensAt", call.opensAt(), faults);
        CallFacts.require("/closesAt", call.closesAt(), faults);
        CallFacts.require("/grid", call.grid() == 0 ? null : call.grid(), faults);
        if (call.closesAt() != null && !at.isBefore(call.closesAt().at())) {
            faults.add(Fault.ofBody("/closesAt/at", "past", "Un instant à venir.", "An instant to come."));
        }
        if (!faults.isEmpty()) {
            throw CallProblems.INCOMPLETE.because().with(faults);
        }
    }

    void postpone(Call call, NewClosing wanted) {
        var before = call.closesAt();
        var now = clock.instant();
        call.mustBePostponable(now);
        mustBeLater(before.at(), wanted.closesAt().at());
        call.postpone(wanted.closesAt(), wanted.reason().strip(), now);
        audit.record(Act.of("call-postponed", Roles.MANAGER, Calls.KIND, call.id())
                .changing("closesAt", before.at(), wanted.closesAt().at())
                .because(wanted.reason().strip()));
    }

    /** A closing only moves later, so a wrong year could not be taken back. */
    private static void mustBeLater(Instant before, Instant after) {
        if (!after.isAfter(before)) {
            throw refused(Fault.ofBody(
                    "/closesAt/at",
                    "not-later",
                    "Après la clôture en vigueur, %s : un appel se reporte et ne s'avance pas.".formatted(before),
                    "After the closing in force, %s: a call is put off, never brought forward.".formatted(before)));
        }
        if (after.isAfter(before.plus(LONGEST_DELAY))) {
            throw refused(Fault.ofBody(
                    "/closesAt/at",
                    "too-far",
                    "Trois mois au plus après la clôture en vigueur, %s.".formatted(before),
                    "At most three months after the closing in force, %s.".formatted(before)));
        }
    }

    private static RuntimeException refused(Fault fault) {
        return CommonProblems.INVALID_INPUT.because().with(List.of(fault));
    }
}
