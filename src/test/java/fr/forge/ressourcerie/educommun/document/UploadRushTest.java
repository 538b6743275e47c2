package fr.forge.ressourcerie.educommun.document;

import static fr.forge.ressourcerie.Actors.camille;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * Many uploads at once are all taken, in memory that does not grow with them. By hand, for the figures of ADR 023:
 * {@code ./mvnw test -Dtest=UploadRushTest -DargLine="-Xmx512m -Dressourcerie.test.uploads=50"}.
 */
@QuarkusTest
class UploadRushTest {
    private static final Logger LOG = Logger.getLogger(UploadRushTest.class);
    private static final int UPLOADS = Integer.getInteger("ressourcerie.test.uploads", 6);
    private static final byte[] CONTENT = Samples.pdf(10_000_000);
    private static final byte[] HEAD =
            Samples.latin("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n");
    private static final byte[] END = Samples.latin("\r\n--x--\r\n");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private String at(String path) {
        return path.startsWith("http") ? path : "http://localhost:" + RestAssured.port + path;
    }

    private static InputStream form() {
        return new SequenceInputStream(java.util.Collections.enumeration(List.of(
                new ByteArrayInputStream(HEAD), new ByteArrayInputStream(CONTENT), new ByteArrayInputStream(END))));
    }

    private String upload(String token) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(at("/api/v1/probe-shelves/docs/documents")))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofInputStream(UploadRushTest::form))
                .build();
        var answer = client.send(request, BodyHandlers.ofString());
        assertEquals(201, answer.statusCode(), answer.body());
        return answer.headers().firstValue("Location").orElseThrow();
    }

    @Test
    void many_uploads_at_once_are_all_taken() throws Exception {
        var token = camille().token();
        var clients = Executors.newFixedThreadPool(UPLOADS);
        heap().forEach(java.lang.management.MemoryPoolMXBean::resetPeakUsage);
        var start = System.nanoTime();
        Callable<String> sending = () -> upload(token);
        var kept = new ArrayList<String>();
        for (var each : clients.invokeAll(
                IntStream.range(0, UPLOADS).mapToObj(number -> sending).toList())) {
            kept.add(each.get());
        }
        clients.shutdown();
        LOG.infof(
                "%d uploads of 10 MB at once: %d ms, at most %d MB of the heap",
                UPLOADS,
                (System.nanoTime() - start) / 1_000_000,
                heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20);
        ranges(kept.get(0));
    }

    private static List<java.lang.management.MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    private void ranges(String document) throws Exception {
        var times = new ArrayList<Long>();
        for (var round = 0; round < 50; round++) {
            times.add(timed(document, "bytes=9000000-9000999", 206));
        }
        times.sort(Long::compare);
        LOG.infof(
                "1,000 bytes from the end of 10 MB: median %.1f ms; the whole: %.1f ms",
                times.get(25) / 1000.0, timed(document, "none", 200) / 1000.0);
    }

    private long timed(String document, String range, int status) throws Exception {
        var start = System.nanoTime();
        var answer = client.send(
                HttpRequest.newBuilder(URI.create(at(document)))
                        .header("Range", range)
                        .build(),
                BodyHandlers.ofByteArray());
        assertEquals(status, answer.statusCode());
        return (System.nanoTime() - start) / 1000;
    }
}
