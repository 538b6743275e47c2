package fr.forge.ressourcerie.vocabulary;

import static fr.forge.ressourcerie.Actors.admin;
import static fr.forge.ressourcerie.Actors.anonymous;
import static fr.forge.ressourcerie.Actors.curator;
import static fr.forge.ressourcerie.Actors.service;
import static fr.forge.ressourcerie.vocabulary.SkosFile.alternative;
import static fr.forge.ressourcerie.vocabulary.SkosFile.link;
import static fr.forge.ressourcerie.vocabulary.SkosFile.uri;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.forge.ressourcerie.RawRequest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.builder.RequestSpecBuilder;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Newer versions of a vocabulary, on one that is of these tests only. */
@QuarkusTest
class VersionApiTest {
    private static final String ESSAI = "/api/v1/vocabularies/essai";
    private static final String VERSIONS = ESSAI + "/versions";
    private static final String SKOS = "application/rdf+xml";
    private static final String TABLE = "text/tab-separated-values";

    @Inject
    Session session;

    @Inject
    CurrentGraph graph;

    @Inject
    LoadedVocabularies loaded;

    @BeforeEach
    void a_vocabulary() {
        no_vocabulary();
        execute("insert into vocabulary (id, label, source, position) values ('essai', 'Essais', 'ces tests', 99)");
        execute("""
                insert into vocabulary_version
                    (id, vocabulary, number, format, loaded_at, concepts, added, changed, deprecated, revived)
                values (gen_random_uuid(), 'essai', 1, 'shipped', now(), 0, 0, 0, 0, 0)
                """);
        graph.look();
    }

    @AfterEach
    void no_vocabulary() {
        execute("delete from vocabulary where id = 'essai'");
        graph.look();
    }

