package fr.forge.ressourcerie.federation.export;

import static fr.forge.ressourcerie.Actors.anonymous;
import static fr.forge.ressourcerie.Actors.someoneNew;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import fr.forge.ressourcerie.ForgeUnderTest;
import fr.forge.ressourcerie.contributor.Consenting;
import fr.forge.ressourcerie.harvest.Runs;
import fr.forge.ressourcerie.resource.Selecting;
import fr.forge.ressourcerie.resource.Selection;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole lists as files, as spreadsheets and programs read them. */
@QuarkusTest
class ExportApiTest {
    private static final String TABLE = "/api/v1/resources.csv?scope=forge";
    private static final String LINES = "/api/v1/resources.ndjson?scope=forge";
    private static final String GRAPH = "/api/v1/resources.jsonld?scope=forge";

    private final ObjectMapper json = new ObjectMapper();

    @Inject
    ForgeUnderTest forge;

    @Inject
    Selecting selecting;

    @Inject
    Session session;

    @BeforeEach
    void a_catalogue() {
        forge.clear();
        sql("truncate harvest, harvest_problem, harvested_project, resource, contributor cascade");
        var topics = JsonNodeFactory.instance
                .arrayNode()
                .add("mathematiques")
                .add("cycle-3")
                .add("site");
        forge.project(1, "collectif-maths/fractions", "Labo des fractions")
                .set("description", "L'addition ; la « soustraction »,\net \"le reste\".")
                .set("topics", topics);
        forge.project(2, "collectif-sciences/circuits", "Circuits simples");
        Runs.full();
    }

