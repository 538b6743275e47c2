package fr.forge.ressourcerie;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/**
 * What production needs and only its administrator can give, checked before anything starts: every fault at once and in
 * a few lines, where the frameworks would tell the first one in a hundred.
 */
final class Preflight {
    private static final int OLDEST_POSTGRESQL = 15;
    private static final int PATIENCE_IN_SECONDS = 10;

    private final Config config;

    Preflight(Config config) {
        this.config = config;
    }

    /** What to tell the administrator; empty when the service may start. */
    String report() {
        var faults = faults();
        if (faults.isEmpty()) {
            faults = databaseFault().stream().toList();
        }
        return faults.isEmpty() ? "" : told(faults);
    }

    private static String told(List<String> faults) {
        return "La Ressourcerie ne peut pas démarrer. The Ressourcerie cannot start.\n  - "
                + String.join("\n  - ", faults);
    }

    private List<String> faults() {
        return Arrays.stream(Setting.values())
                .map(setting -> setting.fault(config))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> databaseFault() {
        var url = Setting.DATABASE.in(config).orElseThrow();
        var user = Setting.DATABASE_USER.in(config).orElseThrow();
        var password = config.getOptionalValue("quarkus.datasource.password", String.class)
                .orElse("");
        DriverManager.setLoginTimeout(PATIENCE_IN_SECONDS);
        try (var connection = DriverManager.getConnection(url, user, password)) {
            var version = connection.getMetaData().getDatabaseMajorVersion();
            return version >= OLDEST_POSTGRESQL
                    ? Optional.empty()
                    : Optional.of("The database is PostgreSQL %d; it must be %d or later."
                            .formatted(version, OLDEST_POSTGRESQL));
        } catch (SQLException e) {
            return Optional.of("The database does not let the service in: " + reason(e, url));
        }
    }

    /** Without the address, that may carry a password. */
    private static String reason(SQLException failure, String url) {
        return Stream.ofNullable(failure.getMessage())
                .flatMap(String::lines)
                .findFirst()
                .orElse("no reason given")
                .replace(url, "its address");
    }
}
