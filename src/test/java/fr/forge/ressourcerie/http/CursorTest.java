package fr.forge.ressourcerie.http;

import static fr.forge.ressourcerie.Actors.anonymous;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A walk by the links shows every item once, and a cursor is good for nothing else. */
@QuarkusTest
class CursorTest {
    private static final String LIST = "/api/v1/probes?limit=10&colour=red";

    private static RequestSpecification asItIs() {
        return anonymous().urlEncodingEnabled(false);
    }

    private static List<String> walk(String from, String link) {
        var titles = new ArrayList<String>();
        for (var next = from; next != null; ) {
            var page = asItIs().get(next).then().statusCode(200).extract().jsonPath();
            List<String> here = page.getList("items.title");
            titles.addAll(link.equals("page.next") ? here : reversed(here));
            next = page.getString(link);
        }
        return titles;
    }

    private static List<String> reversed(List<String> titles) {
        var other = new ArrayList<>(titles);
        Collections.reverse(other);
        return other;
    }

    private static String cursor(String list) {
        var next = asItIs().get(list).jsonPath().getString("page.next");
        return next.replaceAll(".*cursor=([^&]*).*", "$1");
    }

    private static void refused(String address) {
        asItIs().get(address).then().statusCode(400).body("code", equalTo("invalid-cursor"));
    }

    @Test
    void the_links_lead_through_the_whole_list_and_back() {
        var forwards = walk(LIST, "page.next");
        assertEquals(45, forwards.size());
        assertEquals(45, forwards.stream().distinct().count());
        var last = asItIs().get(LIST).jsonPath().getString("page.next");
        for (var next = last; next != null; next = asItIs().get(next).jsonPath().getString("page.next")) {
            last = next;
        }
        assertEquals(reversed(forwards), walk(last, "page.previous"));
    }

    @Test
    void the_links_are_in_the_header_too() {
        var page = asItIs().get(LIST);
        page.then().header("Link", "<" + page.jsonPath().getString("page.next") + ">; rel=\"next\"");
        asItIs().get(page.jsonPath().getString("page.next"))
                .then()
                .header("Link", containsString("; rel=\"next\", <"))
                .header("Link", containsString("; rel=\"prev\""));
        asItIs().get("/api/v1/probes?limit=100").then().header("Link", nullValue());
    }

    @Test
    void the_links_keep_the_filters() {
        asItIs().get("/api/v1/probes?q=%C3%A9l%C3%A8ve&limit=3&colour=red&colour=dark-blue")
                .then()
                .body("page.next", containsString("colour=red&colour=dark-blue&q=%C3%A9l%C3%A8ve"))
                .body("page.next", containsString("limit=3"));
    }

    @Test
    void a_forged_cursor_is_refused() {
        var cursor = cursor(LIST);
        var other = cursor.charAt(20) == 'A' ? 'B' : 'A';
        refused(LIST + "&cursor=" + cursor.substring(0, 20) + other + cursor.substring(21));
    }

    @Test
    void a_truncated_cursor_is_refused() {
        refused(LIST + "&cursor=" + cursor(LIST).substring(0, 12));
        refused(LIST + "&cursor=A");
        refused(LIST + "&cursor=%C3%A9");
    }

    @Test
    void a_cursor_of_other_filters_is_refused() {
        refused("/api/v1/probes?limit=10&colour=dark-blue&cursor=" + cursor(LIST));
        refused("/api/v1/probes?limit=10&cursor=" + cursor(LIST));
    }

    @Test
    void a_cursor_goes_on_with_another_limit() {
        asItIs().get("/api/v1/probes?limit=5&colour=red&cursor=" + cursor(LIST))
                .then()
                .statusCode(200)
                .body("items[0].title", equalTo("Sonde 10"))
                .body("items.size()", equalTo(5));
    }
}
