package fr.forge.ressourcerie.educommun.document;

import static fr.forge.ressourcerie.Actors.anonymous;
import static fr.forge.ressourcerie.Actors.camille;
import static fr.forge.ressourcerie.educommun.document.Samples.docx;
import static fr.forge.ressourcerie.educommun.document.Samples.joined;
import static fr.forge.ressourcerie.educommun.document.Samples.latin;
import static fr.forge.ressourcerie.educommun.document.Samples.ods;
import static fr.forge.ressourcerie.educommun.document.Samples.odt;
import static fr.forge.ressourcerie.educommun.document.Samples.pdf;
import static fr.forge.ressourcerie.educommun.document.Samples.pdfWithPacked;
import static fr.forge.ressourcerie.educommun.document.Samples.picture;
import static fr.forge.ressourcerie.educommun.document.Samples.png;
import static fr.forge.ressourcerie.educommun.document.Samples.with;
import static fr.forge.ressourcerie.educommun.document.Samples.xlsx;
import static fr.forge.ressourcerie.educommun.document.Samples.zip;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.MultiPartConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.http.entity.mime.HttpMultipartMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is taken as a document and what is not, whatever it is called, and how it is given back. */
@QuarkusTest
class DocumentTest {
    private static final String SHELF = "/api/v1/probe-shelves/docs/documents";

    private static final RestAssuredConfig NAMES_AS_BROWSERS_SEND_THEM = RestAssured.config()
            .httpClient(HttpClientConfig.httpClientConfig().httpMultipartMode(HttpMultipartMode.BROWSER_COMPATIBLE))
            .multiPartConfig(MultiPartConfig.multiPartConfig().defaultCharset("UTF-8"));

    private static Response send(String shelf, String name, byte[] content) {
        return camille()
                .request()
                .config(NAMES_AS_BROWSERS_SEND_THEM)
                .multiPart("file", name, content, "application/octet-stream")
                .post("/api/v1/probe-shelves/" + shelf + "/documents");
    }

    private static ValidatableResponse sent(String name, byte[] content) {
        return send("docs", name, content).then().log().ifValidationFails();
    }

    private static String kept(String name, byte[] content) {
        return sent(name, content).statusCode(201).extract().header("Location");
    }

    static Stream<Arguments> good() {
        return Stream.of(
                Arguments.of("pdf", "application/pdf", pdf()),
                Arguments.of("png", "image/png", picture("png")),
                Arguments.of("jpeg", "image/jpeg", picture("jpg")),
                Arguments.of("odt", "application/vnd.oasis.opendocument.text", zip(odt())),
                Arguments.of("ods", "application/vnd.oasis.opendocument.spreadsheet", zip(ods())),
                Arguments.of(
                        "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", zip(docx())),
                Arguments.of("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", zip(xlsx())));
    }

