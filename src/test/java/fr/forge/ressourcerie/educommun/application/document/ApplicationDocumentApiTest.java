package fr.forge.ressourcerie.educommun.application.document;

import static fr.forge.ressourcerie.Actors.anonymous;
import static fr.forge.ressourcerie.Actors.camille;
import static fr.forge.ressourcerie.Actors.claude;
import static fr.forge.ressourcerie.Actors.manager;
import static fr.forge.ressourcerie.educommun.application.Applying.APPLICATIONS;
import static fr.forge.ressourcerie.educommun.application.Applying.change;
import static fr.forge.ressourcerie.educommun.application.Applying.draft;
import static fr.forge.ressourcerie.educommun.application.Applying.tag;
import static fr.forge.ressourcerie.educommun.document.Samples.docx;
import static fr.forge.ressourcerie.educommun.document.Samples.latin;
import static fr.forge.ressourcerie.educommun.document.Samples.ods;
import static fr.forge.ressourcerie.educommun.document.Samples.odt;
import static fr.forge.ressourcerie.educommun.document.Samples.pdf;
import static fr.forge.ressourcerie.educommun.document.Samples.picture;
import static fr.forge.ressourcerie.educommun.document.Samples.with;
import static fr.forge.ressourcerie.educommun.document.Samples.zip;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.forge.ressourcerie.Actor;
import fr.forge.ressourcerie.educommun.call.CallShelf;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents of applications: who may attach, read and delete them, and what the call asks for. */
@QuarkusTest
class ApplicationDocumentApiTest {
    @Inject
    CallShelf shelf;

    @Inject
    Session session;

    private String id;

    @BeforeEach
    void a_draft() {
        shelf.forget();
        var budget = CallShelf.document("budget");
        budget.putAll(Map.of("title", "Budget détaillé", "types", List.of("pdf", "ods"), "maxCount", 2));
        var pictures = CallShelf.document("images");
        pictures.putAll(Map.of("required", false, "types", List.of("png", "jpeg"), "maxBytes", 20_000));
        var statutes = CallShelf.document("statuts");
        statutes.put("applicants", List.of("association"));
        CallShelf.published(List.of(budget, pictures, statutes));
        id = draft(camille());
    }

