package fr.forge.ressourcerie;

import fr.forge.ressourcerie.embedded.Development;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.runtime.configuration.ConfigUtils;

/**
 * The entry. In production it says everything that is missing at once, before anything starts; in development it starts
 * what production would be given. The development pieces are not in the production package, so that only that branch may
 * name them.
 */
@QuarkusMain
public final class Ressourcerie {
    private Ressourcerie() {}

    /** Starts the service, or says in a few lines why it cannot and exits with 1. */
    public static void main(String... arguments) {
        var problems = problems();
        if (problems.isEmpty()) {
            Quarkus.run(arguments);
        } else {
            System.err.println(problems);
            System.exit(1);
        }
    }

    private static String problems() {
        var config = ConfigUtils.configBuilder().build();
        if (LaunchMode.current() == LaunchMode.DEVELOPMENT) {
            return Development.start(config);
        }
        return new Preflight(config).report();
    }
}
