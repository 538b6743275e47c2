package fr.forge.ressourcerie.federation.feed;

import static fr.forge.ressourcerie.Actors.anonymous;
import static fr.forge.ressourcerie.Actors.someoneNew;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.apptasticsoftware.rssreader.Item;
import com.apptasticsoftware.rssreader.RssReader;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import fr.forge.ressourcerie.ForgeUnderTest;
import fr.forge.ressourcerie.contributor.Consenting;
import fr.forge.ressourcerie.harvest.Runs;
import fr.forge.ressourcerie.resource.Selecting;
import fr.forge.ressourcerie.resource.Selection;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** The news of the catalogue as two feed readers that others wrote understand them. */
@QuarkusTest
class ResourceFeedApiTest {
    private static final String FEED = "/feeds/resources";

    @Inject
    ForgeUnderTest forge;

    @Inject
    Selecting selecting;

    @Inject
    Session session;

    @BeforeEach
    void a_selection() {
        forge.clear();
        sql("truncate harvest, harvest_problem, harvested_project, resource, contributor cascade");
        var topics = JsonNodeFactory.instance
                .arrayNode()
                .add("mathematiques")
                .add("cm2")
                .add("site");
        forge.project(1, "collectif-maths/fractions", "Labo des fractions").set("topics", topics);
        forge.project(2, "collectif-sciences/circuits", "Circuits simples");
        forge.project(3, "collectif-sciences/aimants", "Aimants");
        Runs.full();
        select(1, "2026-03-01T08:00:00Z");
        select(2, "2026-03-02T08:00:00Z");
    }

    private void select(long project, String since) {
        QuarkusTransaction.requiringNew().run(() -> selecting.select(project, Selection.SELECTED));
        sql("update resource set selected_at = '" + since + "' where project_id = " + project);
    }

