package fr.forge.ressourcerie;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import fr.forge.ressourcerie.embedded.EmbeddedDatabase;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the administrator is told before the service starts. */
class PreflightTest {
    private static final String NO_DATABASE = "jdbc:postgresql://localhost:1/ressourcerie?password=hush";

    private final Map<String, String> environment = new HashMap<>(Map.of(
            "QUARKUS_DATASOURCE_JDBC_URL", NO_DATABASE,
            "QUARKUS_DATASOURCE_USERNAME", "ressourcerie",
            "QUARKUS_OIDC_AUTH_SERVER_URL", "https://identity.example/realms/ressourcerie",
            "RESSOURCERIE_PUBLIC_URL", "https://ressourcerie.example",
            "RESSOURCERIE_PRIVACY_KEY", "0123456789012345678901234567890a"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "QUARKUS_DATASOURCE_JDBC_URL",
                "QUARKUS_DATASOURCE_USERNAME",
                "QUARKUS_OIDC_AUTH_SERVER_URL",
                "RESSOURCERIE_PUBLIC_URL",
                "RESSOURCERIE_PRIVACY_KEY"
            })
    void every_missing_setting_is_told_at_once(String variable) {
        environment.clear();
        assertThat(report(), containsString(variable + " is missing"));
    }

    @ParameterizedTest
    @CsvSource({
        "QUARKUS_DATASOURCE_JDBC_URL, postgresql://base.example/catalogue",
        "QUARKUS_OIDC_AUTH_SERVER_URL, keycloak.example",
        "RESSOURCERIE_PUBLIC_URL, ftp://catalogue.example",
        "RESSOURCERIE_PUBLIC_URL, /catalogue",
        "RESSOURCERIE_PRIVACY_KEY, 0123456789012345678901234567890",
        "RESSOURCERIE_FORGE_URL, forge.example",
        "RESSOURCERIE_FRONT_URL, https://interface.example/fiches",
        "RESSOURCERIE_OAI_ADMIN_EMAIL, ecole.example",
        "RESSOURCERIE_OAI_ADMIN_EMAIL, webmaster@ecole",
        "RESSOURCERIE_OAI_NAMESPACE, https://catalogue.example",
        "RESSOURCERIE_HARVEST_SCHEDULE, hourly",
        "RESSOURCERIE_MAIL_FROM, ecole.example",
        "QUARKUS_MAILER_MOCK, true",
        "QUARKUS_MAILER_APPROVED_RECIPIENTS, .*@forge.example",
        "RESSOURCERIE_OUTGOING_EXCEPTION, http://127.0.0.1:8000"
    })
    void a_setting_that_cannot_be_right_is_told_without_its_value(String variable, String value) {
        environment.put(variable, value);
        assertThat(report(), containsString(variable + " is not valid"));
        assertThat(report(), not(containsString(value)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"off", "0 0 * * * ?"})
    void the_schedule_is_off_or_a_quartz_cron(String schedule) {
        environment.put("RESSOURCERIE_HARVEST_SCHEDULE", schedule);
        assertThat(report(), not(containsString("RESSOURCERIE_HARVEST_SCHEDULE")));
    }

    @Test
    void a_database_that_does_not_answer_is_told_without_its_password() {
        assertThat(report(), containsString("The database does not let the service in"));
        assertThat(report(), not(containsString("hush")));
    }

    @Test
    void there_is_nothing_to_tell_when_all_is_there() {
        try (var database = EmbeddedDatabase.start()) {
            environment.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl());
            environment.put("QUARKUS_DATASOURCE_USERNAME", database.user());
            assertThat(report(), is(""));
        }
    }

    private String report() {
        var config = new SmallRyeConfigBuilder()
                .withSources(new EnvConfigSource(environment, 300))
                .build();
        return new Preflight(config).report();
    }
}