    private void sql(String statement) {
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery(statement).executeUpdate());
    }

    private static String read(String address) {
        return anonymous().get(address).then().statusCode(200).extract().asString();
    }

    private static RequestSpecification undecoded() {
        return anonymous()
                .config(RestAssured.config()
                        .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()));
    }

    private static List<CSVRecord> rows(String table, char delimiter) throws IOException {
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(table))
                .getRecords();
    }

    @Test
    void a_table_has_a_row_for_each_resource_under_names_that_stay() throws IOException {
        var table = read(TABLE + "&sort=title");
        assertTrue(table.startsWith("\"slug\",\"title\",\"summary\",\"kind\",\"levels\",\"disciplines\""), table);
        var rows = rows(table, ',');
        assertEquals(2, rows.size());
        var row = rows.get(1);
        assertEquals("labo-des-fractions", row.get("slug"));
        assertEquals("cycle-3", row.get("levels"));
        assertEquals("collectif-maths/fractions", row.get("path"));
        assertTrue(row.get("sheet").endsWith("/api/v1/resources/labo-des-fractions"));
        assertTrue(row.get("summary").contains("\"le reste\""), row.get("summary"));
        assertEquals("", row.get("usageValue"));
    }

    @Test
    void a_table_for_french_spreadsheets_has_semicolons_and_says_that_it_is_utf_8() throws IOException {
        var table = read(TABLE + "&separator=semicolon");
        assertTrue(table.startsWith("\uFEFF\"slug\";\"title\";"), table);
        assertEquals(2, rows(table.substring(1), ';').size());
        anonymous()
                .get(TABLE)
                .then()
                .header("Content-Type", startsWith("text/csv"))
                .header("Content-Disposition", containsString("ressources.csv"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", " =1", "\u00A0=1", "\t1", "\uFF1D1", "\u200B=1"})
    void no_cell_is_a_formula(String title) throws IOException {
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery("update resource set title = :title where project_id = 1")
                        .setParameter("title", title)
                        .executeUpdate());
        var titles =
                rows(read(TABLE), ',').stream().map(row -> row.get("title")).toList();
        assertTrue(titles.contains("'" + title), titles.toString());
    }

    @Test
    void a_line_is_an_item_of_the_list() throws IOException {
        var items = new ArrayList<JsonNode>();
        json.readTree(read("/api/v1/resources?scope=forge&sort=title"))
                .path("items")
                .forEach(items::add);
        var lines = new ArrayList<JsonNode>();
        for (var line : read(LINES + "&sort=title").split("\n")) {
            lines.add(json.readTree(line));
        }
        assertEquals(items, lines);
        assertEquals(2, lines.size());
    }

    @Test
    void linked_data_is_one_document() throws IOException {
        var graph = json.readTree(read(GRAPH + "&sort=title"));
        assertEquals("https://schema.org", graph.path("@context").asText());
        assertEquals(2, graph.path("@graph").size());
        assertEquals("Circuits simples", graph.at("/@graph/0/name").asText());
        assertEquals(
                0, json.readTree(read(GRAPH + "&keyword=rien")).path("@graph").size());
    }

    @ParameterizedTest
    @CsvSource({
        "q=fractions,labo-des-fractions",
        "q=fractoins,labo-des-fractions",
        "level=cm2,labo-des-fractions",
        "organisation=collectif-sciences,circuits-simples"
    })
    void a_filter_finds_what_it_finds_in_the_list(String filter, String slug) throws IOException {
        var rows = rows(read(TABLE + "&" + filter), ',');
        assertEquals(List.of(slug), rows.stream().map(row -> row.get("slug")).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "limit=20,limit",
        "cursor=x,cursor",
        "fields=slug,fields",
        "facets=level,facets",
        "sort=relevance,sort",
        "sort=-selectedAt,sort",
        "level=cm22,level",
        "separator=tab,separator"
    })
    void what_is_not_known_is_refused_before_anything_is_sent(String query, String parameter) {
        anonymous()
                .get(TABLE + "&" + query)
                .then()
                .statusCode(400)
                .header("Content-Disposition", nullValue())
                .body("errors.parameter", hasItem(parameter));
    }

    @ParameterizedTest
    @ValueSource(strings = {TABLE, LINES, GRAPH})
    void it_says_its_licence_and_has_no_name_and_is_kept_by_nobody(String export) {
        anonymous()
                .get(export)
                .then()
                .statusCode(200)
                .header("ETag", nullValue())
                .header("Cache-Control", "no-store")
                .header("Vary", containsString("Accept-Encoding"))
                .header("Link", allOf(containsString("licence-ouverte"), containsString("rel=\"license\"")));
    }

    @Test
    void it_is_compressed_for_who_asks() throws IOException {
        var packed = undecoded()
                .header("Accept-Encoding", "gzip")
                .get(LINES)
                .then()
                .statusCode(200)
                .header("Content-Encoding", equalTo("gzip"))
                .extract()
                .asByteArray();
        try (var lines = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            assertTrue(new String(lines.readAllBytes(), StandardCharsets.UTF_8).contains("labo-des-fractions"));
        }
        undecoded().header("Accept-Encoding", "identity").get(LINES).then().header("Content-Encoding", nullValue());
    }

    @Test
    void what_is_withdrawn_or_vanished_leaves_at_once() {
        QuarkusTransaction.requiringNew().run(() -> selecting.select(1, Selection.SELECTED));
        assertTrue(read("/api/v1/resources.ndjson").contains("labo-des-fractions"));
        QuarkusTransaction.requiringNew().run(() -> selecting.select(1, Selection.TO_REVIEW));
        QuarkusTransaction.requiringNew().run(() -> selecting.select(1, Selection.WITHDRAWN));
        assertFalse(read("/api/v1/resources.ndjson").contains("labo-des-fractions"));
        sql("update resource set forge_state = 'vanished' where project_id = 1");
        assertFalse(read(LINES).contains("labo-des-fractions"));
    }

    @ParameterizedTest
    @ValueSource(strings = {TABLE, LINES, GRAPH})
    void a_person_is_named_while_they_consent(String export) {
        var person = someoneNew();
        forge.project(3, "collectif-sciences/aimants", "Aimants").contributors(Consenting.committed(person.email(), 3));
        Runs.full();
        Consenting.describe(person, "Ada Lovelace", "Je calcule.");
        assertFalse(read(export).contains("Ada Lovelace"));
        Consenting.consent(person);
        assertTrue(read(export).contains("Ada Lovelace"));
        Consenting.withdraw(person);
        assertFalse(read(export).contains("Ada Lovelace"));
        anonymous().get(export).then().body(not(containsString(person.email())));
    }
}
