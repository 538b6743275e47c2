package fr.forge.ressourcerie.resource.usage;

import fr.forge.ressourcerie.problem.Fault;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;

/** Finds every fault in the dates of a measure at once; what is missing is said by the fields' own constraints. */
@Singleton
class WholePeriodCheck implements ConstraintValidator<WholePeriod, NewUsage> {
    /** Where a day begins and ends for those who count. */
    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private final Clock clock;

    WholePeriodCheck(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean isValid(NewUsage measure, ConstraintValidatorContext context) {
        var faults = faults(measure);
        context.disableDefaultConstraintViolation();
        faults.forEach(fault -> context.unwrap(HibernateConstraintValidatorContext.class)
                .withDynamicPayload(fault)
                .buildConstraintViolationWithTemplate(fault.code())
                .addConstraintViolation());
        return faults.isEmpty();
    }

    private List<Fault> faults(NewUsage measure) {
        var faults = new ArrayList<Fault>();
        var from = measure.from();
        if (from != null && (from.isBefore(EARLIEST) || from.isAfter(today()))) {
            faults.add(fault("from", "out-of-bounds", "Du 2000-01-01 à aujourd'hui.", "From 2000-01-01 to today."));
        } else if (from != null && measure.period() != null) {
            days(measure, faults);
        }
        if (measure.to() != null && measure.to().isAfter(today())) {
            faults.add(fault("to", "in-the-future", "Au plus tard aujourd'hui.", "Today at the latest."));
        }
        if (measure.measuredAt() != null && measure.measuredAt().isAfter(clock.instant())) {
            faults.add(fault("measuredAt", "in-the-future", "Un instant passé.", "An instant in the past."));
        }
        return faults;
    }

    private void days(NewUsage measure, List<Fault> faults) {
        var first = measure.period().firstDay(measure.from());
        var last = measure.period().lastDay(measure.from());
        if (!measure.from().equals(first)) {
            faults.add(fault(
                    "from",
                    "not-the-first-day",
                    "Le premier jour de la période, ici %s.".formatted(first),
                    "The first day of the period, here %s.".formatted(first)));
        }
        if (measure.to() != null && !measure.to().equals(last)) {
            faults.add(fault(
                    "to",
                    "not-the-last-day",
                    "Le dernier jour de la période, ici %s.".formatted(last),
                    "The last day of the period, here %s.".formatted(last)));
        }
        if (measure.to() == null && last.isAfter(today())) {
            faults.add(fault(
                    "from",
                    "in-the-future",
                    "Une période terminée : celle-ci finit le %s.".formatted(last),
                    "A period that is over: this one ends on %s.".formatted(last)));
        }
        var measuredAt = measure.measuredAt();
        if (measuredAt != null && measuredAt.isBefore(last.atStartOfDay(ZONE).toInstant())) {
            faults.add(fault(
                    "measuredAt",
                    "before-the-end",
                    "Le dernier jour de la période, %s, ou plus tard.".formatted(last),
                    "On the last day of the period, %s, or later.".formatted(last)));
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZONE));
    }

    private static Fault fault(String field, String code, String fr, String en) {
        return Fault.ofBody("/" + field, code, fr, en);
    }
}
