package fr.forge.ressourcerie.resource.suggestion;

import static fr.forge.ressourcerie.Actors.anonymous;
import static fr.forge.ressourcerie.Actors.curator;
import static fr.forge.ressourcerie.Actors.service;
import static fr.forge.ressourcerie.Actors.someoneNew;
import static fr.forge.ressourcerie.resource.suggestion.Suggesting.SUGGESTIONS;
import static fr.forge.ressourcerie.resource.suggestion.Suggesting.reference;
import static fr.forge.ressourcerie.resource.suggestion.Suggesting.words;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.forge.ressourcerie.Actor;
import fr.forge.ressourcerie.ForgeUnderTest;
import fr.forge.ressourcerie.harvest.Runs;
import fr.forge.ressourcerie.outbox.Postman;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Who reads suggestions and who decides about them. */
@QuarkusTest
class SuggestionRightsTest {
    @Inject
    ForgeUnderTest forge;

    @Inject
    Postman postman;

    @Inject
    Session session;

    private String suggestion;
    private String reference;

    @BeforeEach
    void a_suggestion() {
        forge.clear();
        forget();
        postman.empty();
        forge.project(1, "collectif-maths/projet", "Projet à améliorer");
        Runs.full();
        reference = reference(words(1));
        suggestion = "/api/v1/suggestions/" + reference;
    }

    @Transactional
    void forget() {
        session.createNativeMutationQuery(
                        "truncate harvest, harvest_problem, harvested_project, resource, contributor cascade")
                .executeUpdate();
    }

    private ValidatableResponse decide(Actor actor, String state) {
        return actor.request()
                .header("If-Match", anonymous().get(suggestion).header("ETag"))
                .contentType("application/json")
                .body(Map.of("state", state, "reason", "Écrit à prof@ac-lyon.example."))
                .put(suggestion + "/state")
                .then();
    }

    @Nested
    class As_nobody {
        @Test
        void one_follows_by_reference_only() {
            anonymous().get(suggestion).then().statusCode(200);
            anonymous().get(SUGGESTIONS).then().statusCode(401);
            anonymous().get("/api/v1/suggestions").then().statusCode(401);
            anonymous().put(suggestion + "/state").then().statusCode(401);
            anonymous().get("/api/v1/suggestions/S-AAAA-AAAA-AAAA").then().statusCode(404);
            anonymous().get("/api/v1/suggestions/1").then().statusCode(400);
        }
    }

    @Nested
    class As_someone_with_a_bad_token {
        @Test
        void one_is_nobody_to_be_exempted() {
            anonymous()
                    .header("Authorization", "Bearer rien")
                    .contentType("application/json")
                    .body(words(3))
                    .post(SUGGESTIONS)
                    .then()
                    .statusCode(401);
        }
    }

    @Nested
    class As_someone_with_an_account {
        private final Actor someone = someoneNew();

        @Test
        void one_suggests_without_a_proof_and_reads_no_texts() {
            someone.request()
                    .contentType("application/json")
                    .body(words(2))
                    .post(SUGGESTIONS)
                    .then()
                    .statusCode(202);
            someone.request().get(SUGGESTIONS).then().statusCode(403).body("code", equalTo("not-a-maintainer"));
            someone.request().get("/api/v1/suggestions").then().statusCode(403);
            decide(someone, "closed").statusCode(403);
            decide(service(), "closed").statusCode(403);
        }
    }

    @Nested
    class As_a_maintainer {
        private final Actor maintainer = someoneNew();

        @BeforeEach
        void granted() {
            // Their account is made by the first thing that they do.
            maintainer
                    .request()
                    .contentType("application/json")
                    .body("{\"reason\":\"bonjour\"}")
                    .post("/api/v1/probes/" + UUID.randomUUID() + "/marks")
                    .then()
                    .statusCode(201);
            grant();
        }

        @Test
        void one_reads_and_decides_for_ones_own_resource() {
            maintainer
                    .request()
                    .get(SUGGESTIONS)
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(1))
                    .body("items[0].text.seen", equalTo("La fraction numéro 1 ne s'affiche pas."));
            maintainer.request().get("/api/v1/suggestions").then().statusCode(403);
            decide(maintainer, "closed").statusCode(200).body("state", equalTo("closed"));
        }
    }

    @Transactional
    void grant() {
        session.createNativeMutationQuery("""
                        insert into resource_maintainer (resource_id, account_id, since)
                        select r.id, a.id, now() from resource r, account a order by a.id desc limit 1
                        """).executeUpdate();
    }

    @Nested
    class As_a_curator {
        @Test
        void one_refuses_with_a_reason_for_everyone_and_a_trace() {
            decide(curator(), "refused").statusCode(200);
            anonymous()
                    .get(suggestion)
                    .then()
                    .body("state", equalTo("refused"))
                    .body("reason", equalTo("Écrit à [adresse retirée]."));
            postman.deliverDue();
            assertEquals(0, forge.asked("/issues"), "what is refused is not sent");
            decide(curator(), "closed")
                    .statusCode(409)
                    .body("code", equalTo("suggestion-step-refused"))
                    .body("detail", containsString("états possibles : aucun."));
            assertEquals(List.of("curator suggestion-moved"), acts());
        }

        @Test
        void one_must_have_seen_it_as_it_is() {
            var stale = anonymous().get(suggestion).header("ETag");
            decide(curator(), "closed").statusCode(200);
            put(stale).statusCode(412);
            put(null).statusCode(428);
        }

        @Test
        void a_ticket_does_not_spoil_a_decision() {
            var before = anonymous().get(suggestion).header("ETag");
            postman.deliverDue();
            put(before).statusCode(200);
        }

        private ValidatableResponse put(String tag) {
            var request = curator().request().contentType("application/json");
            return (tag == null ? request : request.header("If-Match", tag))
                    .body(Map.of("state", "closed", "reason", "Fait."))
                    .put(suggestion + "/state")
                    .then();
        }

        @Test
        void only_what_could_not_be_sent_is_sent_again() {
            decide(curator(), "received").statusCode(409);
        }
    }

    @Transactional
    List<String> acts() {
        return session.createNativeQuery("""
                        select a.role || ' ' || a.name from audit_act a join suggestion s on s.id = a.thing
                        where s.reference = :reference and a.kind = 'suggestion'
                        """, String.class)
                .setParameter("reference", reference)
                .getResultList();
    }
}
