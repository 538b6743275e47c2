package fr.forge.ressourcerie;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.parser.CronParser;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.Config;

/** A setting that production checks before it starts: its property, whether it must be there, and what is a valid one. */
enum Setting {
    DATABASE(
            "quarkus.datasource.jdbc.url",
            true,
            "the address of the database, such as jdbc:postgresql://db.example:5432/ressourcerie",
            value -> value.startsWith("jdbc:postgresql:")),
    /** Its password is not asked for: a certificate or the local machine's trust can do without one. */
    DATABASE_USER("quarkus.datasource.username", true, "the database's user", value -> true),
    IDENTITY_PROVIDER(
            "quarkus.oidc.auth-server-url",
            true,
            "the identity provider's issuer, such as https://identity.example/realms/ressourcerie",
            Setting::isWebAddress),
    PUBLIC_ADDRESS(
            "ressourcerie.public.url",
            true,
            "the address where the world finds this service, such as https://ressourcerie.example",
            Setting::isWebAddress),
    PRIVACY_KEY(
            "ressourcerie.privacy.key",
            true,
            "a secret of at least 32 characters, kept for as long as the data",
            value -> value.length() >= 32),
    FORGE("ressourcerie.forge.url", false, "the Forge's http(s) address", Setting::isWebAddress),
    /** Read as a mere "not true", a misspelt word would open the door. */
    LIMITS(
            "ressourcerie.limits.enabled",
            false,
            "\"true\" or \"false\"",
            value -> value.equals("true") || value.equals("false")),
    MAIL_SENDER(
            "ressourcerie.mail.from",
            false,
            "an address, or: Name <address>",
            value -> value.matches("([^<>]{0,100}<)?[^<>@\\s]+@[^<>@\\s]+>?")),
    /** It would write every mail to the log, with its address, instead of sending it. */
    MAIL_MOCK("quarkus.mailer.mock", false, "mails are sent, or wait for a server; \"false\"", "false"::equals),
    /** The mailer would throw the others away; nothing of it is asked here. */
    MAIL_APPROVED(
            "quarkus.mailer.approved-recipients",
            false,
            "it has no effect here; mails wait where no server is given",
            value -> false),
    FRONT_ADDRESS(
            "ressourcerie.front.url",
            false,
            "the address of a sheet in the front end with {slug} in it, such as https://front.example/ressources/{slug}",
            value -> value.contains("{slug}") && isWebAddress(value.replace("{slug}", "x"))),
    /** The protocol's schema asks for it, and strict harvesters for the schema. */
    OAI_ADMIN(
            "ressourcerie.oai.admin-email",
            false,
            "the address of a role, such as webmaster@ressourcerie.example",
            value -> value.matches("[^@\\s]+@([^@\\s.]+\\.)+[^@\\s.]+")),
    OAI_NAMESPACE(
            "ressourcerie.oai.namespace",
            false,
            "a domain name, such as ressourcerie.example",
            value -> value.matches("[A-Za-z][A-Za-z0-9-]*(\\.[A-Za-z][A-Za-z0-9-]*)+")),
    MATRIX("ressourcerie.matrix.url", false, "a Matrix homeserver's http(s) address", Setting::isWebAddress),
    HARVEST_SCHEDULE(
            "ressourcerie.harvest.schedule",
            false,
            "\"off\" or a Quartz cron expression such as \"0 0 * * * ?\"",
            value -> value.equals("off") || isCron(value)),
    OUTGOING_EXCEPTION(
            "ressourcerie.outgoing.exception",
            false,
            "it opens our own network to addresses that strangers give, and is for tests",
            value -> false);

    private final String property;
    private final boolean needed;
    private final String meaning;
    private final Predicate<String> valid;

    Setting(String property, boolean needed, String meaning, Predicate<String> valid) {
        this.property = property;
        this.needed = needed;
        this.meaning = meaning;
        this.valid = valid;
    }

    /** Its value, when it is given and is not blank. */
    Optional<String> in(Config config) {
        return config.getOptionalValue(property, String.class).filter(value -> !value.isBlank());
    }

    /** What is wrong with it, if anything; the value itself is not told, it may be a secret. */
    Optional<String> fault(Config config) {
        var value = in(config);
        if (value.isEmpty()) {
            return needed ? Optional.of(told("is missing")) : Optional.empty();
        }
        return value.filter(valid.negate()).map(wrong -> told("is not valid"));
    }

    private String told(String what) {
        return "%s %s: %s.".formatted(variable(), what, meaning);
    }

    private String variable() {
        return property.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
    }

    private static boolean isWebAddress(String value) {
        try {
            var address = new URI(value);
            return address.getHost() != null
                    && ("https".equals(address.getScheme()) || "http".equals(address.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** Read by the library that the scheduler uses, so that what passes here runs there. */
    private static boolean isCron(String value) {
        try {
            new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.QUARTZ)).parse(value);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
