package fr.forge.ressourcerie.federation.oai;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** How the repository presents itself to harvesters. */
@ConfigMapping(prefix = "ressourcerie.oai")
interface OaiSettings {
    /** {@code RESSOURCERIE_OAI_REPOSITORY_NAME}. */
    @WithDefault("Ressourcerie de la Forge des communs numériques éducatifs")
    String repositoryName();

    /**
     * {@code RESSOURCERIE_OAI_ADMIN_EMAIL}: the protocol wants an address to write to, a role's and nobody's own. Without it,
     * the webmaster's of the public host, as RFC 2142 names it.
     */
    Optional<String> adminEmail();

    /**
     * {@code RESSOURCERIE_OAI_NAMESPACE}: the domain name in identifiers. Without it, the public host's; who moves to
     * another host keeps the old one here, or every record becomes another for those who harvested it.
     */
    Optional<String> namespace();
}