    @Test
    void a_document_is_attached_listed_and_given_back_byte_for_byte() throws Exception {
        var content = pdf(300_000);
        var sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        var at = add("budget", "Notre budget.docx", content)
                .statusCode(201)
                .body("key", equalTo("budget"))
                .body("name", equalTo("Notre budget.pdf"))
                .body("type", equalTo("pdf"))
                .body("size", equalTo(content.length))
                .body("sha256", equalTo(sha256))
                .header("Location", containsString(APPLICATIONS + id + "/documents/"))
                .extract()
                .<String>path("url");
        add("images", "a.png", picture("png")).statusCode(201);
        list(camille(), "")
                .body("items.key", contains("budget", "images"))
                .body("items[0].url", equalTo(at))
                .body("page.total", equalTo(2));
        var answer = camille().request().get(at);
        answer.then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Cache-Control", equalTo("private, no-store"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Content-Security-Policy", containsString("sandbox"))
                .header("Content-Disposition", containsString("attachment; filename=\"Notre budget.pdf\""));
        assertArrayEquals(content, answer.asByteArray());
        var part = camille().request().header("Range", "bytes=262140-262150").get(at);
        part.then().statusCode(206).header("Content-Range", equalTo("bytes 262140-262150/" + content.length));
        assertArrayEquals(java.util.Arrays.copyOfRange(content, 262140, 262151), part.asByteArray());
    }

    @Test
    void the_list_is_walked_both_ways() {
        List.of("a.pdf", "b.pdf").forEach(name -> add("budget", name, pdf()).statusCode(201));
        add("images", "c.png", picture("png")).statusCode(201);
        var first = list(camille(), "?limit=2").body("items.name", contains("a.pdf", "b.pdf"));
        var second = camille()
                .request()
                .get(first.extract().<String>path("page.next"))
                .then()
                .statusCode(200)
                .body("items.name", contains("c.png"))
                .body("page.next", nullValue());
        camille()
                .request()
                .get(second.extract().<String>path("page.previous"))
                .then()
                .statusCode(200)
                .body("items.name", contains("a.pdf", "b.pdf"));
    }

    static List<Arguments> refused() {
        return List.of(
                Arguments.of(422, "document-empty", new byte[0]),
                Arguments.of(413, "document-too-large", pdf(1_000_001)),
                Arguments.of(415, "document-type-not-allowed", zip(odt())),
                Arguments.of(
                        415, "document-type-unknown", latin("<!DOCTYPE html><html><script>alert(1)</script></html>")),
                Arguments.of(422, "document-with-macros", zip(with(docx(), "word/vbaProject.bin", latin("code")))),
                Arguments.of(422, "document-encrypted", pdf("<< /Type /Catalog >>", "<< /Encrypt 9 0 R >>\n")));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("refused")
    void what_the_call_does_not_take_is_refused_and_leaves_nothing(int status, String code, byte[] content) {
        var before = documents();
        add("budget", "budget.pdf", content).statusCode(status).body("code", equalTo(code));
        assertEquals(before, documents());
        list(camille(), "").body("items", is(empty()));
    }

    @Test
    void a_file_larger_than_any_document_is_refused_while_it_comes_in() {
        add("budget", "budget.pdf", pdf(21 * 1024 * 1024)).statusCode(413).body("code", equalTo("upload-too-large"));
    }

    @Test
    void a_document_that_the_call_does_not_ask_for_is_refused_with_those_that_it_does() {
        add("memoire", "a.pdf", pdf())
                .statusCode(400)
                .body("errors.parameter", contains("key"))
                .body("errors.code", contains("unknown-requested-document"))
                .body("errors[0].detail", endsWith("demandés : budget, images."));
        add("statuts", "a.pdf", pdf()).statusCode(400).body("errors.code", contains("document-not-asked"));
        camille()
                .request()
                .multiPart("file", "a.pdf", pdf(), "application/pdf")
                .post(APPLICATIONS + id + "/documents")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("key"));
    }

    @Test
    void as_many_as_the_call_says_and_no_more_even_at_once() throws Exception {
        var clients = Executors.newFixedThreadPool(5);
        Callable<Integer> sending =
                () -> add("budget", "budget.pdf", pdf()).extract().statusCode();
        var answers = new ArrayList<Integer>();
        for (var each : clients.invokeAll(List.of(sending, sending, sending, sending, sending))) {
            answers.add(each.get());
        }
        clients.shutdown();
        assertEquals(List.of(201, 201, 409, 409, 409), answers.stream().sorted().toList());
        add("budget", "encore.pdf", pdf()).statusCode(409).body("code", equalTo("too-many-documents"));
        add("images", "a.png", picture("png")).statusCode(201);
    }

    @Test
    void all_documents_of_an_application_are_bounded_together() {
        add("budget", "budget.pdf", pdf()).statusCode(201);
        grow(200L * 1024 * 1024 - 10);
        add("budget", "encore.pdf", pdf())
                .statusCode(409)
                .body("code", equalTo("documents-too-large-together"))
                .body("detail", containsString("200 Mio"));
    }

    @Test
    void a_rehearsal_keeps_nothing() {
        var before = documents();
        send(camille(), "budget&dryRun=true", "budget.pdf", pdf())
                .statusCode(200)
                .body("key", equalTo("budget"));
        assertEquals(before, documents());
        list(camille(), "").body("items", is(empty()));
    }

    @Test
    void a_retry_after_a_lost_answer_gets_the_first_one_again_though_there_is_no_room_left() {
        var key = UUID.randomUUID().toString();
        var first = again(key, picture("png")).statusCode(201).extract().<String>path("id");
        again(key, picture("png")).statusCode(201).body("id", equalTo(first));
        again(key, picture("jpg")).statusCode(422).body("code", equalTo("idempotency-key-reused"));
        list(camille(), "").body("items", hasSize(1));
        again(UUID.randomUUID().toString(), picture("png")).statusCode(409);
    }

    private ValidatableResponse again(String key, byte[] content) {
        return camille()
                .request()
                .header("Idempotency-Key", key)
                .multiPart("file", "image.png", content, "image/png")
                .post(APPLICATIONS + id + "/documents?key=images")
                .then();
    }

    @Test
    void one_is_deleted_for_good_by_who_has_seen_it() {
        var before = documents();
        var at = add("budget", "a.pdf", pdf()).statusCode(201).extract().<String>path("url");
        camille().request().delete(at).then().statusCode(428);
        camille()
                .request()
                .header("If-Match", "\"autre\"")
                .delete(at)
                .then()
                .statusCode(412)
                .header("ETag", equalTo(etag(at)));
        camille().request().header("If-Match", etag(at)).delete(at).then().statusCode(204);
        camille().request().get(at).then().statusCode(404).body("code", equalTo("unknown-document"));
        camille().request().header("If-Match", "*").delete(at).then().statusCode(404);
        assertEquals(before, documents());
    }

    @Test
    void documents_go_with_their_draft() {
        var before = documents();
        add("budget", "a.pdf", pdf()).statusCode(201);
        camille()
                .request()
                .header("If-Match", tag(camille(), id))
                .delete(APPLICATIONS + id)
                .then()
                .statusCode(204);
        assertEquals(before, documents());
    }

    @Test
    void what_is_missing_is_told_at_each_change() {
        assertEquals(List.of("document-missing false"), requirements("budget"));
        var at = add("budget", "a.pdf", pdf()).statusCode(201).extract().<String>path("url");
        assertEquals(List.of("document-missing true"), requirements("budget"));
        assertEquals(List.of(), requirements("images"));
        assertEquals(List.of(), requirements("statuts"));
        var missing = missing();
        camille().request().header("If-Match", "*").delete(at).then().statusCode(204);
        assertEquals(missing + 1, missing());
    }

    @Test
    void one_that_is_asked_no_more_since_somebody_else_applies_is_to_be_deleted() {
        change(camille(), id, Map.of("applicantKind", "association")).statusCode(200);
        assertEquals(List.of("document-missing false"), requirements("statuts"));
        var at = add("statuts", "a.pdf", pdf()).statusCode(201).extract().<String>path("url");
        change(camille(), id, Map.of("applicantKind", "teacher")).statusCode(200);
        assertEquals(List.of("document-not-asked false"), requirements("statuts"));
        camille().request().header("If-Match", "*").delete(at).then().statusCode(204);
        assertEquals(List.of(), requirements("statuts"));
    }

    @Test
    void a_fixed_application_keeps_its_documents_as_they_are() {
        var at = add("budget", "a.pdf", pdf()).statusCode(201).extract().<String>path("url");
        camille()
                .request()
                .contentType("application/json")
                .body(Map.of("reason", "Financé autrement."))
                .post(APPLICATIONS + id + "/withdrawal")
                .then()
                .statusCode(200);
        add("budget", "b.pdf", pdf()).statusCode(409).body("code", equalTo("application-fixed"));
        camille()
                .request()
                .header("If-Match", "*")
                .delete(at)
                .then()
                .statusCode(409)
                .body("code", equalTo("application-fixed"));
        camille().request().get(at).then().statusCode(200);
    }

    @Test
    void after_the_closing_nothing_changes() {
        var at = add("budget", "a.pdf", pdf()).statusCode(201).extract().<String>path("url");
        shelf.age(10);
        add("budget", "b.pdf", pdf()).statusCode(409).body("code", equalTo("call-not-open"));
        camille()
                .request()
                .header("If-Match", "*")
                .delete(at)
                .then()
                .statusCode(409)
                .body("code", equalTo("call-not-open"));
    }

    @Test
    void a_manager_reads_and_nobody_else_knows_of_it() {
        var at = add("budget", "a.pdf", pdf()).statusCode(201).extract().<String>path("url");
        list(manager(), "").body("items", hasSize(1));
        manager().request().get(at).then().statusCode(200);
        send(manager(), "budget", "b.pdf", pdf()).statusCode(403);
        delete(manager(), at).statusCode(403);
        var unknown = "unknown-application";
        claude().request()
                .get(APPLICATIONS + id + "/documents")
                .then()
                .statusCode(404)
                .body("code", equalTo(unknown));
        claude().request().get(at).then().statusCode(404).body("code", equalTo(unknown));
        send(claude(), "budget", "b.pdf", pdf()).statusCode(404).body("code", equalTo(unknown));
        send(claude(), "memoire", "b.pdf", pdf()).statusCode(404).body("code", equalTo(unknown));
        delete(claude(), at).statusCode(404).body("code", equalTo(unknown));
        anonymous().get(at).then().statusCode(401);
        var other = APPLICATIONS + draft(claude()) + "/documents/" + at.substring(at.lastIndexOf('/') + 1);
        claude().request().get(other).then().statusCode(404).body("code", equalTo("unknown-document"));
        delete(claude(), other).statusCode(404);
    }

    @Test
    void a_reading_is_an_act() {
        var at = add("budget", "a.pdf", pdf()).statusCode(201).extract().<String>path("url");
        manager().request().get(at).then().statusCode(200);
        list(manager(), "");
        assertEquals(List.of("application-begun", "document-attached", "application-read", "application-read"), acts());
    }

    @Test
    void people_take_what_their_documents_are_along_in_an_order_that_does_not_depend_on_when_they_came() {
        add("images", "c.png", picture("png")).statusCode(201);
        add("budget", "b.ods", zip(ods())).statusCode(201);
        camille()
                .request()
                .get("/api/v1/me/export")
                .then()
                .statusCode(200)
                .body(
                        "data.applications.find { it.id == '" + id + "' }.parts.documents.key",
                        contains("budget", "images"))
                .body(
                        "data.applications.find { it.id == '" + id + "' }.parts.documents[0].keySet() as List",
                        contains("key", "name", "type", "size", "sha256"));
    }

    private ValidatableResponse add(String key, String name, byte[] content) {
        return send(camille(), key, name, content);
    }

    private ValidatableResponse send(Actor actor, String key, String name, byte[] content) {
        return actor.request()
                .multiPart("file", name, content, "application/octet-stream")
                .post(APPLICATIONS + id + "/documents?key=" + key)
                .then();
    }

    private static ValidatableResponse delete(Actor actor, String at) {
        return actor.request().header("If-Match", "*").delete(at).then();
    }

    private static String etag(String at) {
        return camille().request().head(at).header("ETag");
    }

    private ValidatableResponse list(Actor actor, String query) {
        return actor.request()
                .get(APPLICATIONS + id + "/documents" + query)
                .then()
                .statusCode(200);
    }

    private int missing() {
        return camille()
                .request()
                .get(APPLICATIONS + id)
                .then()
                .extract()
                .path("completeness.requirements.findAll { !it.met }.size()");
    }

    /** The codes of a document's requirements, each with whether it is met. */
    private List<String> requirements(String key) {
        List<Map<String, Object>> found = camille()
                .request()
                .get(APPLICATIONS + id)
                .then()
                .extract()
                .path("completeness.requirements.findAll { it.pointer == '/documents/" + key + "' }");
        return found.stream()
                .map(each -> each.get("code") + " " + each.get("met"))
                .toList();
    }

    @Transactional
    long documents() {
        return session.createNativeQuery("select count(*) from document", Long.class)
                .getSingleResult();
    }

    @Transactional
    void grow(long bytes) {
        session.createNativeMutationQuery("""
                        update document set size = :size where id in
                            (select document_id from application_document where application_id = :id)
                        """)
                .setParameter("size", bytes)
                .setParameter("id", UUID.fromString(id))
                .executeUpdate();
    }

    @Transactional
    List<String> acts() {
        return session.createNativeQuery("select name from audit_act where thing = :id order by id", String.class)
                .setParameter("id", UUID.fromString(id))
                .getResultList();
    }
}
