package fr.forge.ressourcerie.http.file;

import fr.forge.ressourcerie.http.Who;
import fr.forge.ressourcerie.http.output.Gzip;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;
import org.jboss.logging.Logger;

/**
 * Sends what is too long to be held: written while it is read, compressed when asked. It has no entity tag, since it would
 * have to be read to its end to be named, and is kept by nobody. Few are sent at once; a client that stops reading, or takes
 * for ever, is cut off. What is cut off lacks the last chunk, so that no client takes it for the whole.
 */
@Singleton
public class Streams {
    private static final Logger LOG = Logger.getLogger(Streams.class);
    private static final int BUFFER = 16 * 1024;

    private final StreamSettings settings;
    private final Places places;
    private final Vertx vertx;
    private final RoutingContext routing;
    private final Who who;

    Streams(StreamSettings settings, Vertx vertx, RoutingContext routing, Who who) {
        this.settings = settings;
        this.places = new Places(settings.atOnce(), settings.atOnceEach());
        this.vertx = vertx;
        this.routing = routing;
        this.who = who;
    }

    /** The answer, to be completed with headers of its own; what is written must be flushed now and then. */
    public Response.ResponseBuilder answer(String name, String mediaType, Stream stream) {
        var answer = Response.ok()
                .type(mediaType)
                .header("Content-Disposition", Attachment.called(name))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (routing.request().method().name().equals("HEAD")) {
            return answer;
        }
        var whom = who.client();
        if (!places.take(whom)) {
            throw FileProblems.BUSY
                    .because(settings.atOnceEach())
                    .withHeader(
                            "Retry-After", String.valueOf(settings.patience().toSeconds()));
        }
        routing.addEndHandler(sent -> places.leave(whom));
        var gzip = Gzip.asked(routing.request().getHeader(HttpHeaders.ACCEPT_ENCODING));
        if (gzip) {
            answer.header(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        return answer.entity((StreamingOutput) to -> send(stream, gzip, to));
    }

    private void send(Stream stream, boolean gzip, OutputStream to) throws IOException {
        var connection = routing.request().connection();
        var response = routing.response();
        var out = new PatientStream(to, response::closed, settings.patience(), settings.atMost());
        var timer = vertx.setPeriodic(1_000, tick -> {
            if (out.exhausted()) {
                cut(connection);
            }
        });
        try {
            write(stream, gzip, out);
        } catch (IOException | RuntimeException failed) {
            if (!response.headWritten()) {
                throw failed;
            }
            if (!out.broken()) {
                LOG.errorf("A stream failed on its way: %s", failed.getClass().getName());
            }
            cut(connection);
        } finally {
            vertx.cancelTimer(timer);
        }
    }

    /** At once: a close that is polite waits until the client has taken what was written before. */
    private static void cut(HttpConnection connection) {
        if (connection instanceof ConnectionBase netty) {
            netty.channelHandlerContext().close();
        } else {
            connection.close();
        }
    }

    private void write(Stream stream, boolean gzip, OutputStream out) throws IOException {
        if (!gzip) {
            stream.write(out, settings.atMost());
            out.flush();
            return;
        }
        var packed = new GZIPOutputStream(out, BUFFER, true);
        stream.write(packed, settings.atMost());
        packed.finish();
        out.flush();
    }
}
