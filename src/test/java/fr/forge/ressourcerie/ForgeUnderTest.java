package fr.forge.ressourcerie;

import fr.forge.ressourcerie.embedded.FakeForgeWithFaults;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The Forge that the service under test harvests: a test injects it, fills it and breaks it. */
@Singleton
public class ForgeUnderTest extends FakeForgeWithFaults {
    ForgeUnderTest(@ConfigProperty(name = "ressourcerie.forge.url") URI url) {
        super(url.getPort());
    }

    /** Leaves nothing to the next test. */
    public void clear() {
        projects.clear();
        forget();
    }

    @Override
    @PreDestroy
    public void close() {
        super.close();
    }
}
