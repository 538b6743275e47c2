package fr.forge.ressourcerie.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.forge.ressourcerie.resource.Usage;
import fr.forge.ressourcerie.resource.UsagePeriod;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The demonstration says nothing of usage that a maintainer could not say. */
@QuarkusTest
class DemonstrationUsageTest {
    private static final long MATHALEA = 1000;

    @Inject
    Validator validator;

    @Test
    void every_measure_would_be_accepted() {
        Demonstration.usage()
                .values()
                .forEach(series -> series.forEach(measure -> assertEquals(Set.of(), validator.validate(measure))));
    }

    @Test
    void mathalea_has_at_least_a_million_people_a_month() {
        var measure = Demonstration.usage().get(MATHALEA).get(0);
        assertEquals(1_000_000, measure.value());
        assertEquals(Usage.Unit.PEOPLE, measure.unit());
        assertEquals(UsagePeriod.MONTH, measure.period());
        assertEquals(Usage.Qualifier.AT_LEAST, measure.qualifier());
        assertEquals(Usage.Source.DECLARED, measure.source());
    }
}
