package fr.forge.ressourcerie;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The clock of the service under test: it goes as every clock, until a test stops it at an instant. Who stops it lets it go again. */
@Singleton
public class ClockUnderTest {
    private final Hands hands = new Hands();

    /** From now on it is that instant, for everything that the service asks its clock. */
    public void stop(Instant at) {
        hands.stopped = at;
    }

    public void go() {
        hands.stopped = null;
    }

    @Produces
    @Alternative
    @Priority(1)
    @Singleton
    Clock clock() {
        return hands;
    }

    private static final class Hands extends Clock {
        private volatile Instant stopped;

        @Override
        public Instant instant() {
            var at = stopped;
            return at == null ? Clock.systemUTC().instant() : at;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            var at = stopped;
            return at == null ? Clock.system(zone) : Clock.fixed(at, zone);
        }
    }
}
