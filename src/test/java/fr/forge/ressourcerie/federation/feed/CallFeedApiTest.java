package fr.forge.ressourcerie.federation.feed;

import static fr.forge.ressourcerie.Actors.anonymous;
import static fr.forge.ressourcerie.Actors.manager;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.apptasticsoftware.rssreader.RssReader;
import fr.forge.ressourcerie.educommun.call.CallShelf;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The calls as a feed reader follows them. */
@QuarkusTest
class CallFeedApiTest {
    @Inject
    CallShelf calls;

    @BeforeEach
    void a_call_and_a_draft() {
        calls.forget();
        CallShelf.published();
        manager()
                .request()
                .contentType("application/json")
                .body(Map.of("title", "Brouillon secret", "edition", "2032"))
                .post("/api/v1/calls")
                .then()
                .statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {".atom", ".rss"})
    void a_reader_finds_the_calls_and_no_draft_whoever_asks(String format) {
        var read = manager()
                .request()
                .get("/feeds/calls" + format)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        var items = new RssReader().read(new ByteArrayInputStream(read)).toList();
        assertEquals(
                List.of("Un appel"),
                items.stream().map(item -> item.getTitle().orElseThrow()).toList());
        assertTrue(items.get(0).getPubDateZonedDateTime().isPresent());
    }

    @Test
    void the_same_as_json_feed_and_the_list_tells_of_them() {
        anonymous()
                .get("/feeds/calls.json")
                .then()
                .statusCode(200)
                .body("items.title", equalTo(List.of("Un appel")))
                .body("items[0].url", containsString("/api/v1/calls/un-appel"));
        anonymous().get("/api/v1/calls").then().header("Link", containsString("</feeds/calls.rss>; rel=\"alternate\""));
        anonymous()
                .get("/feeds/calls.atom?level=cm2")
                .then()
                .statusCode(400)
                .body("errors.parameter", hasItem("level"));
    }
}
