package fr.forge.ressourcerie;

import fr.forge.ressourcerie.embedded.Development;
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
    /** Only {@code quarkus:dev} says where the project is; the launch mode is not known yet when the entry runs. */
    private static final String DEVELOPMENT = "ressourcerie.embedded.project";

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
        if (System.getProperty(DEVELOPMENT) != null) {
            return Development.start(
                    ConfigUtils.configBuilder().withProfile("dev").build());
        }
        return new Preflight(ConfigUtils.configBuilder().build()).report();
    }
}
