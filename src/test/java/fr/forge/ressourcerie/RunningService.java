package fr.forge.ressourcerie;

import fr.forge.ressourcerie.embedded.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import java.util.Map;

/**
 * What every {@code @QuarkusTest} runs on, without asking for it: one PostgreSQL for the whole test run and an identity
 * provider that is only a key (see {@link SigningKey}).
 */
@WithTestResource(value = RunningService.class, scope = TestResourceScope.GLOBAL)
public final class RunningService implements QuarkusTestResourceLifecycleManager {
    /** Known to the JVM and not to a class: Quarkus loads this class again for each of its class loaders. */
    private static final String RUNNING = "ressourcerie.test.jdbc-url";

    private static final String USER = "ressourcerie.test.user";

    @Override
    public Map<String, String> start() {
        startDatabaseOnce();
        return Map.of(
                "quarkus.datasource.jdbc.url", System.getProperty(RUNNING),
                "quarkus.datasource.username", System.getProperty(USER),
                "quarkus.datasource.password", "",
                "quarkus.oidc.public-key", SigningKey.publicKey());
    }

    /** Nothing stops here: the next class of tests, under another profile, uses the same database. */
    @Override
    public void stop() {
        // The database goes with the JVM.
    }

    private static synchronized void startDatabaseOnce() {
        if (System.getProperty(RUNNING) == null) {
            var database = EmbeddedDatabase.start();
            System.setProperty(USER, database.user());
            System.setProperty(RUNNING, database.jdbcUrl());
        }
    }
}
