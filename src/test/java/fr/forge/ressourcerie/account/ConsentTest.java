package fr.forge.ressourcerie.account;

import static fr.forge.ressourcerie.Actors.anonymous;
import static fr.forge.ressourcerie.Actors.service;
import static fr.forge.ressourcerie.account.People.CARNET;
import static fr.forge.ressourcerie.account.People.LABO;
import static fr.forge.ressourcerie.account.People.ME;
import static fr.forge.ressourcerie.account.People.address;
import static fr.forge.ressourcerie.account.People.consent;
import static fr.forge.ressourcerie.account.People.decide;
import static fr.forge.ressourcerie.account.People.describe;
import static fr.forge.ressourcerie.account.People.me;
import static fr.forge.ressourcerie.account.People.tag;
import static fr.forge.ressourcerie.account.People.with;
import static fr.forge.ressourcerie.account.People.withdraw;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import fr.forge.ressourcerie.Actor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A person is named as they consented to and not otherwise, from that moment to the moment they withdraw. */
@QuarkusTest
class ConsentTest {
    private static final String NAME = "Cam des fractions";

    @Inject
    People people;

    private final String mine = address();
    private final Actor camille = with(mine);
    private String handle;

    @BeforeEach
    void two_resources_of_camille() {
        people.projects();
        people.commit(1, "Camille Martin", mine, 12);
        people.commit(1, "Dominique Roux", address(), 30);
        people.commit(2, "Camille Martin", mine, 5);
        people.harvest();
        handle = me(camille).extract().path("handle");
        describe(camille, "{\"displayName\":\"  Cam des fractions \",\"biography\":\"Je compte.\\r\\nBeaucoup.\"}")
                .statusCode(200)
                .body("displayName", equalTo(NAME))
                .body("biography", equalTo("Je compte.\nBeaucoup."));
    }

    /** Every public address that could tell of her, each of which revalidates. */
    private List<String> everywhere() {
        return List.of(
                LABO,
                LABO + "?include=contributors",
                LABO + "/contributors",
                CARNET,
                "/api/v1/resources?scope=forge&facets=academy,organisation",
                "/api/v1/resources",
                "/api/v1/resources?contributor=" + handle,
                "/api/v1/resources?scope=forge&contributor=" + handle,
                "/api/v1/resources?scope=forge&academy=lyon",
                "/api/v1/resources?scope=forge&academy=lyon&facets=academy,level",
                "/api/v1/resources?scope=forge&academy=lyon&q=labo&facets=academy",
                "/api/v1/resources/suggest?q=cam&scope=forge",
                "/api/v1/resources/suggest?q=cam%20des",
                "/api/v1/contributors",
                "/api/v1/contributors?sort=-resources&limit=1",
                "/api/v1/contributors?sort=-recent&limit=1",
                "/api/v1/contributors?kind=person",
                "/api/v1/contributors?academy=lyon",
                "/api/v1/contributors?discipline=mathematiques",
                "/api/v1/contributors?resource=labo-des-fractions",
                "/api/v1/contributors?q=fractions",
                "/api/v1/contributors/" + handle,
                "/api/v1/contributors/" + handle + "/resources",
                "/api/v1/statistics");
    }

    private Map<String, String> tags() {
        var tags = new LinkedHashMap<String, String>();
        for (var address : everywhere()) {
            var answer =
                    anonymous().urlEncodingEnabled(false).get(address).then().extract();
            tags.put(address, answer.statusCode() + " " + answer.header("ETag"));
            var said = answer.asString();
            for (var secret : List.of(NAME, "Je compte", "Camille", "Martin", mine)) {
                assertFalse(said.contains(secret), address + " tells " + secret);
            }
            assertFalse(answer.statusCode() == 200 && said.contains("\"handle\":\"" + handle), address);
        }
        return tags;
    }

    @Test
    void before_any_consent_nothing_tells_of_her() {
        tags();
        for (var nobody : List.of("?kind=person", "?academy=lyon", "?q=fractions")) {
            anonymous().get("/api/v1/contributors" + nobody).then().body("page.total", equalTo(0));
        }
        anonymous()
                .get("/api/v1/resources?scope=forge&academy=lyon&facets=academy")
                .then()
                .body("page.total", equalTo(0))
                .body("facets.academy", hasSize(0));
        anonymous().get("/api/v1/contributors").then().body("page.total", equalTo(2));
    }

    @Test
    void who_did_not_consent_is_as_unknown_as_nobody() {
        for (var part : List.of("", "/resources")) {
            assertEquals(refusal("membre-zzzzzzzzzz", part), refusal(handle, part));
        }
        anonymous()
                .get("/api/v1/resources?scope=forge&contributor=" + handle)
                .then()
                .body("page.total", equalTo(0));
    }

    private static String refusal(String who, String part) {
        return anonymous()
                .get("/api/v1/contributors/" + who + part)
                .then()
                .statusCode(404)
                .body("code", equalTo("unknown-contributor"))
                .extract()
                .asString()
                .replaceAll("\"traceId\":\"[^\"]*\"", "")
                .replace(who, "");
    }

