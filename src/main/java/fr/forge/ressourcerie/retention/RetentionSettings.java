package fr.forge.ressourcerie.retention;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.Map;

/** How long things are kept. The names begin with {@code ressourcerie.retention}. */
@ConfigMapping(prefix = "ressourcerie.retention")
interface RetentionSettings {
    /** When the run over all terms starts, as a Quartz cron expression, or {@code off}. */
    String schedule();

    /** Each term, by its name; {@code application.properties} says why. */
    Map<String, Duration> kept();
}
