package fr.forge.ressourcerie.problem;

import io.smallrye.config.ConfigMapping;
import jakarta.inject.Singleton;

/** Where the world finds this service, for links that leave it: problem types, feeds, mails. */
@Singleton
public class PublicAddress {
    private final String root;

    PublicAddress(Settings settings) {
        root = settings.url().replaceAll("/+$", "");
    }

    /** The full address of a path that begins with a slash. */
    public String of(String path) {
        return root + path;
    }

    /** {@code RESSOURCERIE_PUBLIC_URL}, for instance {@code https://ressourcerie.example}; no slash at the end. */
    @ConfigMapping(prefix = "ressourcerie.public")
    interface Settings {
        String url();
    }
}
