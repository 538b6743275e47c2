package fr.forge.ressourcerie.account;

import static fr.forge.ressourcerie.Actors.anonymous;
import static fr.forge.ressourcerie.Actors.service;
import static fr.forge.ressourcerie.account.People.CARNET;
import static fr.forge.ressourcerie.account.People.LABO;
import static fr.forge.ressourcerie.account.People.ME;
import static fr.forge.ressourcerie.account.People.OTHER;
import static fr.forge.ressourcerie.account.People.address;
import static fr.forge.ressourcerie.account.People.me;
import static fr.forge.ressourcerie.account.People.moved;
import static fr.forge.ressourcerie.account.People.with;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.forge.ressourcerie.Actor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever proves an address is the person who wrote under it, and nobody else is. */
@QuarkusTest
class PersonTest {
    @Inject
    People people;

    private final String mine = address();
    private final Actor camille = with(mine);

    @BeforeEach
    void two_resources_of_camille() {
        people.projects();
        people.commit(1, "Camille Martin", mine, 12);
        people.commit(1, "Dominique Roux", address(), 3);
        people.commit(2, "Camille M.", "  " + mine.toUpperCase(Locale.ROOT) + " ", 5);
        people.harvest();
    }

    @Test
    void signing_in_finds_the_contributions_counted() {
        me(camille)
                .body("contributor.linked", equalTo(true))
                .body("contributor.proof", equalTo("verified-address"))
                .body("contributor.addresses", equalTo(1))
                .body("contributor.resources", equalTo(2))
                .body("contributor.commits", equalTo(17))
                .body("contributor.profile.academy.code", equalTo("lyon"))
                .body("contributor.profile.displayName", nullValue())
                .body("contributor.consent.given", equalTo(false))
                .body("contributor.consent.text", equalTo("/api/v1/consent-texts/current"))
                .body("contributor.visible", nullValue());
    }

    @Test
    void an_address_that_was_not_verified_proves_nothing() {
        RestAssured.given()
                .auth()
                .preemptive()
                .oauth2(camille.tokens().unverified().sign())
                .get(ME)
                .then()
                .statusCode(200)
                .body("contributor.linked", equalTo(false))
                .body("contributor.profile.academy", nullValue());
        assertEquals(0, people.rows("contributor", "account_id is not null"));
    }

    @Test
    void another_address_is_another_person() {
        me(with("x" + mine)).body("contributor.linked", equalTo(false)).body("contributor.resources", equalTo(0));
        me(with(mine.replace("@", "@mail."))).body("contributor.linked", equalTo(false));
        me(with(mine.replace("p.", "ｐ."))).body("contributor.linked", equalTo(false));
        service().request().get(ME).then().statusCode(200).body("contributor", nullValue());
    }

    @Test
    void whoever_comes_first_with_an_address_is_that_person() {
        me(camille);
        me(with(mine)).body("contributor.linked", equalTo(false));
        me(camille).body("contributor.linked", equalTo(true));
    }

    @Test
    void a_write_links_as_well() {
        camille.request()
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", "*")
                .body("{\"displayName\":\"Cam\"}")
                .patch(ME + "/profile")
                .then()
                .statusCode(200)
                .body("academy.code", equalTo("lyon"));
        assertEquals(1, people.rows("contributor", "account_id is not null and name is null and handle is null"));
    }

    @Test
    void two_first_visits_at_once_make_one_account_of_one_person() throws Exception {
        var together = Executors.newFixedThreadPool(4);
        var answers = together.invokeAll(IntStream.range(0, 4)
                .<Callable<Integer>>mapToObj(
                        i -> () -> camille.request().get(ME).statusCode())
                .toList());
        for (var answer : answers) {
            assertEquals(200, answer.get());
        }
        together.shutdown();
        assertEquals(1, people.rows("contributor", "account_id is not null"));
        me(camille).body("contributor.resources", equalTo(2));
    }

    @Test
    void two_accounts_at_once_do_not_both_become_the_person() throws Exception {
        var together = Executors.newFixedThreadPool(4);
        together.invokeAll(IntStream.range(0, 4)
                .<Callable<Integer>>mapToObj(
                        i -> () -> with(mine).request().get(ME).statusCode())
                .toList());
        together.shutdown();
        assertEquals(1, people.rows("contributor", "account_id is not null"));
    }

