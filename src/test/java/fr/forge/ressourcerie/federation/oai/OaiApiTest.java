package fr.forge.ressourcerie.federation.oai;

import static fr.forge.ressourcerie.Actors.anonymous;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import fr.forge.ressourcerie.ForgeUnderTest;
import fr.forge.ressourcerie.harvest.Runs;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.XMLConstants;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The protocol as harvesters speak it; every answer is held against its schemas. */
@QuarkusTest
class OaiApiTest {
    private static final String UNKNOWN = "oai:localhost:01920000-0000-7000-8000-000000000001";

    @Inject
    ForgeUnderTest forge;

    @Inject
    Session session;

    @BeforeEach
    void a_catalogue() {
        forge.clear();
        run("truncate harvest, harvest_problem, harvested_project, resource, contributor cascade");
        run("truncate oai_record, oai_departure");
        project(
                1,
                "collectif-maths/fractions",
                "Labo des fractions",
                "L'addition.",
                "mathematiques",
                "cm2",
                "application");
        project(2, "collectif-sciences/circuits", "Circuits simples", null, "physique-chimie", "cycle-4");
        Runs.full();
    }

    private void project(long id, String path, String name, String description, String... topics) {
        var words = JsonNodeFactory.instance.arrayNode();
        List.of(topics).forEach(words::add);
        forge.project(id, path, name).set("description", description).set("topics", words);
    }

    @Transactional
    void run(String sql) {
        session.createNativeMutationQuery(sql).executeUpdate();
    }

    private static Answered ask(String query) {
        return Answered.of(anonymous().urlEncodingEnabled(false).get("/oai" + query));
    }

    @Test
    void it_says_who_it_is_and_how_it_keeps_its_promises() {
        var answer = ask("?verb=Identify");
        assertEquals("http://localhost:8081/oai", answer.text("baseURL"));
        assertEquals("2.0", answer.text("protocolVersion"));
        assertEquals("persistent", answer.text("deletedRecord"));
        assertEquals("YYYY-MM-DDThh:mm:ssZ", answer.text("granularity"));
        assertEquals("gzip", answer.text("compression"));
        assertTrue(answer.text("adminEmail").startsWith("webmaster@"));
        assertTrue(answer.text("rights").startsWith("Licence Ouverte 2.0"));
        assertTrue(answer.text("earliestDatestamp").compareTo(answer.text("responseDate")) <= 0);
    }

    @Test
    void it_offers_two_formats_for_every_record() {
        assertEquals(List.of("oai_dc", "lom"), ask("?verb=ListMetadataFormats").texts("metadataPrefix"));
        var record = "?verb=ListMetadataFormats&identifier=" + identifier("Labo des fractions");
        assertEquals(List.of("oai_dc", "lom"), ask(record).texts("metadataPrefix"));
    }

    @Test
    void its_sets_are_the_selection_the_label_and_the_concepts() {
        var sets = ask("?verb=ListSets").texts("setSpec");
        assertTrue(sets.containsAll(Set.of(
                "ressourcerie",
                "educommun",
                "discipline:mathematiques",
                "level:cm2",
                "level:cycle-3",
                "academy:lille")));
        assertEquals(sets.size(), new TreeSet<>(sets).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"oai_dc", "lom"})
    void it_shows_every_record(String prefix) {
        var answer = ask("?verb=ListRecords&metadataPrefix=" + prefix);
        assertEquals(2, answer.headers().size());
        assertEquals(2, answer.metadata().size());
        assertEquals(prefix, answer.request("metadataPrefix"));
        var one = ask("?verb=GetRecord&metadataPrefix=" + prefix + "&identifier="
                + answer.headers().get(0).identifier());
        assertEquals(answer.headers().get(0), one.headers().get(0));
        assertEquals(List.of(), answer.texts("resumptionToken"));
    }

