package fr.forge.ressourcerie.http.outgoing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import fr.forge.ressourcerie.http.outgoing.Unreachable.Why;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Strangers' addresses are asked, and nothing of ours can be reached through them. */
class PublicWebTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Stranger stranger = new Stranger();
    private final Stranger inner = new Stranger();
    private final PublicWeb web = web(PATIENCE, InetAddress::getAllByName);
    private final PublicWeb hasty = web(Duration.ofMillis(600), InetAddress::getAllByName);

    private PublicWeb web(Duration patience, Door.Names names) {
        return new PublicWeb(
                new Settings(patience, Duration.ofSeconds(5), 3, 4, Optional.of(stranger.origin())), names);
    }

    @AfterEach
    void everybody_leaves() throws IOException {
        web.close();
        hasty.close();
        stranger.close();
        inner.close();
    }

    private Reply ask(String path) throws Unreachable {
        return web.ask(URI.create(stranger.origin() + path));
    }

    private void refused(Why why, String address) {
        assertEquals(
                why,
                assertThrows(Unreachable.class, () -> web.ask(URI.create(address)))
                        .why());
    }

    @Test
    void an_address_answers() throws Unreachable {
        stranger.on("HEAD /fractions", "HTTP/1.1 200 OK");
        assertTrue(ask("/fractions").successful());
        assertEquals(List.of("HEAD /fractions"), stranger.asked());
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404, 405, 501})
    void a_server_that_does_not_understand_head_is_asked_again(int status) throws Unreachable {
        stranger.on("HEAD /", "HTTP/1.1 " + status + " No").on("GET /", "HTTP/1.1 200 OK");
        assertEquals(200, ask("/").status());
    }

    @Test
    void an_error_is_an_answer_too() throws Unreachable {
        assertEquals(404, ask("/nowhere").status());
    }

    @Test
    void redirects_are_followed() throws Unreachable {
        stranger.on("HEAD /a", "HTTP/1.1 301 Moved\r\nLocation: /b")
                .on("HEAD /b", "HTTP/1.1 302 Found\r\nLocation: " + stranger.origin() + "/c")
                .on("HEAD /c", "HTTP/1.1 200 OK");
        assertEquals(URI.create(stranger.origin() + "/c"), ask("/a").address());
    }

    @Test
    void a_maze_is_left() {
        stranger.on("HEAD /a", "HTTP/1.1 302 Found\r\nLocation: /a");
        refused(Why.TOO_MANY_REDIRECTS, stranger.origin() + "/a");
        assertEquals(4, stranger.asked().size());
    }

    @Test
    void a_redirect_leads_to_no_inner_address() {
        for (var target : List.of(
                inner.origin() + "/secret",
                "https://127.0.0.1/",
                "https://localhost/",
                "https://[::1]/",
                "https://[::ffff:7f00:1]/",
                "https://169.254.169.254/latest/meta-data/",
                "https://2130706433/",
                "https://0x7f.1/",
                "https://127.1/",
                "https://user@127.0.0.1/",
                "//127.0.0.1/",
                "file:///etc/passwd",
                "gopher://127.0.0.1/",
                "http://127.0.0.1:" + inner.port() + "/%0d%0a")) {
            stranger.on("HEAD /away", "HTTP/1.1 302 Found\r\nLocation: " + target);
            assertThrows(Unreachable.class, () -> ask("/away"), target);
        }
        assertEquals(List.of(), inner.asked());
    }

    @ParameterizedTest
    @CsvSource({
        "http://example.org/, NOT_HTTPS",
        "ftp://example.org/, NOT_HTTPS",
        "https://example.org:8443/, UNREADABLE",
        "https://camille@example.org/, UNREADABLE",
        "https://camille:secret@example.org/, UNREADABLE",
        "https:///chemin, UNREADABLE",
        "mailto:camille, UNREADABLE",
        "https://exa_mple/, UNREADABLE",
        "https://127.0.0.1/, NOT_PUBLIC",
        "https://[::1]/, NOT_PUBLIC",
        "https://localhost/, NOT_PUBLIC",
        "https://0/, NOT_PUBLIC",
        "https://10.1.2.3/, NOT_PUBLIC",
        "https://[fe80::1]/, NOT_PUBLIC",
        "https://[::ffff:a00:1]/, NOT_PUBLIC"
    })
    void only_the_public_web_is_asked(String address, Why why) {
        refused(why, address);
    }

    @Test
    void an_exception_opens_one_door_and_not_the_next() {
        refused(Why.NOT_HTTPS, inner.origin() + "/");
        refused(Why.UNREADABLE, inner.origin().replace("http:", "https:") + "/");
        refused(Why.UNREADABLE, "https://127.0.0.1:" + stranger.port() + "/");
        refused(Why.NOT_PUBLIC, "https://127.0.0.1:443/");
        assertEquals(List.of(), inner.asked());
    }

    @Test
    void a_name_with_one_inner_address_among_public_ones_is_refused() throws IOException {
        var mixed = web(PATIENCE, host ->
                new InetAddress[] {InetAddress.getByName("1.1.1.1"), InetAddress.getByName("10.0.0.1")});
        var why = assertThrows(Unreachable.class, () -> mixed.ask(URI.create("https://mixed.example/")));
        assertEquals(Why.NOT_PUBLIC, why.why());
        mixed.close();
    }

    @Test
    void a_name_is_looked_up_once_for_each_connection() throws IOException {
        var lookups = new java.util.concurrent.atomic.AtomicInteger();
        var rebinding = web(PATIENCE, host -> {
            var first = lookups.getAndIncrement() == 0;
            return new InetAddress[] {InetAddress.getByName(first ? "10.0.0.1" : "1.1.1.1")};
        });
        assertThrows(Unreachable.class, () -> rebinding.ask(URI.create("https://rebinding.example/")));
        assertEquals(1, lookups.get());
        rebinding.close();
    }

    @Test
    void a_name_that_does_not_exist_looks_like_one_of_ours() {
        refused(Why.NOT_PUBLIC, "https://nothing.invalid/");
    }

    @Test
    void a_shut_door_is_no_answer() {
        stranger.close();
        refused(Why.NO_ANSWER, stranger.origin() + "/");
    }

    /** The stranger would go on for a minute at least. */
    private void left(PublicWeb guest, String path, Stranger.Answer answer, Why why) {
        stranger.on("HEAD " + path, answer);
        var start = System.nanoTime();
        var left = assertThrows(Unreachable.class, () -> guest.ask(URI.create(stranger.origin() + path)));
        assertEquals(why, left.why());
        var lasted = Duration.ofNanos(System.nanoTime() - start);
        assertTrue(lasted.compareTo(PATIENCE) < 0, lasted.toString());
    }

    @Test
    void a_server_that_says_nothing_is_left() {
        left(hasty, "/silent", out -> Thread.sleep(60_000), Why.TOO_SLOW);
    }

    @Test
    void a_server_that_speaks_a_letter_at_a_time_is_left() {
        left(
                hasty,
                "/drip",
                out -> {
                    out.write("HTTP/1.1 200 OK\r\nX: ".getBytes(StandardCharsets.US_ASCII));
                    for (int letter = 0; letter < 1_000; letter++) {
                        out.write('x');
                        out.flush();
                        Thread.sleep(60);
                    }
                },
                Why.TOO_SLOW);
    }

    @Test
    void a_head_without_end_is_left() {
        left(
                web,
                "/headers",
                out -> {
                    out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII));
                    while (true) {
                        out.write("X: y\r\n".getBytes(StandardCharsets.US_ASCII));
                    }
                },
                Why.NO_ANSWER);
    }

    @Test
    void a_line_without_end_is_left() {
        left(
                web,
                "/line",
                out -> {
                    while (true) {
                        out.write('x');
                    }
                },
                Why.NO_ANSWER);
    }

    @Test
    void a_body_without_end_is_not_read() throws Unreachable {
        stranger.on("HEAD /endless", "HTTP/1.1 405 No").on("GET /endless", out -> {
            out.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            while (true) {
                out.write("1\r\nx\r\n".getBytes(StandardCharsets.US_ASCII));
            }
        });
        assertEquals(200, ask("/endless").status());
    }

    @Test
    void what_does_not_speak_http_is_no_answer() {
        stranger.on("HEAD /ssh", out -> out.write("SSH-2.0-OpenSSH\r\n\r\n".getBytes(StandardCharsets.US_ASCII)));
        refused(Why.NO_ANSWER, stranger.origin() + "/ssh");
    }

    @Test
    void many_at_once_each_get_their_answer() throws Exception {
        stranger.on("HEAD /", "HTTP/1.1 200 OK");
        var threads = java.util.concurrent.Executors.newFixedThreadPool(12);
        var answers = threads.invokeAll(java.util.Collections.nCopies(24, () -> ask("/").status()));
        threads.shutdown();
        for (var answer : answers) {
            assertEquals(200, answer.get());
        }
    }

    @Test
    void a_certificate_that_nobody_vouches_for_is_not_trusted(@TempDir Path folder) throws Exception {
        var keys = folder.resolve("keys.p12");
        var made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "site",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=127.0.0.1",
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        "unguarded",
                        "-keystore",
                        keys.toString())
                .inheritIO()
                .start();
        assertEquals(0, made.waitFor());
        var server = HttpsServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls(keys)));
        server.start();
        var origin = "https://127.0.0.1:" + server.getAddress().getPort();
        var guest = new PublicWeb(
                new Settings(PATIENCE, Duration.ofSeconds(5), 3, 4, Optional.of(origin)), InetAddress::getAllByName);
        var why = assertThrows(Unreachable.class, () -> guest.ask(URI.create(origin + "/")));
        assertEquals(Why.UNTRUSTED, why.why());
        guest.close();
        server.stop(0);
    }

    private static SSLContext tls(Path keys) throws Exception {
        var store = KeyStore.getInstance(keys.toFile(), "unguarded".toCharArray());
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, "unguarded".toCharArray());
        var tls = SSLContext.getInstance("TLS");
        tls.init(managers.getKeyManagers(), null, null);
        return tls;
    }

    private record Settings(
            Duration timeout, Duration connectTimeout, int redirects, int connections, Optional<String> exception)
            implements OutgoingSettings {}
}
