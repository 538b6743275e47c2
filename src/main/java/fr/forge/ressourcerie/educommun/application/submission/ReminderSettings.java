package fr.forge.ressourcerie.educommun.application.submission;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.List;

/** When those who hold drafts are reminded. The names begin with {@code ressourcerie.educommun.reminder}. */
@ConfigMapping(prefix = "ressourcerie.educommun.reminder")
interface ReminderSettings {
    /** How long before the closing, each time once. */
    List<Duration> before();

    /** How often it is looked for what is due. */
    String every();
}