    @Test
    void a_second_proved_address_joins_its_person_and_counts_them_once() {
        var second = address();
        people.commit(1, "Camille chez soi", second, 8);
        people.commit(3, "Camille chez soi", second, 2);
        people.harvest();
        anonymous().get(LABO).then().body("contributorCount", equalTo(3));
        me(camille).body("contributor.resources", equalTo(2));

        me(moved(camille, second))
                .body("contributor.addresses", equalTo(2))
                .body("contributor.resources", equalTo(3))
                .body("contributor.commits", equalTo(27));
        counted(2, 1, 1);
        people.commit(2, "Camille encore", second, 4);
        people.harvest();
        counted(2, 1, 1);
        me(camille).body("contributor.resources", equalTo(3)).body("contributor.commits", equalTo(31));
    }

    private static void counted(int labo, int carnet, int other) {
        anonymous().get(LABO).then().body("contributorCount", equalTo(labo));
        anonymous().get(CARNET).then().body("contributorCount", equalTo(carnet));
        anonymous().get(OTHER).then().body("contributorCount", equalTo(other));
    }

    @Test
    void a_person_of_another_account_is_not_joined() {
        var second = address();
        people.commit(3, "Claude", second, 2);
        people.harvest();
        me(with(second));
        me(camille);
        me(moved(camille, second)).body("contributor.addresses", equalTo(1)).body("contributor.resources", equalTo(2));
    }

    @Test
    void a_harvest_keeps_who_is_an_account_even_when_nothing_credits_them() {
        me(camille);
        people.projects();
        var before = people.rows("contributor", "account_id is not null");
        assertEquals(0, before, "the catalogue was emptied for this test");
        people.commit(1, "Camille Martin", mine, 12);
        people.harvest();
        me(camille).body("contributor.resources", equalTo(1));
        people.uncredit(1);
        people.harvest();
        me(camille).body("contributor.linked", equalTo(true)).body("contributor.resources", equalTo(0));
        assertEquals(1, people.rows("contributor", "kind = 'person'"));
    }

    @Test
    void an_account_that_is_gone_takes_the_name_along_and_nobody_is_linked_again() {
        me(camille);
        People.describe(camille, "{\"displayName\":\"Cam des fractions\"}").statusCode(200);
        People.consent(camille, false, true).statusCode(200);
        anonymous().get(LABO).then().body("creators.name", hasItem("Cam des fractions"));
        people.run("delete from account where id in (select account_id from contributor)");
        anonymous().get(LABO).then().body("creators", hasSize(1)).body("contributorCount", equalTo(2));
        me(camille).body("contributor.linked", equalTo(false));
        people.harvest();
        me(camille).body("contributor.linked", equalTo(false));
        anonymous().get(LABO).then().body("contributorCount", equalTo(2));
        assertEquals(1, people.rows("contributor", "erased_at is not null and name is null and academy is null"));
    }

    @Test
    void a_resource_that_vanished_counts_for_nothing() {
        me(camille).body("contributor.resources", equalTo(2));
        people.run("update resource set forge_state = 'vanished' where slug = 'carnet-de-bord'");
        me(camille).body("contributor.resources", equalTo(1)).body("contributor.commits", equalTo(12));
    }

    @Test
    void a_group_of_the_forge_takes_nobody_s_handle() {
        var handle = me(camille).extract().<String>path("handle");
        people.group(4, handle);
        people.harvest();
        People.describe(camille, "{\"displayName\":\"Cam\"}").statusCode(200);
        People.consent(camille, false, false).statusCode(200);
        anonymous().get("/api/v1/contributors/" + handle).then().body("kind", equalTo("person"));
        anonymous().get("/api/v1/contributors/collectif-" + handle).then().body("kind", equalTo("collective"));
    }

    @Test
    void the_address_is_kept_nowhere() {
        me(camille);
        People.describe(camille, "{\"displayName\":\"Cam\"}").statusCode(200);
        People.consent(camille, true, true).statusCode(200);
        for (var table : List.of(
                "account", "contributor", "contributor_profile", "contributor_consent", "audit_act", "audit_reason")) {
            assertEquals(
                    0,
                    people.rows(table + " t", "cast(row_to_json(t) as text) like '%" + mine.split("@")[0] + "%'"),
                    table);
        }
        assertEquals(3, people.acts(camille), "linked, edited, consented");
    }
}
