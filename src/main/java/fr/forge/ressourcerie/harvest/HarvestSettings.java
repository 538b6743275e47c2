package fr.forge.ressourcerie.harvest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the Forge is harvested. The names begin with {@code ressourcerie.harvest}. */
@ConfigMapping(prefix = "ressourcerie.harvest")
interface HarvestSettings {
    /** When an incremental run starts: a Quartz cron expression, or {@code off}. Hourly, off the full hour's rush. */
    String schedule();

    /** Whether a run starts with the service when none was completed yet; for development, where the database is new. */
    @WithDefault("false")
    boolean atStart();

    /** How many complete runs in a row must miss a project before it counts as gone: one may lie. */
    @WithDefault("3")
    int vanishedAfter();

    /** A listing that shows less than this share of the known projects is a fault of the Forge, not a mass departure. */
    @WithDefault("0.5")
    double plausibleShare();

    /** How far an incremental run looks back before the last one's start: clocks differ and the Forge lags. */
    @WithDefault("PT10M")
    Duration overlap();

    /** How often those who follow a run are told where it stands. */
    @WithDefault("PT1S")
    Duration progress();

    /** How long a run belongs to a process that gives no sign of life. */
    @WithDefault("PT30S")
    Duration lease();

    /** Projects whose details are read at once; the client bounds the connections again. */
    @WithDefault("8")
    int readers();

    /** Projects written in one transaction: enough to be fast, few enough to lose little. */
    @WithDefault("50")
    int batch();

    /** Projects whose details are read and not yet written, which bounds the memory of a run. */
    @WithDefault("200")
    int backlog();

    /**
     * Projects whose members are read in one run although nothing else changed: those where somebody's right hangs on it,
     * then those that were never read, as when the token came later than the projects.
     */
    @WithDefault("1000")
    int memberChecks();
}
