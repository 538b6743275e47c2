package fr.forge.ressourcerie.federation;

import fr.forge.ressourcerie.problem.PublicAddress;
import io.smallrye.config.ConfigMapping;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Where people read the sheet of a resource, for links that leave the service. */
@Singleton
public class SheetAddress {
    private final Settings settings;
    private final PublicAddress address;

    SheetAddress(Settings settings, PublicAddress address) {
        this.settings = settings;
        this.address = address;
    }

    /** In the front end, where there is one; else here. */
    public String of(String slug) {
        return settings.url()
                .map(template -> template.replace("{slug}", slug))
                .orElseGet(() -> address.of("/api/v1/resources/" + slug));
    }

    /** {@code RESSOURCERIE_FRONT_URL}, for instance {@code https://front.example/ressources/{slug}}. */
    @ConfigMapping(prefix = "ressourcerie.front")
    interface Settings {
        Optional<String> url();
    }
}
