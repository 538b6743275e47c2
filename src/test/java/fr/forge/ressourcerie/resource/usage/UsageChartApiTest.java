package fr.forge.ressourcerie.resource.usage;

import static fr.forge.ressourcerie.Actors.anonymous;
import static fr.forge.ressourcerie.Actors.service;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.forge.ressourcerie.ForgeUnderTest;
import fr.forge.ressourcerie.harvest.Runs;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The chart as a browser and a screen reader receive it. */
@QuarkusTest
class UsageChartApiTest {
    private static final String CHART = "/api/v1/resources/labo/usage.svg";

    @Inject
    ForgeUnderTest forge;

    @Inject
    Session session;

    @BeforeEach
    void a_resource() {
        forge.clear();
        forget();
        forge.project(1, "collectif-maths/labo", "Labo");
        Runs.full();
    }

    @Transactional
    void forget() {
        session.createNativeMutationQuery(
                        "truncate harvest, harvest_problem, harvested_project, resource, contributor cascade")
                .executeUpdate();
    }

    @Transactional
    void title(String title) {
        session.createNativeMutationQuery("update resource set title = :title")
                .setParameter("title", title)
                .executeUpdate();
    }

    private static void measured(String unit, String period, String from, long value, String qualifier) {
        service()
                .request()
                .contentType("application/json")
                .body(Map.of(
                        "value",
                        value,
                        "unit",
                        unit,
                        "period",
                        period,
                        "from",
                        from,
                        "qualifier",
                        qualifier,
                        "source",
                        "matomo"))
                .post("/api/v1/resources/labo/usage")
                .then()
                .statusCode(201);
    }

    private static Document draw(String query) throws Exception {
        var bytes = anonymous()
                .get(CHART + query)
                .then()
                .statusCode(200)
                .header("Content-Type", equalTo("image/svg+xml;charset=UTF-8"))
                .extract()
                .asByteArray();
        var reader = DocumentBuilderFactory.newInstance();
        reader.setNamespaceAware(true);
        reader.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return reader.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
    }

    private static String text(Document chart, String element) {
        return chart.getElementsByTagNameNS("http://www.w3.org/2000/svg", element)
                .item(0)
                .getTextContent()
                .replaceAll("[\u00A0\u202F]", " ");
    }

    private static long bars(Document chart) {
        var groups = chart.getElementsByTagNameNS("http://www.w3.org/2000/svg", "g");
        return groups.getLength();
    }

    @Test
    void a_chart_is_a_named_and_described_image() throws Exception {
        measured("people", "month", "2026-05-01", 1_000_000, "at-least");
        measured("people", "month", "2026-04-01", 900_000, "exact");
        var chart = draw("");
        Element root = chart.getDocumentElement();
        assertEquals("svg", root.getLocalName());
        assertEquals("img", root.getAttribute("role"));
        assertEquals("fr", root.getAttribute("lang"));
        assertEquals("usage-labo-title", root.getAttribute("aria-labelledby"));
        assertEquals("Labo : personnes par mois", text(chart, "title"));
        assertTrue(text(chart, "desc").contains("mai 2026 : au moins 1 000 000 ; avril 2026 : 900 000"));
        assertEquals(2, bars(chart));
        assertEquals(0, chart.getElementsByTagNameNS("*", "script").getLength());
    }

    @Test
    void unit_and_period_are_those_that_are_shown_or_those_that_are_asked_for() throws Exception {
        measured("visits", "week", "2026-05-04", 70, "exact");
        assertEquals("Labo : visites par semaine", text(draw(""), "title"));
        assertTrue(text(draw(""), "desc").contains("semaine du 4 mai 2026 : 70"));
        assertEquals("Labo : personnes par an", text(draw("?unit=people&period=year"), "title"));
        anonymous()
                .get(CHART + "?unit=clics&period=heure")
                .then()
                .statusCode(400)
                .body("errors.size()", equalTo(2));
        anonymous().get(CHART + "?theme=dark").then().statusCode(400);
    }

    @Test
    void an_empty_series_says_so() throws Exception {
        var chart = draw("");
        assertEquals("Labo : personnes par mois", text(chart, "title"));
        assertEquals("Aucune mesure pour l’instant.", text(chart, "desc"));
        assertEquals(0, bars(chart));
    }

    @Test
    void what_people_wrote_is_only_text() throws Exception {
        title("</title><script>alert(1)</script> & \"l'un\" {chart.id} \u0001\uFFFE😀");
        measured("people", "month", "2026-05-01", 1, "exact");
        var chart = draw("");
        assertEquals(0, chart.getElementsByTagNameNS("*", "script").getLength());
        assertTrue(text(chart, "title").startsWith("</title><script>alert(1)</script> & \"l'un\" {chart.id}"));
        assertTrue(text(chart, "title").contains("😀"));
    }

    @Test
    void a_chart_is_kept_and_revalidated_and_brings_nothing_but_its_style() {
        measured("people", "month", "2026-05-01", 12, "exact");
        var first = anonymous()
                .get(CHART)
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("public, no-cache"))
                .header("Content-Language", equalTo("fr"))
                .header("Content-Security-Policy", containsString("default-src 'none'; style-src 'unsafe-inline'"))
                .header("ETag", notNullValue())
                .extract();
        anonymous()
                .header("If-None-Match", first.header("ETag"))
                .get(CHART)
                .then()
                .statusCode(304);
        assertFalse(first.asString().matches("(?s).*(href|src|@import|url\\((?!#)).*"));
        measured("people", "month", "2026-04-01", 13, "exact");
        anonymous()
                .header("If-None-Match", first.header("ETag"))
                .get(CHART)
                .then()
                .statusCode(200);
        anonymous().accept("image/*").get(CHART).then().statusCode(200);
        anonymous().accept("application/json").get(CHART).then().statusCode(406);
        anonymous().head(CHART).then().statusCode(200);
    }
}
