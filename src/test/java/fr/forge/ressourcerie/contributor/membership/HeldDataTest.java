package fr.forge.ressourcerie.contributor.membership;

import static fr.forge.ressourcerie.Actors.someoneNew;
import static fr.forge.ressourcerie.contributor.Consenting.committed;
import static fr.forge.ressourcerie.contributor.Consenting.consent;
import static fr.forge.ressourcerie.contributor.Consenting.describe;
import static fr.forge.ressourcerie.contributor.Consenting.handle;
import static fr.forge.ressourcerie.contributor.membership.ForgeAccountsUnderTest.claim;
import static fr.forge.ressourcerie.contributor.membership.ForgeAccountsUnderTest.decide;
import static fr.forge.ressourcerie.report.Reporting.report;
import static fr.forge.ressourcerie.report.Reporting.words;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.forge.ressourcerie.Actor;
import fr.forge.ressourcerie.ForgeUnderTest;
import fr.forge.ressourcerie.harvest.Runs;
import fr.forge.ressourcerie.identity.Accounts;
import fr.forge.ressourcerie.identity.PersonalData;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is held of a claim and of reports is told to whom it concerns, and erased with them. */
@QuarkusTest
class HeldDataTest {
    @Inject
    ForgeUnderTest forge;

    @Inject
    ForgeAccountsUnderTest claims;

    @Inject
    @Any
    Instance<PersonalData> rooms;

    @Inject
    Accounts accounts;

    @Inject
    ObjectMapper json;

    @Inject
    Session session;

    private final Actor someone = someoneNew();

    @BeforeEach
    void somebody_with_a_claim_and_a_reported_profile() {
        forge.clear();
        forget();
        claims.forget();
        forge.project(1, "collectif-maths/labo", "Labo")
                .member("camille.martin", 40)
                .contributors(committed(someone.email(), 12));
        Runs.full();
        describe(someone, "Cam", "Quelques mots.");
        consent(someone);
        report("/api/v1/contributors/" + handle(someone), words("offensive", "Je suis le voisin."))
                .statusCode(202);
        claim(someone, "camille.martin").statusCode(201);
    }

    @Transactional
    void forget() {
        session.createNativeMutationQuery(
                        "truncate harvest, harvest_problem, harvested_project, resource, contributor cascade")
                .executeUpdate();
        session.createNativeMutationQuery("delete from report").executeUpdate();
    }

    @Test
    void the_copy_tells_the_name_and_what_came_of_it_and_not_who_reported() throws Exception {
        var claimed = copies();
        assertTrue(claimed.get("forgeAccount").contains("camille.martin"), claimed.toString());
        assertTrue(claimed.get("forgeAccount").contains("\"memberOf\":[]"), "only who is confirmed is told");
        assertTrue(claimed.get("reportsOfProfile").contains("offensive"));
        assertFalse(claimed.toString().contains("voisin"));
        decide(someone, "confirmed", null).statusCode(200);
        assertTrue(copies().get("forgeAccount").contains("\"resource\""));
    }

    @Test
    void nothing_is_left_after_erasing() throws Exception {
        erase();
        var left = copies();
        assertEquals("null", left.get("forgeAccount"));
        assertEquals("null", left.get("reportsOfProfile"));
        someone.request().get("/api/v1/me/forge-account").then().statusCode(404);
    }

    @Transactional
    Map<String, String> copies() throws JsonProcessingException {
        var copies = new TreeMap<String, String>();
        for (var room : rooms) {
            if (room.name().matches("forgeAccount|reportsOfProfile")) {
                copies.put(room.name(), json.writeValueAsString(room.copy(account())));
            }
        }
        return copies;
    }

    @Transactional
    void erase() {
        rooms.stream()
                .filter(room -> room.name().matches("forgeAccount|reportsOfProfile"))
                .forEach(room -> room.erase(account()));
    }

    private UUID account() {
        return accounts.byHandle(handle(someone)).orElseThrow().id();
    }
}
