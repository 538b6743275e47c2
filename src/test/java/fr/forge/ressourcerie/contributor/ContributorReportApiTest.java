package fr.forge.ressourcerie.contributor;

import static fr.forge.ressourcerie.Actors.anonymous;
import static fr.forge.ressourcerie.Actors.curator;
import static fr.forge.ressourcerie.Actors.someoneNew;
import static fr.forge.ressourcerie.contributor.Consenting.committed;
import static fr.forge.ressourcerie.contributor.Consenting.consent;
import static fr.forge.ressourcerie.contributor.Consenting.describe;
import static fr.forge.ressourcerie.contributor.Consenting.handle;
import static fr.forge.ressourcerie.contributor.Consenting.me;
import static fr.forge.ressourcerie.contributor.Consenting.withdraw;
import static fr.forge.ressourcerie.report.Reporting.decide;
import static fr.forge.ressourcerie.report.Reporting.report;
import static fr.forge.ressourcerie.report.Reporting.words;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import fr.forge.ressourcerie.Actor;
import fr.forge.ressourcerie.ForgeUnderTest;
import fr.forge.ressourcerie.harvest.Runs;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody shows of themselves is reported by anyone, and hidden until a curator lifts it. */
@QuarkusTest
class ContributorReportApiTest {
    @Inject
    ForgeUnderTest forge;

    @Inject
    Session session;

    private final Actor someone = someoneNew();
    private String profile;

    @BeforeEach
    void a_public_profile() {
        forge.clear();
        forget();
        forge.project(1, "collectif-maths/labo", "Labo des fractions").contributors(committed(someone.email(), 12));
        Runs.full();
        describe(someone, "Fanny Introuvable", "Voici l'adresse de mon voisin.");
        consent(someone);
        profile = "/api/v1/contributors/" + handle(someone);
        anonymous().get(profile).then().statusCode(200).body(containsString("Introuvable"));
    }

    @Transactional
    void forget() {
        session.createNativeMutationQuery(
                        "truncate harvest, harvest_problem, harvested_project, resource, contributor cascade")
                .executeUpdate();
        session.createNativeMutationQuery("delete from report").executeUpdate();
    }

    private String reported() {
        return report(profile, words("personal-data", "L'adresse d'un voisin."))
                .statusCode(202)
                .extract()
                .path("reference");
    }

    private void nobodyIsNamed() {
        anonymous().get(profile).then().statusCode(404).body("code", equalTo("unknown-contributor"));
        for (var path : List.of(
                "/api/v1/contributors",
                "/api/v1/contributors?q=introuvable",
                "/api/v1/resources/labo-des-fractions",
                "/api/v1/resources/labo-des-fractions/contributors",
                "/api/v1/resources?scope=forge",
                "/api/v1/resources/suggest?q=fanny&scope=forge")) {
            anonymous()
                    .get(path)
                    .then()
                    .statusCode(200)
                    .body(not(containsString("Introuvable")))
                    .body(not(containsString("voisin")))
                    .body(not(containsString("membre-")));
        }
    }

    @Test
    void it_is_hidden_everywhere_until_it_is_lifted_and_its_owner_learns_why() {
        me(someone).body("contributor.hidden", nullValue());
        var reference = reported();
        anonymous().get(profile).then().statusCode(200);
        curator()
                .request()
                .get("/api/v1/reports?kind=contributor")
                .then()
                .body("items[0].thing.address", equalTo(profile))
                .body("items[0].thing.texts", contains("Fanny Introuvable", "Voici l'adresse de mon voisin."));
        decide(reference, "hidden", "L'adresse d'un tiers n'a rien à faire ici.")
                .statusCode(200);

        nobodyIsNamed();
        me(someone)
                .body("contributor.visible", nullValue())
                .body("contributor.hidden.since", notNullValue())
                .body("contributor.hidden.reason", equalTo("L'adresse d'un tiers n'a rien à faire ici."));

        describe(someone, "Fanny Introuvable", "Je suis prudente.");
        consent(someone);
        nobodyIsNamed();

        decide(reference, "kept", "Corrigé.").statusCode(200);
        anonymous().get(profile).then().statusCode(200).body(containsString("Je suis prudente."));
        me(someone).body("contributor.hidden", nullValue()).body("contributor.visible", notNullValue());
    }

    @Test
    void lifting_shows_nothing_without_a_consent() {
        var reference = reported();
        decide(reference, "hidden", "Non.").statusCode(200);
        withdraw(someone);
        curator().request().get("/api/v1/reports").then().body("items[0].thing", nullValue());
        decide(reference, "kept", "Soit.").statusCode(200);
        nobodyIsNamed();
    }

    @Test
    void who_is_not_named_is_reported_like_nobody() {
        withdraw(someone);
        var nobody = "/api/v1/contributors/membre-aaaaaaaaaa";
        for (var at : List.of(profile, nobody)) {
            anonymous()
                    .get(at + "/reports/challenge")
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("unknown-contributor"));
            anonymous()
                    .contentType("application/json")
                    .body(words("other", "Rien."))
                    .post(at + "/reports")
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("unknown-contributor"));
        }
        anonymous().get("/api/v1/contributors/Non_Pas/reports/challenge").then().statusCode(400);
    }

    @Test
    void a_group_of_the_forge_is_reported_there() {
        anonymous()
                .get("/api/v1/contributors/collectif-maths/reports/challenge")
                .then()
                .statusCode(409)
                .body("code", equalTo("contributor-named-by-forge"));
    }

    @Test
    void a_harvest_does_not_bring_a_hidden_name_back() {
        decide(reported(), "hidden", "Non.").statusCode(200);
        forge.touch(1);
        Runs.full();
        someone.request().get("/api/v1/me").then().statusCode(200);
        nobodyIsNamed();
    }
}
