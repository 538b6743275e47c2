package fr.forge.ressourcerie;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.flywaydb.core.Flyway;

/** The service is not ready on a schema that is behind its code, as after a half-done deployment. */
@Readiness
class MigrationsReady implements HealthCheck {
    private final Flyway flyway;

    MigrationsReady(Flyway flyway) {
        this.flyway = flyway;
    }

    @Override
    public HealthCheckResponse call() {
        var check = HealthCheckResponse.named("migrations");
        try {
            var pending = flyway.info().pending().length;
            return check.withData("pending", pending).status(pending == 0).build();
        } catch (RuntimeException unreachable) {
            return check.down().build();
        }
    }
}