    private void execute(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery(sql).executeUpdate());
    }

    private static ValidatableResponse load(String type, Object file) {
        return load(VERSIONS, type, file);
    }

    private static ValidatableResponse load(String address, String type, Object file) {
        return upload(admin().request(), type, file).post(address).then();
    }

    /** The bytes as they are: nothing is added to the content type, no charset is guessed. */
    private static RequestSpecification upload(RequestSpecification request, String type, Object file) {
        var bytes = file instanceof byte[] known ? known : file.toString().getBytes(StandardCharsets.UTF_8);
        var raw = EncoderConfig.encoderConfig()
                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                .encodeContentTypeAs(SKOS, ContentType.BINARY)
                .encodeContentTypeAs(TABLE, ContentType.BINARY);
        return request.spec(new RequestSpecBuilder()
                .setConfig(RestAssuredConfig.config().encoderConfig(raw))
                .setContentType(type)
                .setBody(bytes)
                .build());
    }

    private static String table(String... lines) {
        return "uri\tcode\tlabel\tbroader\trelated\talternatives\tstatus\n" + String.join("\n", lines) + "\n";
    }

    private static String line(int number, String... more) {
        return uri(number) + "\t" + String.join("\t", more);
    }

    @Nested
    class A_thesaurus {
        @Test
        void of_hundreds_of_concepts_is_in_force_at_once() {
            load(VERSIONS + "?label=Essai 1", SKOS, SkosFile.ofHundreds())
                    .statusCode(201)
                    .header("Location", endsWith(VERSIONS + "/2"))
                    .body("version.number", equalTo(2))
                    .body("version.label", equalTo("Essai 1"))
                    .body("version.format", equalTo("rdf-xml"))
                    .body("version.conceptCount", equalTo(400))
                    .body("added", hasSize(400))
                    .body("added[0].code", equalTo("essai-numero-1"))
                    .body("added[0].uri", equalTo(uri(1)))
                    .body("notices", empty());
            anonymous()
                    .get(ESSAI)
                    .then()
                    .body("conceptCount", equalTo(400))
                    .body("version.number", equalTo(2))
                    .body("attribution", nullValue());
            anonymous()
                    .get(ESSAI + "/concepts?limit=100")
                    .then()
                    .body("page.total", equalTo(400))
                    .body("items[1].broader", equalTo("essai-numero-1"))
                    .body("items[1].alternatives", contains("n° 2"));
            assertEquals(400, loaded.last().codes().size());
        }

        @Test
        void shows_as_trees() {
            load(SKOS, SkosFile.ofHundreds()).statusCode(201);
            anonymous()
                    .get(ESSAI + "/concepts?form=tree&limit=3")
                    .then()
                    .statusCode(200)
                    .body("page.total", equalTo(10))
                    .body("items", hasSize(3))
                    .body("items[0].code", equalTo("essai-numero-1"))
                    .body("items[0].children", hasSize(7))
                    .body("items[0].children[0].code", equalTo("essai-numero-2"))
                    .body("items[0].children[0].children", hasSize(8))
                    .body("items[0].children[0].children[0].children", empty());
            anonymous().get(ESSAI + "/concepts").then().body("items[0].children", nullValue());
        }

        @Test
        void loaded_twice_changes_nothing_the_second_time() {
            load(SKOS, SkosFile.ofHundreds()).statusCode(201);
            load(SKOS, SkosFile.ofHundreds())
                    .statusCode(200)
                    .body("unchanged", is(true))
                    .body("version.number", equalTo(2))
                    .body("added", empty())
                    .body("changed", empty());
            anonymous().get(VERSIONS).then().body("items.number", contains(2, 1));
        }

        @Test
        void told_in_pieces_and_by_either_end_is_one() {
            var file = new SkosFile()
                    .raw("<rdf:Description rdf:about='" + uri(1) + "'>" + link("narrower", 2) + "</rdf:Description>")
                    .concept(1, "le tout")
                    .raw("<skos:Concept rdf:about='" + uri(2) + "' skos:notation='P2'>"
                            + "<skos:prefLabel xml:lang='fr'>la   partie\n </skos:prefLabel>"
                            + "<skos:related><skos:Concept rdf:about='" + uri(3) + "'>"
                            + "<skos:prefLabel xml:lang='fr-FR'><![CDATA[l'autre & elle]]></skos:prefLabel>"
                            + "</skos:Concept></skos:related></skos:Concept>")
                    .raw("<skos:Collection rdf:about='" + uri(9) + "'>" + link("member", 1) + "</skos:Collection>");
            load(SKOS, file).statusCode(201).body("added.code", contains("le-tout", "p2", "l-autre-elle"));
            anonymous()
                    .get(ESSAI + "/concepts")
                    .then()
                    .body("items[1].label", equalTo("la partie"))
                    .body("items[1].broader", equalTo("le-tout"))
                    .body("items[1].notation", equalTo("P2"))
                    .body("items[1].related", contains("l-autre-elle"))
                    .body("items[2].label", equalTo("l'autre & elle"))
                    .body("items[2].related", contains("p2"));
        }

        @Test
        void a_second_wider_concept_is_kept_as_a_related_one_and_said() {
            var file = new SkosFile()
                    .concept(1, "un")
                    .concept(2, "deux")
                    .concept(3, "trois", link("broader", 1), link("broader", 2), link("related", 9))
                    .raw("<skos:Collection rdf:about='" + uri(9) + "'/>");
            load(SKOS, file)
                    .statusCode(201)
                    .body("notices.code", containsInAnyOrder("broader-became-related", "reference-left-out"))
                    .body("notices.about", hasItems(uri(3), uri(9)));
            anonymous()
                    .get(ESSAI + "/concepts")
                    .then()
                    .body("items[2].broader", equalTo("un"))
                    .body("items[2].related", contains("deux"));
        }
    }

    @Nested
    class A_newer_version {
        @Test
        void adds_changes_deprecates_and_revives() {
            load(SKOS, new SkosFile().concept(1, "un").concept(2, "deux").concept(3, "trois"))
                    .statusCode(201);
            load(
                            SKOS,
                            new SkosFile()
                                    .concept(1, "un", link("related", 4))
                                    .concept(2, "le deux")
                                    .concept(4, "quatre"))
                    .statusCode(201)
                    .body("added.code", contains("quatre"))
                    .body("changed.find { it.code == 'deux' }.fields[0].field", equalTo("label"))
                    .body("changed.find { it.code == 'deux' }.fields[0].from", equalTo("deux"))
                    .body("changed.find { it.code == 'deux' }.fields[0].to", equalTo("le deux"))
                    .body("changed.find { it.code == 'un' }.fields[0].field", equalTo("related"))
                    .body("deprecated.code", contains("trois"))
                    .body("orphaned", empty());
            anonymous()
                    .get(ESSAI + "/concepts?status=obsolete")
                    .then()
                    .body("items.code", contains("trois"))
                    .body("items[0].obsolete", is(true));
            load(SKOS, new SkosFile().concept(1, "un").concept(2, "deux").concept(3, "trois"))
                    .statusCode(201)
                    .body("revived.code", contains("trois"))
                    .body("deprecated.code", contains("quatre"));
            anonymous()
                    .get(VERSIONS)
                    .then()
                    .statusCode(200)
                    .body("items.number", contains(4, 3, 2, 1))
                    .body("items[1].added", equalTo(1))
                    .body("items[1].changed", equalTo(2))
                    .body("items[1].deprecated", equalTo(1))
                    .body("items[0].revived", equalTo(1));
            anonymous().get(VERSIONS + "/3").then().statusCode(200).body("sha256", matchesPattern("[0-9a-f]{64}"));
            anonymous().get(VERSIONS + "/5").then().statusCode(404).body("code", equalTo("unknown-vocabulary-version"));
        }

        @Test
        void may_say_itself_that_a_concept_is_obsolete() {
            var file = new SkosFile()
                    .concept(1, "un", "<owl:deprecated>true</owl:deprecated>")
                    .concept(2, "deux", "<isothes:status xml:lang=\"fr\">Obsolète</isothes:status>")
                    .concept(3, "trois", "<isothes:status xml:lang=\"fr\">Actuel</isothes:status>")
                    .concept(4, "quatre", "<isothes:status xml:lang=\"fr\">Candidat</isothes:status>");
            load(SKOS, file)
                    .statusCode(201)
                    .body("version.conceptCount", equalTo(2))
                    .body("notices.code", contains("unknown-status"));
        }

        @Test
        void gives_each_new_concept_a_code_that_none_ever_had() {
            load(
                            SKOS,
                            new SkosFile()
                                    .concept(1, "même nom")
                                    .concept(2, "même nom")
                                    .concept(3, "★"))
                    .statusCode(201)
                    .body("added.code", contains("meme-nom", "meme-nom-2", "essai-num-003"));
            load(SKOS, new SkosFile().concept(4, "même nom").concept(2, "tout autre nom"))
                    .statusCode(201)
                    .body("added.code", contains("meme-nom-3"))
                    .body("changed.code", contains("meme-nom-2"));
        }

        @Test
        void may_lean_on_concepts_that_only_the_present_list_knows() {
            load(SKOS, new SkosFile().concept(1, "un")).statusCode(201);
            load(SKOS, new SkosFile().concept(2, "deux", link("broader", 1)))
                    .statusCode(201)
                    .body("deprecated.code", contains("un"));
            anonymous()
                    .get(ESSAI + "/concepts?form=tree")
                    .then()
                    .body("items.code", contains("deux"))
                    .body("items[0].broader", equalTo("un"));
        }

        @Test
        void is_seen_by_an_instance_that_did_not_load_it() {
            execute("insert into concept (vocabulary, code, uri, label, position)"
                    + " values ('essai', 'ailleurs', 'http://data.exemple.example/ailleurs', 'ailleurs', 1)");
            anonymous().get(ESSAI + "/concepts").then().body("items", empty());
            execute("update vocabulary set version = 2 where id = 'essai'");
            graph.look();
            anonymous().get(ESSAI + "/concepts").then().body("items.code", contains("ailleurs"));
        }
    }

    @Nested
    class A_rehearsal {
        @Test
        void shows_everything_and_leaves_nothing() {
            load(SKOS, new SkosFile().concept(1, "un").concept(2, "deux")).statusCode(201);
            var before = everything();
            load(
                            VERSIONS + "?dryRun=true",
                            SKOS,
                            new SkosFile().concept(1, "le un").concept(3, "trois"))
                    .statusCode(200)
                    .body("version.number", equalTo(3))
                    .body("unchanged", is(false))
                    .body("added.code", contains("trois"))
                    .body("changed.code", contains("un"))
                    .body("deprecated.code", contains("deux"));
            assertEquals(before, everything());
            graph.look();
            assertEquals(before, everything());
            anonymous().get(VERSIONS).then().body("items.number", contains(2, 1));
        }

        @Test
        void of_a_faulty_file_names_the_faults() {
            load(VERSIONS + "?dryRun=true", SKOS, new SkosFile().concept(1, "un", link("broader", 5)))
                    .statusCode(400)
                    .body("errors.code", contains("unknown-concept"));
        }

        private String everything() {
            return anonymous().get(ESSAI + "/concepts.tsv").asString()
                    + anonymous().get(ESSAI).asString();
        }
    }

    @Nested
    class Under_a_key {
        @Test
        void a_load_is_done_once() {
            var key = UUID.randomUUID().toString();
            keyed(key, new SkosFile().concept(1, "un")).statusCode(201).body("unchanged", is(false));
            keyed(key, new SkosFile().concept(1, "un"))
                    .statusCode(201)
                    .header("Location", endsWith(VERSIONS + "/2"))
                    .body("unchanged", is(false));
            keyed(key, new SkosFile().concept(1, "deux")).statusCode(422);
            anonymous().get(VERSIONS).then().body("items.number", contains(2, 1));
        }

        private ValidatableResponse keyed(String key, SkosFile file) {
            return upload(admin().request().header("Idempotency-Key", key), SKOS, file)
                    .post(VERSIONS)
                    .then();
        }
    }

    @Test
    void a_load_is_on_record() {
        load(SKOS, new SkosFile().concept(1, "un")).statusCode(201);
        var acts = QuarkusTransaction.requiringNew()
                .call(() -> session.createNativeQuery("""
                                select a.name || ' ' || a.role || ' ' || cast(a.changes as text) from audit_act a
                                join vocabulary_version v on v.id = a.thing where v.vocabulary = 'essai'
                                """, String.class).getResultList());
        assertEquals(1, acts.size());
        assertTrue(acts.get(0).startsWith("vocabulary-loaded admin "), acts.get(0));
    }

    @Nested
    class A_table {
        @Test
        void keeps_its_order_and_its_codes() {
            load(
                            TABLE + ";charset=UTF-8",
                            table(
                                    line(1, "zoo", "Zoo", "", "", "jardin|parc", ""),
                                    line(2, "", "Âne", "zoo", uri(3), "", "current"),
                                    "",
                                    line(3, "vieux", "Vieux", "", "", "", "obsolete")))
                    .statusCode(201)
                    .body("version.format", equalTo("tab-separated"))
                    .body("added.code", contains("zoo", "ane", "vieux"));
            anonymous()
                    .get(ESSAI + "/concepts?status=all")
                    .then()
                    .body("items.code", contains("zoo", "ane", "vieux"))
                    .body("items[0].alternatives", contains("jardin", "parc"))
                    .body("items[1].broader", equalTo("zoo"))
                    .body("items[1].related", contains("vieux"));
        }

        @Test
        void taken_out_and_put_back_changes_nothing() {
            load(SKOS, SkosFile.ofHundreds()).statusCode(201);
            var out = anonymous()
                    .get(ESSAI + "/concepts.tsv")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            load(TABLE, out).statusCode(200).body("unchanged", is(true)).body("reordered", is(false));
            var lines = out.lines().collect(Collectors.toList());
            lines.add(lines.remove(1));
            load(TABLE, String.join("\n", lines))
                    .statusCode(201)
                    .body("reordered", is(true))
                    .body("changed", empty());
        }

        @Test
        void the_shipped_lists_come_back_unchanged() {
            for (var id : new String[] {
                "level", "discipline", "kind", "audience", "licence", "personal-data", "academy", "contribution-role"
            }) {
                var address = "/api/v1/vocabularies/" + id;
                var out = anonymous().get(address + "/concepts.tsv").asString();
                load(address + "/versions", TABLE, out).statusCode(200).body("unchanged", is(true));
            }
        }

        @Test
        void every_fault_is_named_by_its_line() {
            load(TABLE, table(line(1, "un", "Un"), line(2, "deux", "Deux"))).statusCode(201);
            load(
                            TABLE,
                            table(
                                    line(1, "autre", "Un"),
                                    "pas une uri\t\tUn",
                                    line(3, "Pas Un Code", "Trois", "inconnu", "", "", "peut-être"),
                                    line(4, "deux", "", "", "", "", "", "", "trop"),
                                    line(5, "deux", ""),
                                    line(5, "", "Cinq"),
                                    "http://data.education.fr/voc/scolomfr/concept/scolomfr-voc-022-num-015\t\tCM2",
                                    line(8, "", "x".repeat(301))))
                    .statusCode(400)
                    .body("code", equalTo("invalid-vocabulary-file"))
                    .body("errors.find { it.pointer == '/lines/2/code' }.code", equalTo("code-changed"))
                    .body("errors.find { it.pointer == '/lines/3/uri' }.code", equalTo("wrong-format"))
                    .body("errors.find { it.pointer == '/lines/4/code' }.code", equalTo("wrong-format"))
                    .body("errors.find { it.pointer == '/lines/4/broader' }.code", equalTo("unknown-concept"))
                    .body("errors.find { it.pointer == '/lines/4/status' }.code", equalTo("not-allowed"))
                    .body("errors.find { it.pointer == '/lines/5' }.code", equalTo("too-many-fields"))
                    .body("errors.find { it.pointer == '/lines/6/code' }.code", equalTo("taken"))
                    .body("errors.find { it.pointer == '/lines/6/label' }.code", equalTo("required"))
                    .body("errors.find { it.pointer == '/lines/7/uri' }.code", equalTo("duplicate"))
                    .body("errors.find { it.pointer == '/lines/8/uri' }.code", equalTo("of-another-vocabulary"))
                    .body("errors.find { it.pointer == '/lines/9/label' }.code", equalTo("out-of-bounds"))
                    .body("errors.detail", everyItem(matchesPattern("Ligne \\d+ : .*")));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                nullValues = "null",
                value = {
                    "'' | required",
                    "'uri' | required",
                    "'uri,label,couleur' | unknown-column",
                    "'uri,label,uri' | unknown-column"
                })
        void its_columns_are_known(String columns, String code) {
            load(TABLE, columns.replace(',', '\t') + "\n")
                    .statusCode(400)
                    .body("errors.code", hasItem(code))
                    .body("errors.pointer[0]", containsString("/lines/1"));
        }

        @Test
        void without_a_concept_is_refused() {
            load(TABLE, "uri\tlabel\n").statusCode(400).body("errors.code", contains("required"));
        }
    }

    @Nested
    class A_dangerous_file {
        @Test
        void billion_laughs_are_not_laughed() {
            var entities = IntStream.rangeClosed(1, 9)
                    .mapToObj(n -> "<!ENTITY l%d \"%s\">".formatted(n, ("&l" + (n - 1) + ";").repeat(10)))
                    .collect(Collectors.joining("\n"));
            refused(
                    "<!DOCTYPE lolz [<!ENTITY l0 \"lol\">" + entities + "]>\n<lolz>&l9;</lolz>",
                    "unsafe-vocabulary-file");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "<!DOCTYPE r SYSTEM 'http://localhost:1/r.dtd'><r/>",
                    "<!DOCTYPE r [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><r>&x;</r>",
                    "<!DOCTYPE r [<!ENTITY % p SYSTEM 'http://localhost:1/p'> %p;]><r/>",
                    "<?xml version='1.0'?>\n<!DOCTYPE r><r/>"
                })
        void no_document_type_is_read(String xml) {
            refused(xml, "unsafe-vocabulary-file");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "ceci n'est pas du XML",
                    "<rdf:RDF>",
                    "<html><body/></html>",
                    "{\"json\": true}",
                    "<r>&inconnue;</r>",
                    "<r><a></r>",
                    "<?xml version='1.0'?><r>\u0001</r>",
                    " "
                })
        void what_is_no_rdf_is_refused_with_its_place(String text) {
            refused(text, "unreadable-vocabulary-file");
        }

        @Test
        void nesting_has_an_end() {
            refused("<a>".repeat(100_000), "unreadable-vocabulary-file");
            var deep = "<skos:Concept><skos:related>".repeat(100) + "</skos:related></skos:Concept>".repeat(100);
            refused(new SkosFile().raw(deep), "vocabulary-file-too-complex");
        }

        @Test
        void a_hundred_thousand_concepts_are_too_many() {
            var file = new SkosFile();
            for (var number = 1; number <= 100_000; number++) {
                file.raw("<skos:Concept rdf:about=\"urn:x:" + number + "\"/>");
            }
            refused(file, "vocabulary-file-too-complex");
            var lines = IntStream.rangeClosed(1, 100_000)
                    .mapToObj(number -> "urn:x:" + number + "\t" + number)
                    .collect(Collectors.joining("\n", "uri\tlabel\n", "\n"));
            load(TABLE, lines).statusCode(400).body("code", equalTo("vocabulary-file-too-complex"));
        }

        @Test
        void a_file_that_is_not_utf_8_is_refused() {
            var latin = new SkosFile().concept(1, "élève").toString().getBytes(Charset.forName("ISO-8859-1"));
            refused(latin, "vocabulary-file-not-utf-8");
            refused(
                    "<?xml version='1.0' encoding='ISO-8859-1'?><r/>".getBytes(StandardCharsets.US_ASCII),
                    "vocabulary-file-not-utf-8");
            refused(
                    new SkosFile().concept(1, "un").toString().getBytes(StandardCharsets.UTF_16),
                    "vocabulary-file-not-utf-8");
        }

        @Test
        void more_than_eight_mebibytes_are_refused() {
            var large = "a".repeat(8 * 1024 * 1024 + 1);
            load(SKOS, large).statusCode(413).body("code", equalTo("too-large"));
            upload(anonymous(), "application/json", "\"" + "a".repeat(1_100_000) + "\"")
                    .post(VERSIONS)
                    .then()
                    .statusCode(413);
        }

        @Test
        void a_chunked_file_is_counted_while_it_is_read() {
            var chunk = "a".repeat(8 * 1024 * 1024 + 1);
            var answer = RawRequest.send("POST " + VERSIONS + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + "Authorization: Bearer " + admin().token() + "\r\nContent-Type: " + SKOS
                    + "\r\nTransfer-Encoding: chunked\r\n\r\n" + Integer.toHexString(chunk.length()) + "\r\n" + chunk
                    + "\r\n0\r\n\r\n");
            assertTrue(answer.startsWith("HTTP/1.1 413"), answer);
            assertTrue(answer.contains("too-large"), answer);
        }

        @Test
        void an_endless_file_is_cut() {
            var chunk = "a".repeat(10 * 1024 * 1024);
            var answer = RawRequest.send("POST " + VERSIONS + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + "Authorization: Bearer " + admin().token() + "\r\nContent-Type: " + SKOS
                    + "\r\nTransfer-Encoding: chunked\r\n\r\n" + Integer.toHexString(chunk.length()) + "\r\n" + chunk
                    + "\r\n0\r\n\r\n");
            assertTrue(answer.startsWith("HTTP/1.1 413"), answer);
            assertTrue(answer.contains("too-large"), answer);
        }

        @Test
        void a_large_honest_file_is_read() {
            var file = new SkosFile();
            for (var number = 1; number <= 8_000; number++) {
                file.concept(
                        number,
                        "numéro " + number,
                        number > 1 ? link("broader", number / 2) : "",
                        alternative("y".repeat(100)));
            }
            assertTrue(file.toString().length() > 3_000_000);
            load(SKOS, file).statusCode(201).body("version.conceptCount", equalTo(8_000));
        }

        private void refused(Object file, String code) {
            load(SKOS, file).statusCode(400).body("code", equalTo(code));
        }
    }

    @Nested
    class Relations {
        @Test
        void in_a_circle_are_refused_wherever_it_closes() {
            load(SKOS, new SkosFile().concept(1, "un", link("broader", 2)).concept(2, "deux", link("broader", 1)))
                    .statusCode(400)
                    .body("errors.code", contains("circle"));
            load(SKOS, new SkosFile().concept(1, "un", link("broader", 1)))
                    .statusCode(400)
                    .body("errors.code", contains("circle"));
            load(SKOS, new SkosFile().concept(1, "un").concept(2, "deux", link("broader", 1)))
                    .statusCode(201);
            load(SKOS, new SkosFile().concept(1, "un", link("broader", 2)))
                    .statusCode(400)
                    .body("errors.code", contains("circle"))
                    .body("errors[0].detail", containsString("un → deux → un"));
        }

        @Test
        void too_deep_are_refused() {
            var file = new SkosFile().concept(1, "un");
            IntStream.rangeClosed(2, 22).forEach(n -> file.concept(n, "n " + n, link("broader", n - 1)));
            load(SKOS, file).statusCode(400).body("errors.code", contains("too-deep"));
        }

        @Test
        void to_nowhere_are_refused() {
            load(SKOS, new SkosFile().concept(1, "un", link("broader", 7), link("narrower", 8), link("related", 9)))
                    .statusCode(400)
                    .body("errors.code", everyItem(equalTo("unknown-concept")))
                    .body("errors", hasSize(3));
        }

        @Test
        void and_labels_are_checked_together() {
            var file = new SkosFile()
                    .concept(1, "un", "<skos:prefLabel xml:lang=\"fr\">deux fois</skos:prefLabel>", link("broader", 7))
                    .raw("<skos:Concept rdf:about='" + uri(2) + "'><skos:prefLabel xml:lang='en'>two</skos:prefLabel>"
                            + "</skos:Concept>")
                    .raw(
                            "<skos:Concept rdf:about='3'><skos:prefLabel xml:lang='fr'>trois</skos:prefLabel></skos:Concept>");
            load(SKOS, file)
                    .statusCode(400)
                    .body(
                            "errors.code",
                            containsInAnyOrder("several-labels", "unknown-concept", "required", "wrong-format"));
            anonymous().get(ESSAI + "/concepts").then().body("items", empty());
        }
    }

    @Nested
    class Only_an_administrator {
        @Test
        void loads() {
            var file = new SkosFile().concept(1, "un");
            upload(anonymous(), SKOS, file).post(VERSIONS).then().statusCode(401);
            upload(curator().request(), SKOS, file).post(VERSIONS).then().statusCode(403);
            upload(service().request(), SKOS, file).post(VERSIONS).then().statusCode(403);
            anonymous().get(VERSIONS).then().statusCode(200).body("items.number", contains(1));
        }

        @Test
        void and_only_what_is_read_here() {
            load("/api/v1/vocabularies/rien/versions", SKOS, new SkosFile().concept(1, "un"))
                    .statusCode(404)
                    .body("code", equalTo("unknown-vocabulary"));
            load("application/json", "{}").statusCode(415);
            load(VERSIONS + "?couleur=bleu", SKOS, "x").statusCode(400).body("errors.parameter", contains("couleur"));
            load(VERSIONS + "?label=", SKOS, "x").statusCode(400).body("errors.parameter", hasItem("label"));
            admin().request().contentType(SKOS).post(VERSIONS).then().statusCode(400);
        }
    }

    @Nested
    class A_concept_in_use {
        private static final String DISCIPLINE = "/api/v1/vocabularies/discipline";
        private String before;

        @BeforeEach
        void a_resource() {
            before = anonymous().get(DISCIPLINE + "/concepts.tsv").asString();
            no_resource();
            execute("""
                    insert into resource (id, slug, title, disciplines, created_at, updated_at, selection, selected_at)
                    values (gen_random_uuid(), 'essai-de-philosophie', 'Essai de philosophie', '{philosophie}', now(),
                        now(), 'selected', now())
                    """);
        }

        @AfterEach
        void all_as_before() {
            load(DISCIPLINE + "/versions", TABLE, before);
            no_resource();
        }

        private void no_resource() {
            execute("delete from resource where slug = 'essai-de-philosophie'");
        }

        @Test
        void is_counted_and_still_filters_and_shows_once_deprecated() {
            var without = before.lines()
                    .filter(line -> !line.contains("\tphilosophie\t"))
                    .collect(Collectors.joining("\n"));
            load(DISCIPLINE + "/versions", TABLE, without)
                    .statusCode(201)
                    .body("deprecated.code", contains("philosophie"))
                    .body("orphaned.concept.code", contains("philosophie"))
                    .body("orphaned.uses", contains(1));
            anonymous()
                    .get("/api/v1/resources?discipline=philosophie")
                    .then()
                    .statusCode(200)
                    .body("items.slug", contains("essai-de-philosophie"))
                    .body("items[0].disciplines[0].label", equalTo("philosophie"));
            anonymous()
                    .get("/api/v1/resources/essai-de-philosophie")
                    .then()
                    .body("disciplines.code", contains("philosophie"));
            anonymous().get(DISCIPLINE + "/concepts?limit=100").then().body("items.code", not(hasItem("philosophie")));
        }

        @Test
        void of_ours_can_be_kept_when_the_source_does_not_know_it() {
            var national = before.lines()
                    .filter(line -> !line.contains("ressourcerie.forge"))
                    .collect(Collectors.joining("\n"));
            load(DISCIPLINE + "/versions?keepLocal=true", TABLE, national).body("deprecated", empty());
            load(DISCIPLINE + "/versions", TABLE, national)
                    .body("deprecated.code", containsInAnyOrder("nsi", "snt", "pluridisciplinaire"));
        }
    }

    @Test
    void whom_the_labels_come_from_is_shown() {
        anonymous()
                .get("/api/v1/vocabularies/level")
                .then()
                .body("attribution.text", containsString("Réseau Canopé"))
                .body("attribution.licence", equalTo("CC BY-SA 3.0 FR"))
                .body("version.format", equalTo("shipped"));
    }
}
