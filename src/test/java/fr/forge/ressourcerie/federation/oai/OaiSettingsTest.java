package fr.forge.ressourcerie.federation.oai;

import static fr.forge.ressourcerie.Actors.anonymous;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** What an operator says of the repository is what harvesters read. */
@QuarkusTest
@TestProfile(OaiSettingsTest.Told.class)
class OaiSettingsTest {
    /** A service with a front end, moved from another host. */
    public static class Told implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "ressourcerie.public.url", "https://nouveau.example/",
                    "ressourcerie.front.url", "https://front.example/ressources/{slug}",
                    "ressourcerie.oai.namespace", "ancien.example",
                    "ressourcerie.oai.admin-email", "moissonnage@nouveau.example",
                    "ressourcerie.oai.repository-name", "Ressourcerie d'essai");
        }
    }

    @Inject
    Session session;

    @Transactional
    void catalogue() {
        session.createNativeMutationQuery("truncate resource cascade").executeUpdate();
        session.createNativeMutationQuery("truncate oai_record, oai_departure").executeUpdate();
        session.createNativeMutationQuery("""
                insert into resource (id, slug, title, created_at, updated_at)
                values ('01920000-0000-7000-8000-000000000009', 'carnet', 'Carnet', now(), now())
                """).executeUpdate();
    }

    @Test
    void the_repository_keeps_its_identifiers_and_leads_to_the_front_end() {
        catalogue();
        var answer = Answered.of(anonymous().get("/oai?verb=Identify"));
        assertEquals("Ressourcerie d'essai", answer.text("repositoryName"));
        assertEquals("https://nouveau.example/oai", answer.text("baseURL"));
        assertEquals("moissonnage@nouveau.example", answer.text("adminEmail"));
        assertEquals("ancien.example", answer.text("repositoryIdentifier"));
        var record = Answered.of(anonymous()
                .get("/oai?verb=GetRecord&metadataPrefix=lom&identifier="
                        + "oai:ancien.example:01920000-0000-7000-8000-000000000009"));
        assertEquals("https://front.example/ressources/carnet", record.text("location"));
        assertTrue(record.texts("entity").get(0).contains(Described.FORGE));
    }
}