    private void sql(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() -> session.doWork(connection -> {
                    try (var statement = connection.createStatement()) {
                        statement.execute(sql);
                    }
                }));
    }

    private static String read(String address) {
        return anonymous().get(address).then().statusCode(200).extract().asString();
    }

    private static SyndFeed understood(String address) {
        try {
            return new SyndFeedInput().build(new StringReader(read(address)));
        } catch (FeedException unreadable) {
            throw new AssertionError(address, unreadable);
        }
    }

    /** The address in the link of Atom that leads to the next page, without the host; null on the last one. */
    private static String next(String address) throws Exception {
        var builders = DocumentBuilderFactory.newInstance();
        builders.setNamespaceAware(true);
        var links = builders.newDocumentBuilder()
                .parse(new InputSource(new StringReader(read(address))))
                .getElementsByTagNameNS("http://www.w3.org/2005/Atom", "link");
        for (int i = 0; i < links.getLength(); i++) {
            var link = (Element) links.item(i);
            if (link.getAttribute("rel").equals("next")) {
                var target = URI.create(link.getAttribute("href"));
                return target.getRawPath() + "?" + target.getRawQuery();
            }
        }
        return null;
    }

    private static List<Item> items(String address) {
        return new RssReader()
                .read(new ByteArrayInputStream(read(address).getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {".atom", ".rss"})
    void readers_find_what_was_selected_last_first(String format) {
        var items = items(FEED + format);
        assertEquals(
                List.of("Circuits simples", "Labo des fractions"),
                items.stream().map(item -> item.getTitle().orElseThrow()).toList());
        assertEquals(
                Instant.parse("2026-03-02T08:00:00Z"),
                items.get(0).getPubDateZonedDateTime().orElseThrow().toInstant());
        var feed = understood(FEED + format);
        var entry = feed.getEntries().get(1);
        assertEquals("Labo des fractions", entry.getTitle());
        assertEquals("https://forge.example/collectif-maths/fractions", entry.getLink());
        assertEquals(
                Instant.parse("2026-03-01T08:00:00Z"), entry.getPublishedDate().toInstant());
        assertTrue(entry.getUri().startsWith("urn:uuid:"), entry.getUri());
        assertEquals(entry.getUri(), items.get(1).getGuid().orElseThrow());
        assertTrue(entry.getCategories().stream()
                .anyMatch(each -> each.getTaxonomyUri().endsWith("/vocabularies/level")));
    }

    @Test
    void the_same_news_are_told_as_json_feed() {
        anonymous()
                .get(FEED + ".json")
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith("application/feed+json"))
                .body("version", equalTo("https://jsonfeed.org/version/1.1"))
                .body("items.title", equalTo(List.of("Circuits simples", "Labo des fractions")))
                .body("items[1].date_published", equalTo("2026-03-01T08:00:00Z"))
                .body("items[1].tags", hasItem("CM2"))
                .body("items[1]._ressourcerie.sheet", containsString("/api/v1/resources/labo-des-fractions"))
                .body("$", not(hasKey("next_url")));
    }

    @Test
    void an_entry_keeps_its_id_when_its_title_and_slug_change() {
        var before = understood(FEED + ".atom").getEntries().get(1).getUri();
        forge.rename(1, "Fractions pour tous");
        Runs.full();
        var after = understood(FEED + ".atom").getEntries().get(1);
        assertEquals("Fractions pour tous", after.getTitle());
        assertEquals(before, after.getUri());
    }

    @Test
    void an_entry_is_updated_when_the_resource_changed_and_the_feed_with_its_latest() {
        sql("update resource set updated_at = '2026-04-05T06:07:08Z' where project_id = 1");
        var feed = understood(FEED + ".atom");
        assertEquals(
                Instant.parse("2026-04-05T06:07:08Z"),
                feed.getEntries().get(1).getUpdatedDate().toInstant());
        assertEquals(
                Instant.parse("2026-03-02T08:00:00Z"),
                feed.getEntries().get(0).getUpdatedDate().toInstant());
        assertEquals(
                Instant.parse("2026-04-05T06:07:08Z"), feed.getPublishedDate().toInstant());
        assertEquals(
                "Labo des fractions",
                understood(FEED + ".atom?sort=-updatedAt").getEntries().get(0).getTitle());
    }

    @ParameterizedTest
    @ValueSource(strings = {".atom", ".rss"})
    void pages_are_linked_and_hold_each_entry_once(String format) throws Exception {
        var met = new ArrayList<String>();
        var link = FEED + format + "?scope=forge&limit=1";
        while (link != null) {
            var feed = understood(link);
            met.addAll(feed.getEntries().stream().map(entry -> entry.getTitle()).toList());
            link = next(link);
        }
        assertEquals(3, met.size());
        assertEquals(3, met.stream().distinct().count());
    }

    @ParameterizedTest
    @ValueSource(strings = {".atom", ".rss", ".json"})
    void it_is_named_by_its_bytes_and_not_sent_again(String format) {
        var name = anonymous()
                .get(FEED + format)
                .then()
                .statusCode(200)
                .header("ETag", matchesPattern("\"[A-Za-z0-9_-]{16}(-gzip)?\""))
                .header("Cache-Control", "public, no-cache")
                .header(
                        "Link",
                        allOf(
                                containsString("rel=\"first\""),
                                containsString("rel=\"alternate\""),
                                containsString("rel=\"license\"")))
                .extract()
                .header("ETag");
        anonymous().header("If-None-Match", name).get(FEED + format).then().statusCode(304);
        select(3, "2026-03-03T08:00:00Z");
        var other = anonymous()
                .header("If-None-Match", name)
                .get(FEED + format)
                .then()
                .statusCode(200);
        assertNotEquals(name, other.extract().header("ETag"));
    }

    @Test
    void what_is_withdrawn_leaves_and_an_empty_feed_is_one() {
        QuarkusTransaction.requiringNew().run(() -> {
            selecting.select(1, Selection.TO_REVIEW);
            selecting.select(1, Selection.WITHDRAWN);
        });
        assertEquals(1, understood(FEED + ".atom").getEntries().size());
        for (var format : List.of(".atom", ".rss")) {
            assertEquals(
                    0, understood(FEED + format + "?keyword=rien").getEntries().size());
        }
        anonymous().get(FEED + ".json?keyword=rien").then().body("items", equalTo(List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "q=fractions,Labo des fractions",
        "level=cm2,Labo des fractions",
        "organisation=collectif-sciences,Circuits simples"
    })
    void any_filter_of_the_list_has_its_feed(String filter, String title) {
        var entries = understood(FEED + ".rss?" + filter).getEntries();
        assertEquals(
                List.of(title), entries.stream().map(entry -> entry.getTitle()).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "limit=101,limit",
        "limit=0,limit",
        "sort=title,sort",
        "facets=level,facets",
        "level=cm22,level",
        "scope=forge&sort=-selectedAt,sort"
    })
    void what_is_not_known_is_refused(String query, String parameter) {
        for (var format : Format.values()) {
            anonymous()
                    .get(FEED + format.ending() + "?" + query)
                    .then()
                    .statusCode(400)
                    .body("errors.parameter", hasItem(parameter));
        }
    }

    @Test
    void hostile_words_are_only_words() {
        sql(
                "update resource set title = 'A <b>&]]> \"x\" ' || chr(1) || chr(65534), summary = '<script>alert(1)</script> & fin' where project_id = 1");
        for (var format : List.of(".atom", ".rss")) {
            var entry = understood(FEED + format).getEntries().get(1);
            assertEquals("A <b>&]]> \"x\"", entry.getTitle().strip());
            assertFalse(read(FEED + format).contains("<script>"));
        }
        anonymous().queryParam("q", "a\u0007<&\"]]>").get(FEED + ".atom").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {".atom", ".rss", ".json"})
    void a_person_is_named_while_they_consent(String format) {
        var person = someoneNew();
        forge.project(4, "collectif-sciences/eau", "L'eau").contributors(Consenting.committed(person.email(), 3));
        Runs.full();
        var feed = FEED + format + "?scope=forge";
        Consenting.describe(person, "Ada Lovelace", "Je calcule.");
        assertFalse(read(feed).contains("Ada Lovelace"));
        Consenting.consent(person);
        assertTrue(read(feed).contains("Ada Lovelace"));
        Consenting.withdraw(person);
        assertFalse(read(feed).contains("Ada Lovelace"));
    }

    @Test
    void a_list_tells_which_feeds_follow_it() {
        anonymous()
                .get("/api/v1/resources?discipline=mathematiques&limit=1&sort=title&fields=slug")
                .then()
                .statusCode(200)
                .header(
                        "Link",
                        allOf(
                                containsString("</feeds/resources.atom?discipline=mathematiques>; rel=\"alternate\""),
                                containsString("application/feed+json")));
        anonymous().get("/").then().body(containsString("type=\"application/atom+xml\""));
    }
}
