package fr.forge.ressourcerie.forge;

import fr.forge.ressourcerie.embedded.FakeForge;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A client of a fake Forge, impatient enough for tests. */
final class TestForge {
    private TestForge() {}

    /** A client with a token, unless the settings (name, value, …) say otherwise. */
    static ForgeClient client(FakeForge forge, String... settings) {
        return new ForgeClient(settings(forge, settings));
    }

    static ForgeSettings settings(FakeForge forge, String... settings) {
        var values = new HashMap<>(Map.of(
                "ressourcerie.forge.url", forge.url().toString(),
                "ressourcerie.forge.token", FakeForge.TOKEN,
                "ressourcerie.forge.attempts", "3",
                "ressourcerie.forge.backoff", "PT0.001S",
                "ressourcerie.forge.backoff-limit", "PT0.005S",
                "ressourcerie.forge.retry-after-limit", "PT0.02S",
                "ressourcerie.forge.request-timeout", "PT5S"));
        for (int i = 0; i < settings.length; i += 2) {
            values.put("ressourcerie.forge." + settings[i], settings[i + 1]);
        }
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(ForgeSettings.class)
                .withDefaultValues(values)
                .build()
                .getConfigMapping(ForgeSettings.class);
    }

    /** Every project of a listing. */
    static List<ForgeProject> walk(ForgeSession session, Listing listing) {
        var projects = new ArrayList<ForgeProject>();
        var next = Optional.<String>empty();
        do {
            var page = session.projects(listing, next);
            projects.addAll(page.projects());
            next = page.next();
        } while (next.isPresent());
        return projects;
    }
}