    @ParameterizedTest
    @MethodSource("good")
    void a_document_is_known_by_its_content(String type, String mediaType, byte[] content) throws Exception {
        sent("Annexe n°1.html", content)
                .statusCode(201)
                .body("type", equalTo(type))
                .body("mediaType", equalTo(mediaType))
                .body("name", equalTo("Annexe n°1." + type))
                .body("size", equalTo(content.length))
                .body("sha256", equalTo(sha256(content)));
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                of("document-type-unknown", "<!DOCTYPE html><html><script>alert(1)</script></html>"),
                of("document-type-unknown", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"),
                of("document-type-unknown", "  %PDF-1.7 elsewhere %%EOF"),
                of("document-type-unknown", "MZ a program"),
                Arguments.of("document-type-unknown", zip(with(new java.util.HashMap<>(), "a.txt", latin("text")))),
                Arguments.of(
                        "document-type-unknown",
                        zip(Samples.microsoft("presentationml.presentation.main+xml", "ppt/presentation.xml"))),
                of("document-damaged", "%PDF-1.7\n1 0 obj\n<< >>\nendobj\n"),
                Arguments.of("document-damaged", Arrays.copyOf(picture("png"), 60)),
                Arguments.of("document-damaged", Arrays.copyOf(picture("jpg"), 300)),
                Arguments.of("document-damaged", Arrays.copyOf(zip(docx()), 200)),
                Arguments.of("document-ambiguous", joined(pdf(), latin("<html><script>"))),
                Arguments.of("document-ambiguous", joined(picture("png"), latin("<svg/>"))),
                Arguments.of("document-ambiguous", joined(picture("jpg"), zip(docx()))),
                Arguments.of("document-ambiguous", joined(zip(docx()), latin("%PDF-1.7\n%%EOF"))),
                Arguments.of("document-ambiguous", zip(with(odt(), "[Content_Types].xml", latin("<Types/>")))),
                Arguments.of("document-ambiguous", zip(with(docx(), "WORD/document.xml", latin("<other/>")))),
                Arguments.of("document-encrypted", pdf("<< /Type /Catalog >>", "<< /Encrypt 9 0 R >>\n")),
                Arguments.of("document-encrypted", pdf("<< /Type /Catalog >>", "<< /Encr#79pt 9 0 R >>\n")),
                Arguments.of(
                        "document-encrypted",
                        zip(with(odt(), "META-INF/manifest.xml", latin("<manifest:encryption-data/>")))),
                Arguments.of("document-encrypted", joined(ole(), "EncryptedPackage".getBytes(UTF_16LE))),
                Arguments.of("document-old-format", ole()),
                Arguments.of("document-with-macros", zip(with(docx(), "word/vbaProject.bin", latin("code")))),
                Arguments.of(
                        "document-with-macros",
                        zip(with(
                                docx(),
                                "[Content_Types].xml",
                                latin("application/vnd.ms-word.document.macroEnabled")))),
                Arguments.of("document-with-macros", zip(with(odt(), "Basic/Standard/Module1.xml", latin("Sub Main")))),
                Arguments.of(
                        "document-with-macros",
                        zip(with(odt(), "content.xml", latin(" ".repeat(32_760) + "'vnd.sun.star.script:a.py'")))),
                Arguments.of(
                        "document-with-macros", pdf("<< /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >>", "")),
                Arguments.of("document-with-macros", pdfWithPacked("1 0 << /S /Launch /F (cmd.exe) >>")),
                Arguments.of(
                        "document-with-files-inside", zip(with(docx(), "word/embeddings/sheet.xlsx", zip(xlsx())))),
                Arguments.of("document-with-files-inside", zip(with(docx(), "word/embeddings/oleObject1.bin", ole()))),
                Arguments.of("document-with-files-inside", zip(with(odt(), "Pictures/a.png", latin("MZ\u0090")))),
                Arguments.of("document-with-files-inside", pdf("<< /Names << /EmbeddedFiles 7 0 R >> >>", "")),
                Arguments.of("document-swells", zip(with(docx(), "word/media/a.xml", new byte[80 * 1024 * 1024]))),
                Arguments.of("document-swells", png(60_000, 60_000)),
                Arguments.of("document-swells", pdfWithPacked(" ".repeat(70 * 1024 * 1024))));
    }

    private static final java.nio.charset.Charset UTF_16LE = java.nio.charset.StandardCharsets.UTF_16LE;

    private static Arguments of(String code, String text) {
        return Arguments.of(code, latin(text));
    }

    private static byte[] ole() {
        return joined(Bytes.hex("d0cf11e0a1b11ae1"), new byte[600]);
    }

    @ParameterizedTest(name = "{0} {index}")
    @MethodSource("bad")
    void what_is_no_document_or_more_than_one_is_refused_with_its_own_reason(String code, byte[] content) {
        var answer = sent("dossier.pdf", content).body("code", equalTo(code)).extract();
        assertTrue(List.of(415, 422).contains(answer.statusCode()), answer.asString());
        assertTrue(answer.path("detail").toString().length() > 40);
    }

    @Test
    void an_archive_whose_parts_overlap_is_refused() {
        var bomb = zip(with(docx(), "word/media/a.xml", new byte[100_000]));
        var second = indexOf(bomb, Bytes.hex("504b0102"), 1);
        Arrays.fill(bomb, second + 42, second + 46, (byte) 0);
        sent("a.docx", bomb).statusCode(422).body("code", equalTo("document-ambiguous"));
    }

    private static int indexOf(byte[] bytes, byte[] these, int skip) {
        var left = skip;
        for (var place = 0; place < bytes.length; place++) {
            if (Arrays.equals(bytes, place, Math.min(bytes.length, place + these.length), these, 0, these.length)
                    && left-- == 0) {
                return place;
            }
        }
        throw new IllegalArgumentException("not there");
    }

    @Test
    void an_empty_file_and_one_that_is_too_large_are_told_how_large_they_may_be() {
        sent("vide.pdf", new byte[0]).statusCode(422).body("code", equalTo("document-empty"));
        sent("gros.pdf", pdf(13 * 1024 * 1024))
                .statusCode(413)
                .body("code", equalTo("document-too-large"))
                .body("detail", containsString("12,0 Mio"));
        sent("énorme.pdf", pdf(16 * 1024 * 1024))
                .statusCode(413)
                .body("code", equalTo("upload-too-large"))
                .body("detail", containsString("15 Mio"));
    }

