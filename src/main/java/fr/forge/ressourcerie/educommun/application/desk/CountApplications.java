package fr.forge.ressourcerie.educommun.application.desk;

import fr.forge.ressourcerie.educommun.application.ApplicationState;
import fr.forge.ressourcerie.educommun.application.Applications;
import fr.forge.ressourcerie.educommun.application.desk.ApplicationCountsView.DayCount;
import fr.forge.ressourcerie.educommun.application.desk.ApplicationCountsView.StateCount;
import fr.forge.ressourcerie.educommun.call.Call;
import fr.forge.ressourcerie.http.Words;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hibernate.Session;

/** Counts the applications to a call. A draft counts as begun and as nothing else. */
@Singleton
class CountApplications {
    private static final Set<ApplicationState> NOTHING_STANDS =
            EnumSet.of(ApplicationState.DRAFT, ApplicationState.WITHDRAWN);

    private final Applications applications;
    private final Session session;

    CountApplications(Applications applications, Session session) {
        this.applications = applications;
        this.session = session;
    }

    ApplicationCountsView of(Call call) {
        var states = states(call);
        var zone = call.closesAt() == null ? "UTC" : call.closesAt().zone();
        return new ApplicationCountsView(
                call.slug(),
                states.stream().mapToLong(StateCount::count).sum(),
                states.stream()
                        .filter(each -> !NOTHING_STANDS.contains(each.state()))
                        .mapToLong(StateCount::count)
                        .sum(),
                states,
                zone,
                days(call, zone));
    }

    private List<StateCount> states(Call call) {
        return session
                .createNativeQuery(
                        "select a.state, count(*) from application a where a.call_id = :call group by a.state",
                        Object[].class)
                .setParameter("call", call.id())
                .getResultList()
                .stream()
                .map(row -> new StateCount(
                        Words.read(ApplicationState.class, (String) row[0]).orElseThrow(),
                        ((Number) row[1]).longValue()))
                .sorted(Comparator.comparing(StateCount::state))
                .toList();
    }

    private List<DayCount> days(Call call, String zone) {
        return session
                .createNativeQuery("""
                        select d.day, count(*) filter (where not d.came_in) as begun, count(*) filter (where d.came_in) as submitted
                        from (
                            select cast(a.created_at at time zone :zone as date) as day, false as came_in
                            from application a where a.call_id = :call
                            union all
                            select cast(a.submitted_at at time zone :zone as date), true
                            from application a
                            where a.call_id = :call and a.submitted_at is not null and a.state not in ('draft', 'withdrawn')
                        ) d group by d.day order by d.day
                        """, Object[].class)
                .addScalar("day", LocalDate.class)
                .addScalar("begun", Long.class)
                .addScalar("submitted", Long.class)
                .setParameter("call", call.id())
                .setParameter("zone", zone)
                .getResultList()
                .stream()
                .map(row -> new DayCount((LocalDate) row[0], (Long) row[1], (Long) row[2]))
                .toList();
    }
}
