package fr.forge.ressourcerie.federation.oai;

import static fr.forge.ressourcerie.federation.oai.Namespace.OAI;
import static fr.forge.ressourcerie.federation.oai.Namespace.OAI_IDENTIFIER;

import fr.forge.ressourcerie.problem.PublicAddress;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Who the repository is, how it keeps its promises, and under which licence its records may be reused. */
@Singleton
class Identification {
    private static final String DESCRIPTION = "Toutes les ressources de la Forge des communs numériques éducatifs ; la"
            + " sélection du ministère est l'ensemble « ressourcerie ». Vocabulaires ScoLOMFR : ministère chargé de"
            + " l'éducation nationale et Réseau Canopé, CC BY-SA 3.0 FR.";
    private static final String RIGHTS =
            "Licence Ouverte 2.0 (https://www.etalab.gouv.fr/licence-ouverte-open-licence/), pour ces métadonnées";

    private final OaiSettings settings;
    private final Envelope envelope;
    private final Identifiers identifiers;
    private final Records records;
    private final PublicAddress address;
    private final Clock clock;

    Identification(
            OaiSettings settings,
            Envelope envelope,
            Identifiers identifiers,
            Records records,
            PublicAddress address,
            Clock clock) {
        this.settings = settings;
        this.envelope = envelope;
        this.identifiers = identifiers;
        this.records = records;
        this.address = address;
        this.clock = clock;
    }

    void write(Xml xml) {
        xml.leaf(OAI, "repositoryName", settings.repositoryName())
                .leaf(OAI, "baseURL", envelope.baseUrl())
                .leaf(OAI, "protocolVersion", "2.0")
                .leaf(OAI, "adminEmail", settings.adminEmail().orElseGet(this::webmaster))
                .leaf(OAI, "earliestDatestamp", Datestamps.text(earliest()))
                .leaf(OAI, "deletedRecord", "persistent")
                .leaf(OAI, "granularity", "YYYY-MM-DDThh:mm:ssZ")
                .leaf(OAI, "compression", "gzip");
        xml.open(OAI, "description");
        naming(xml);
        xml.close().open(OAI, "description");
        DublinCore.describe(xml, settings.repositoryName(), DESCRIPTION, address.of("/"), RIGHTS);
        xml.close();
    }

    private void naming(Xml xml) {
        xml.root(OAI_IDENTIFIER, "oai-identifier")
                .leaf(OAI_IDENTIFIER, "scheme", "oai")
                .leaf(OAI_IDENTIFIER, "repositoryIdentifier", identifiers.namespace())
                .leaf(OAI_IDENTIFIER, "delimiter", ":")
                .leaf(
                        OAI_IDENTIFIER,
                        "sampleIdentifier",
                        identifiers.of(new UUID(0x0192_0000_0000_7000L, 0x8000_0000_0000_0001L)))
                .close();
    }

    /** Not later than now, though a record that just changed is dated a little ahead. */
    private Instant earliest() {
        var now = clock.instant();
        return records.earliest().filter(now::isAfter).orElse(now);
    }

    private String webmaster() {
        var host = URI.create(address.of("/")).getHost();
        return "webmaster@" + (host != null && host.contains(".") ? host : identifiers.namespace());
    }
}