    @Test
    void a_place_takes_what_its_rules_say_and_no_more() {
        send("pictures", "a.png", picture("png")).then().statusCode(201);
        send("pictures", "a.pdf", pdf())
                .then()
                .statusCode(415)
                .body("code", equalTo("document-type-not-allowed"))
                .body("detail", containsString("PNG, JPEG"));
        send("full", "a.pdf", pdf()).then().statusCode(409).body("code", equalTo("too-many-documents"));
    }

    @Test
    void a_document_is_given_back_byte_for_byte_and_only_to_be_saved() throws Exception {
        var content = pdf(700_000);
        var at = kept("..\\..\\Statuts \u202Efdp\u0007 de l'été.PDF", content);
        var answer = anonymous().get(at);
        answer.then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Length", equalTo(String.valueOf(content.length)))
                .header("Accept-Ranges", equalTo("bytes"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Content-Security-Policy", containsString("sandbox"))
                .header("Cache-Control", equalTo("public, no-cache"))
                .header("Repr-Digest", equalTo("sha-256=:" + base64(sha(content)) + ":"))
                .header(
                        "Content-Disposition",
                        equalTo("attachment; filename=\"Statuts fdp de l_ete.pdf\";"
                                + " filename*=UTF-8''Statuts%20fdp%20de%20l%27%C3%A9t%C3%A9.pdf"));
        assertArrayEquals(content, answer.asByteArray());
        anonymous()
                .header("If-None-Match", answer.header("ETag"))
                .get(at)
                .then()
                .statusCode(304);
        camille().request().get(at).then().header("Cache-Control", equalTo("private, no-store"));
        anonymous().head(at).then().statusCode(200).header("Content-Length", equalTo(String.valueOf(content.length)));
    }

    private static Response range(String at, String range) {
        return anonymous().header("Range", range).get(at);
    }

    @Test
    void a_range_is_given_alone_wherever_it_begins() {
        var content = pdf(700_000);
        var at = kept("a.pdf", content);
        for (var range : List.of("0-0", "262143-262144", "300000-600000", "699990-", "-17", "0-9999999")) {
            var parts = range.split("-");
            var first = range.startsWith("-") ? content.length - 17 : Integer.parseInt(parts[0]);
            var last = range.endsWith("-") || range.startsWith("-")
                    ? content.length - 1
                    : Math.min(content.length - 1, Integer.parseInt(parts[1]));
            var answer = range(at, "bytes=" + range);
            answer.then()
                    .statusCode(206)
                    .header("Content-Range", equalTo("bytes " + first + "-" + last + "/" + content.length));
            assertArrayEquals(Arrays.copyOfRange(content, first, last + 1), answer.asByteArray(), range);
        }
    }

    @Test
    void several_ranges_come_in_parts_and_overlapping_ones_as_one() {
        var content = pdf(1_000);
        var at = kept("a.pdf", content);
        var answer = range(at, "bytes=0-4, 10-14");
        answer.then().statusCode(206).contentType(containsString("multipart/byteranges"));
        var text = new String(answer.asByteArray(), java.nio.charset.StandardCharsets.ISO_8859_1);
        assertTrue(text.contains("Content-Range: bytes 0-4/" + content.length + "\r\n\r\n%PDF-"), text);
        assertTrue(text.contains("Content-Range: bytes 10-14/"), text);
        range(at, "bytes=0-4,3-9").then().header("Content-Range", equalTo("bytes 0-9/" + content.length));
    }

    @Test
    void a_range_outside_is_refused_and_one_that_makes_no_sense_ignored() {
        var content = pdf(1_000);
        var at = kept("a.pdf", content);
        range(at, "bytes=5000-")
                .then()
                .statusCode(416)
                .header("Content-Range", equalTo("bytes */" + content.length))
                .body("code", equalTo("range-not-satisfiable"));
        for (var nonsense :
                List.of("bytes=9-3", "lines=1-2", "bytes=", "bytes=a-b", "bytes=" + "0-1,".repeat(17) + "0-1")) {
            range(at, nonsense).then().statusCode(200);
        }
    }

    @Test
    void a_range_of_what_is_held_already_is_given_while_it_still_holds() {
        var at = kept("a.pdf", pdf());
        var tag = anonymous().get(at).header("ETag");
        anonymous()
                .header("Range", "bytes=0-3")
                .header("If-Range", tag)
                .get(at)
                .then()
                .statusCode(206);
        for (var stale : List.of("\"another\"", "W/" + tag, "Wed, 25 Nov 2026 00:00:00 GMT")) {
            anonymous()
                    .header("Range", "bytes=0-3")
                    .header("If-Range", stale)
                    .get(at)
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void what_was_deleted_is_gone() {
        var at = kept("a.pdf", pdf());
        camille().request().delete(at).then().statusCode(204);
        anonymous().get(at).then().statusCode(404).body("code", equalTo("unknown-document"));
        camille().request().delete(at).then().statusCode(404);
    }

    @Test
    void the_same_upload_under_one_key_is_one_document_and_another_is_refused() {
        var key = UUID.randomUUID().toString();
        var first = keyed(key, pdf());
        var second = keyed(key, pdf());
        assertEquals(first.header("Location"), second.header("Location"));
        keyed(key, pdf("<< /Type /Catalog /Lang (fr) >>", ""))
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
    }

    private static Response keyed(String key, byte[] content) {
        return camille()
                .request()
                .header("Idempotency-Key", key)
                .multiPart("file", "a.pdf", content, "application/pdf")
                .post(SHELF);
    }

    @Test
    void a_form_holds_one_file_and_nothing_else() {
        camille()
                .request()
                .multiPart("autre", "a.pdf", pdf())
                .post(SHELF)
                .then()
                .statusCode(400)
                .body("errors.pointer", org.hamcrest.Matchers.containsInAnyOrder("/file", "/autre"));
        camille()
                .request()
                .multiPart("file", "a.pdf", pdf())
                .multiPart("file", "b.pdf", pdf())
                .multiPart("titre", "Un titre")
                .post(SHELF)
                .then()
                .statusCode(400)
                .body("errors.pointer", org.hamcrest.Matchers.containsInAnyOrder("/file", "/titre"));
        camille()
                .request()
                .contentType("application/pdf")
                .body(pdf())
                .post(SHELF)
                .then()
                .statusCode(415);
        for (var type : List.of("multipart/form-data", "multipart/form-data; boundary=x")) {
            camille()
                    .request()
                    .contentType(type)
                    .body("no form".getBytes())
                    .post(SHELF)
                    .then()
                    .statusCode(400);
        }
        anonymous().multiPart("file", "a.pdf", pdf()).post(SHELF).then().statusCode(401);
    }

    @Test
    void a_rehearsal_and_a_failure_keep_nothing() {
        var at = camille()
                .request()
                .multiPart("file", "a.pdf", pdf(), "application/pdf")
                .post(SHELF + "?dryRun=true")
                .then()
                .statusCode(200)
                .extract();
        anonymous().get(SHELF + "/" + at.path("id")).then().statusCode(404);
        send("broken", "a.pdf", pdf()).then().statusCode(500);
    }

    @Test
    void names_lose_what_misleads_and_keep_what_people_wrote() {
        assertEquals("Été 2026 – bilan.pdf", DocumentName.of("Été 2026 – bilan.pdf", DocumentType.PDF));
        assertEquals("photo.jpg", DocumentName.of("C:\\Users\\c\\photo.JPG", DocumentType.JPEG));
        assertEquals("cv.pdf", DocumentName.of("/etc/../cv.exe", DocumentType.PDF));
        assertEquals("document.odt", DocumentName.of("..", DocumentType.ODT));
        assertEquals("document.odt", DocumentName.of("", DocumentType.ODT));
        assertEquals("cv jeanne-ecole.fr.pdf", DocumentName.of("cv jeanne@ecole.fr.pdf", DocumentType.PDF));
        assertEquals("document-nul.png", DocumentName.of("nul.png", DocumentType.PNG));
        assertEquals("a-b- c.xlsx", DocumentName.of(" a:b?\u2029\t c .xlsx", DocumentType.XLSX));
        var longest = DocumentName.of("\ud83d\ude80".repeat(300) + ".pdf", DocumentType.PDF);
        assertEquals(124, longest.codePointCount(0, longest.length()));
        assertFalse(DocumentName.of("a\u202e\u2066\u200b\u0000b.pdf", DocumentType.PDF)
                        .length()
                > 6);
    }

    private static byte[] sha(byte[] content) throws Exception {
        return MessageDigest.getInstance("SHA-256").digest(content);
    }

    private static String sha256(byte[] content) throws Exception {
        return HexFormat.of().formatHex(sha(content));
    }

    private static String base64(byte[] bytes) {
        return java.util.Base64.getEncoder().encodeToString(bytes);
    }
}