    @Test
    void a_consent_shows_at_once_everywhere_and_a_withdrawal_hides_as_fast() {
        var before = tags();

        consent(camille, false, true)
                .statusCode(200)
                .body("given", equalTo(true))
                .body("version", equalTo("2026-11"))
                .body("shown.name", equalTo(true))
                .body("shown.biography", equalTo(false));
        me(camille)
                .body("contributor.visible.handle", equalTo(handle))
                .body("contributor.visible.name", equalTo(NAME))
                .body("contributor.visible.biography", nullValue())
                .body("contributor.visible.academy.code", equalTo("lyon"));
        for (var address : everywhere()) {
            if (!address.contains("statistics") && !address.endsWith("limit=1")) {
                var now = anonymous()
                        .urlEncodingEnabled(false)
                        .get(address)
                        .then()
                        .statusCode(200)
                        .extract();
                assertNotEquals(before.get(address), "200 " + now.header("ETag"), address);
            }
        }
        shown();

        withdraw(camille).statusCode(200).body("given", equalTo(false)).body("version", nullValue());
        assertEquals(before, tags());
        me(camille).body("contributor.visible", nullValue()).body("contributor.profile.displayName", equalTo(NAME));
        assertEquals(1, people.consents(camille, "given and shown = '{name,academy}' and text_version = '2026-11'"));
        assertEquals(1, people.consents(camille, "not given and shown = '{}'"));
        assertEquals(4, people.acts(camille), "linked, edited, consented, withdrawn");
    }

    private void shown() {
        anonymous()
                .get(LABO)
                .then()
                .body("creators.name", contains("collectif-maths", NAME))
                .body("creators[1].kind", equalTo("person"))
                .body("contributorCount", equalTo(2));
        anonymous()
                .get(LABO + "/contributors")
                .then()
                .body("items.find { it.handle == '" + handle + "' }.commits", equalTo(12))
                .body("items.find { it.handle == '" + handle + "' }.roles.code", contains("contributeur"))
                .body("items.find { it.handle == '" + handle + "' }.academy.label", equalTo("Lyon"))
                .body("items.find { it.handle == 'collectif-maths' }.roles.code", contains("editeur"))
                .body("page.total", equalTo(2));
        anonymous()
                .get("/api/v1/contributors/" + handle)
                .then()
                .body("name", equalTo(NAME))
                .body("biography", nullValue())
                .body("resourceCount", equalTo(2));
        anonymous()
                .get("/api/v1/contributors/" + handle + "/resources")
                .then()
                .body("items.slug", containsInAnyOrder("carnet-de-bord", "labo-des-fractions"));
        anonymous()
                .get("/api/v1/resources?scope=forge&academy=lyon&facets=academy")
                .then()
                .body("items.slug", containsInAnyOrder("carnet-de-bord", "labo-des-fractions"))
                .body("facets.academy[0].label", equalTo("Lyon"))
                .body("facets.academy[0].count", equalTo(2));
        anonymous()
                .get("/api/v1/resources/suggest?q=cam")
                .then()
                .body("items.find { it.type == 'person' }.value", equalTo(handle));
        for (var found : List.of(
                "kind=person", "academy=lyon", "q=fraction", "q=DES cam", "discipline=mathematiques&kind=person")) {
            anonymous().get("/api/v1/contributors?" + found).then().body("items.handle", contains(handle));
        }
    }

    @Test
    void every_order_of_contributors_is_walked_both_ways() {
        consent(camille, true, false).statusCode(200);
        var names = Map.of(
                "name", List.of(NAME, "collectif-maths", "collectif-sciences"),
                "-resources", List.of("collectif-maths", NAME, "collectif-sciences"));
        names.forEach((sort, order) -> {
            var next = "/api/v1/contributors?limit=1&sort=" + sort;
            String last = null;
            for (var name : order) {
                var page = anonymous().get(next).then().statusCode(200).extract();
                assertEquals(List.of(name), page.path("items.name"), sort);
                last = page.path("page.previous");
                next = page.path("page.next");
            }
            assertEquals(null, next);
            anonymous().get(last).then().body("items.name", contains(order.get(1)));
        });
        anonymous().get("/api/v1/contributors?sort=-recent").then().body("items", hasSize(3));
    }

    @Test
    void what_is_shown_follows_the_profile_within_the_consent() {
        consent(camille, true, true).statusCode(200);
        describe(camille, "{\"displayName\":\"Camomille\",\"biography\":null,\"academyShown\":false}")
                .statusCode(200);
        anonymous()
                .get("/api/v1/contributors/" + handle)
                .then()
                .body("name", equalTo("Camomille"))
                .body("biography", nullValue())
                .body("academy", nullValue());
        anonymous().get("/api/v1/resources?scope=forge&academy=lyon").then().body("page.total", equalTo(0));
        describe(camille, "{\"displayName\":null}").statusCode(422).body("code", equalTo("display-name-shown"));
        withdraw(camille).statusCode(200);
        describe(camille, "{\"displayName\":null}").statusCode(200).body("displayName", nullValue());
        consent(camille, true, true).statusCode(422).body("code", equalTo("display-name-needed"));
    }