    @Test
    void dublin_core_says_what_it_is_who_publishes_it_and_where_it_is() {
        var record = ask("?verb=GetRecord&metadataPrefix=oai_dc&identifier=" + identifier("Labo des fractions"));
        assertEquals("Labo des fractions", record.text("title"));
        assertEquals("L'addition.", record.text("description"));
        assertTrue(
                record.texts("subject").containsAll(List.of("mathématiques", "CM2")),
                record.texts("subject").toString());
        assertEquals(1, record.texts("publisher").size());
        assertTrue(record.texts("type").contains("Software"));
        assertTrue(record.texts("creator").isEmpty());
    }

    @Test
    void lom_always_has_what_scolomfr_demands() {
        var record = ask("?verb=GetRecord&metadataPrefix=lom&identifier=" + identifier("Circuits simples"));
        assertEquals(
                List.of("Circuits simples", "Circuits simples"),
                List.of(
                        record.texts("title").get(0),
                        record.texts("description").get(0)));
        assertTrue(record.texts("role").get(0).contains("/concept/publisher"));
        assertTrue(record.texts("id").stream().allMatch(id -> id.startsWith("http")));
    }

    /** A strict reader takes each piece of metadata out and reads it alone. */
    @ParameterizedTest
    @ValueSource(strings = {"oai_dc", "lom"})
    void each_piece_of_metadata_declares_its_own_namespaces(String prefix) {
        ask("?verb=ListRecords&metadataPrefix=" + prefix)
                .metadata()
                .forEach(root -> assertEquals(
                        XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI,
                        root.getAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xsi")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"oai_dc", "lom"})
    void a_hostile_title_spoils_nothing(String prefix) {
        run(
                "update resource set title = E'<x a=\"1\">&amp;]]>\\x01\\x0b\\x1f' || chr(65535) || chr(128512) || E'\\r\\nBEGIN:VCARD'"
                        + " where slug = 'labo-des-fractions'");
        run("update contributor set name = E'Maths, ; \\\\ \\x02\\nEND:VCARD' where handle = 'collectif-maths'");
        var answer = ask("?verb=ListRecords&metadataPrefix=" + prefix);
        assertTrue(
                answer.texts("title").stream()
                        .anyMatch(title -> title.contains("<x a=\"1\">&amp;]]>\uFFFD\uFFFD\uFFFD\uFFFD\uD83D\uDE00")),
                answer.texts("title").toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "?x | badVerb",
                "?verb= | badVerb",
                "?verb=identify | badVerb",
                "?verb=Identify&verb=Identify | badVerb",
                "?verb=Identify&set=ressourcerie | badArgument",
                "?verb=Identify&sort=title | badArgument",
                "?verb=ListSets&metadataPrefix=lom | badArgument",
                "?verb=ListSets&resumptionToken=abc | badResumptionToken",
                "?verb=ListRecords | badArgument",
                "?verb=GetRecord | badArgument,badArgument",
                "?verb=ListRecords&metadataPrefix= | badArgument",
                "?verb=ListRecords&metadataPrefix=lom&metadataPrefix=lom | badArgument",
                "?verb=ListRecords&metadataPrefix=marc21 | cannotDisseminateFormat",
                "?verb=ListRecords&metadataPrefix=lom&set=rien | noRecordsMatch",
                "?verb=ListRecords&metadataPrefix=lom&set=a%20b | badArgument",
                "?verb=ListRecords&metadataPrefix=lom&set=a::b | badArgument",
                "?verb=ListRecords&metadataPrefix=lom&until=1999-01-01 | noRecordsMatch",
                "?verb=ListRecords&metadataPrefix=lom&from=9999-12-31T23:59:59Z | noRecordsMatch",
                "?verb=ListRecords&metadataPrefix=lom&from=2026-02-30 | badArgument",
                "?verb=ListRecords&metadataPrefix=lom&from=2026-05-04T03:02:01%2B02:00 | badArgument",
                "?verb=ListRecords&metadataPrefix=lom&from=hier&until=0000-01-01 | badArgument",
                "?verb=ListRecords&metadataPrefix=lom&from=2026-05-04&until=2026-05-05T00:00:00Z | badArgument",
                "?verb=ListRecords&metadataPrefix=lom&from=2026-05-05&until=2026-05-04 | badArgument",
                "?verb=ListRecords&metadataPrefix=lom&resumptionToken=abc | badArgument",
                "?verb=ListRecords&resumptionToken=abc | badResumptionToken",
                "?verb=ListRecords&resumptionToken= | badResumptionToken",
                "?verb=ListIdentifiers&resumptionToken=%F0%9F%98%80 | badResumptionToken",
                "?verb=GetRecord&metadataPrefix=lom&identifier=" + UNKNOWN + " | idDoesNotExist",
                "?verb=GetRecord&metadataPrefix=lom&identifier=oai:ressourcerie.localhost:1 | idDoesNotExist",
                "?verb=GetRecord&metadataPrefix=x&identifier=" + UNKNOWN + " | cannotDisseminateFormat",
                "?verb=ListMetadataFormats&identifier=" + UNKNOWN + " | idDoesNotExist"
            })
    void what_is_wrong_is_said_in_the_words_of_the_protocol(String query, String codes) {
        var answer = ask(query);
        assertEquals(List.of(codes.split(",")), answer.errors());
        var silent = codes.startsWith("badVerb") || codes.startsWith("badArgument");
        var unread = query.endsWith("resumptionToken=");
        assertEquals(silent || unread, answer.request("verb").isEmpty());
    }

    @Test
    void a_form_asks_the_same_as_an_address() {
        var asked = "verb=ListRecords&metadataPrefix=lom";
        var form = anonymous()
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .body(asked)
                .post("/oai");
        Answered.of(form);
        assertEquals(undated(anonymous().get("/oai?" + asked).asString()), undated(form.asString()));
        var wrong = anonymous()
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .body("verb=Identify")
                .post("/oai?verb=Identify");
        assertEquals(List.of("badVerb"), Answered.of(wrong).errors());
    }

    private static String undated(String xml) {
        return xml.replaceAll("<responseDate>[^<]*", "");
    }

    @Test
    void days_and_seconds_bound_a_list_and_both_bounds_belong_to_it() {
        run("update oai_record set datestamp = '2026-05-04T03:02:01Z'");
        var list = "?verb=ListIdentifiers&metadataPrefix=lom&";
        assertEquals(2, ask(list + "from=2026-05-04&until=2026-05-04").headers().size());
        assertEquals(
                2,
                ask(list + "from=2026-05-04T03:02:01Z&until=2026-05-04T03:02:01Z")
                        .headers()
                        .size());
        assertEquals(List.of("noRecordsMatch"), ask(list + "from=2026-05-05").errors());
        assertEquals(
                List.of("noRecordsMatch"),
                ask(list + "until=2026-05-04T03:02:00Z").errors());
    }

    @Test
    void it_is_packed_when_asked_and_open_to_every_page_and_no_language() {
        anonymous()
                .header("Accept-Encoding", "gzip")
                .header("Accept", "application/xml")
                .header("Origin", "https://portail.example")
                .get("/oai?verb=ListRecords&metadataPrefix=lom")
                .then()
                .statusCode(200)
                .header("Content-Encoding", equalTo("gzip"))
                .header("Access-Control-Allow-Origin", equalTo("*"))
                .header("Cache-Control", equalTo("public, no-cache"));
        anonymous()
                .config(RestAssured.config()
                        .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()))
                .get("/oai?verb=Identify")
                .then()
                .header("Content-Encoding", nullValue())
                .header("Content-Type", equalTo("text/xml;charset=UTF-8"));
        assertFalse(anonymous().head("/oai?verb=Identify").header("ETag").isEmpty());
    }

    private String identifier(String title) {
        return "oai:ressourcerie.localhost:"
                + session.createNativeQuery("select cast(id as text) from resource where title = :title", String.class)
                        .setParameter("title", title)
                        .getSingleResult();
    }
}
