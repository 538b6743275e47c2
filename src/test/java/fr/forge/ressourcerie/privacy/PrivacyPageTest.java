package fr.forge.ressourcerie.privacy;

import static fr.forge.ressourcerie.Actors.anonymous;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** What anyone can read about personal data. */
@QuarkusTest
class PrivacyPageTest {
    @Test
    void programs_read_the_whole_register() {
        var profile = "columns.find { it.table == 'contributor_profile' && it.column == 'display_name' }";
        anonymous()
                .accept("application/json")
                .get("/privacy")
                .then()
                .statusCode(200)
                .body("columns.table", hasItems("account", "resource", "retention_run"))
                .body(profile + ".classification", equalTo("personal"))
                .body(profile + ".legalBasis", equalTo("consentement"))
                .body(profile + ".kept", equalTo("tant que le compte existe"))
                .body("columns.find { it.table == 'suggestion' && it.column == 'text' }.kept", equalTo("30 jours"));
    }

    @Test
    void people_read_a_page_of_what_concerns_them() {
        anonymous()
                .accept("text/html")
                .get("/privacy")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body(containsString("<html lang=\"fr\">"))
                .body(containsString("display_name"))
                .body(containsString("tant que le compte existe"))
                .body(not(containsString("stars")));
    }

    @Test
    void the_start_page_leads_there() {
        anonymous().accept("text/html").get("/").then().statusCode(200).body(containsString("href=\"/privacy\""));
    }
}
