package fr.forge.ressourcerie.http.file;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much may be streamed, and for how long. The names begin with {@code ressourcerie.streams}. */
@ConfigMapping(prefix = "ressourcerie.streams")
interface StreamSettings {
    /** How many an instance sends at once; each holds a connection of the database. */
    @WithDefault("6")
    int atOnce();

    /** How many of them to one client address. */
    @WithDefault("2")
    int atOnceEach();

    /** How long a client may take nothing of what is written to it. */
    @WithDefault("PT30S")
    Duration patience();

    /** How long one may last: the database keeps for it what is deleted meanwhile. */
    @WithDefault("PT30M")
    Duration atMost();
}