    @Test
    void a_rehearsed_consent_shows_nothing() {
        camille.request()
                .contentType("application/json")
                .header("If-Match", tag(camille))
                .body("{\"given\":true,\"version\":\"2026-11\",\"shown\":{\"name\":true}}")
                .put(ME + "/consent?dryRun=true")
                .then()
                .statusCode(200)
                .body("given", equalTo(true));
        tags();
        assertEquals(0, people.consents(camille, "true"));
    }

    @Test
    void only_the_text_in_force_is_consented_to() {
        decide(camille, Map.of("given", true, "version", "2020-01", "shown", Map.of("name", true)))
                .statusCode(422)
                .body("code", equalTo("consent-text-not-current"))
                .body("detail", containsString("2026-11"));
        anonymous()
                .get("/api/v1/consent-texts/current")
                .then()
                .statusCode(200)
                .body("version", equalTo("2026-11"))
                .body("text", containsString("retirer"));
        anonymous().get("/api/v1/consent-texts/2026-11").then().statusCode(200);
        anonymous().get("/api/v1/consent-texts").then().statusCode(200).body("items", hasSize(1));
        anonymous()
                .get("/api/v1/consent-texts/2020-01")
                .then()
                .statusCode(404)
                .body("code", equalTo("unknown-consent-text"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{} | /given",
                "{\"given\":true} | /version /shown/name",
                "{\"given\":true,\"version\":\"2026-11\",\"shown\":{\"name\":false,\"academy\":true}} | /shown/name",
                "{\"given\":false,\"shown\":{\"name\":true}} | /shown",
                "{\"given\":\"oui\",\"version\":12345678901234567890123,\"avatar\":true} | /given /avatar",
                "{\"given\":true,\"version\":\"012345678901234567890\",\"shown\":{\"name\":true,\"email\":true}} | /version /shown/email",
            })
    void what_is_wrong_with_a_consent_is_named(String body, String pointers) {
        decide(camille, body).statusCode(400).body("errors.pointer", hasItems(pointers.split(" ")));
        tags();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "C",
                "",
                "   ",
                "!?",
                "Camille\\u202e",
                "Cam\\u200bille",
                "Cam\\nille",
                "Cam\\u0007",
                "camille@ac-lyon.example",
                "Camille, camille (at) ac-lyon.example",
                "@camille:agent.education.tchap.gouv.fr",
                "0123456789012345678901234567890123456789012345678901234567890123456789012345678901"
            })
    void a_name_that_cannot_be_shown_is_refused(String name) {
        describe(camille, "{\"displayName\":\"" + name + "\"}")
                .statusCode(400)
                .body("errors.pointer", contains("/displayName"))
                .body("detail", not(containsString(name.isBlank() ? "\u0000" : name)));
        me(camille).body("contributor.profile.displayName", equalTo(NAME));
    }

    @Test
    void all_that_is_wrong_with_a_profile_is_named_at_once() {
        describe(
                        camille,
                        "{\"displayName\":\"C\",\"biography\":\"" + "x".repeat(1001)
                                + "\",\"academyShown\":\"peut-être\",\"avatar\":\"data:\"}")
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/displayName", "/biography", "/academyShown", "/avatar"));
    }

    @Test
    void a_change_needs_what_was_read() {
        camille.request()
                .contentType("application/merge-patch+json; charset=UTF-8")
                .body("{}")
                .patch(ME + "/profile")
                .then()
                .statusCode(428);
        var old = tag(camille);
        describe(camille, "{\"displayName\":\"Autre\"}").statusCode(200);
        camille.request()
                .contentType("application/json")
                .header("If-Match", old)
                .body("{\"given\":true,\"version\":\"2026-11\",\"shown\":{\"name\":true}}")
                .put(ME + "/consent")
                .then()
                .statusCode(412);
        camille.request().get(ME + "/profile").then().statusCode(200).body("displayName", equalTo("Autre"));
        camille.request().get(ME + "/consent").then().statusCode(200).body("given", equalTo(false));
        service().request().get(ME + "/profile").then().statusCode(403);
        anonymous().get(ME + "/consent").then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sort=handle",
                "kind=machine",
                "academy=atlantide",
                "discipline=magie",
                "email=camille@ac-lyon.example",
                "limit=0",
                "cursor=abc",
                "q="
            })
    void what_the_list_does_not_know_is_refused(String query) {
        anonymous().get("/api/v1/contributors?" + query).then().statusCode(400);
    }

    @Test
    void a_contribution_found_later_shows_under_the_consent_in_force() {
        var second = address();
        var claude = with(second);
        describe(claude, "{\"displayName\":\"Claude\"}").statusCode(200);
        consent(claude, false, false).statusCode(200);
        me(claude).body("contributor.linked", equalTo(false)).body("contributor.visible", nullValue());
        people.commit(2, "Claude", second, 1);
        people.harvest();
        me(claude).body("contributor.visible.name", equalTo("Claude"));
        anonymous().get(CARNET).then().body("creators.name", hasItem("Claude"));
    }
}
