package fr.forge.ressourcerie.http.probe;

import fr.forge.ressourcerie.http.file.Streams;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A stream that has no end, and one that fails on its way. */
@Path("/api/v1/probe-streams")
@Tag(name = "Probes")
class ProbeStreamApi {
    private final Streams streams;

    ProbeStreamApi(Streams streams) {
        this.streams = streams;
    }

    @GET
    @Path("/endless")
    @Produces("text/plain")
    @Operation(
            operationId = "readEndlessProbe",
            summary = "Read what has no end",
            description = "Only in tests.",
            extensions = @Extension(name = "x-streamed", value = "true"))
    @APIResponse(
            responseCode = "200",
            description = "Lines.",
            content = @Content(mediaType = "text/plain", schema = @Schema(type = SchemaType.STRING)))
    public Response endless() {
        return streams.answer("probe.txt", "text/plain", (to, atMost) -> endless(to))
                .build();
    }

    @GET
    @Path("/broken")
    @Produces("text/plain")
    @Operation(
            operationId = "readBrokenProbe",
            summary = "Read what fails",
            description = "Only in tests.",
            extensions = @Extension(name = "x-streamed", value = "true"))
    @APIResponse(
            responseCode = "200",
            description = "Lines.",
            content = @Content(mediaType = "text/plain", schema = @Schema(type = SchemaType.STRING)))
    public Response broken() {
        return streams.answer("probe.txt", "text/plain", (to, atMost) -> {
                    to.write(new byte[100_000]);
                    to.flush();
                    throw new IllegalStateException("on the way");
                })
                .build();
    }

    @GET
    @Path("/slow")
    @Produces("text/plain")
    @Operation(
            operationId = "readSlowProbe",
            summary = "Read what comes slowly",
            description = "Only in tests.",
            extensions = @Extension(name = "x-streamed", value = "true"))
    @APIResponse(
            responseCode = "200",
            description = "Lines.",
            content = @Content(mediaType = "text/plain", schema = @Schema(type = SchemaType.STRING)))
    public Response slow() {
        return streams.answer("probe.txt", "text/plain", (to, atMost) -> slow(to))
                .build();
    }

    /** So little that there is always room for it. */
    private static void slow(OutputStream to) throws IOException {
        RunningStreams.RUNNING.incrementAndGet();
        try {
            for (int line = 0; line < 10_000; line++) {
                to.write(new byte[1_000]);
                to.flush();
                LockSupport.parkNanos(5_000_000);
            }
        } finally {
            RunningStreams.RUNNING.decrementAndGet();
        }
    }

    private static void endless(OutputStream to) throws IOException {
        RunningStreams.RUNNING.incrementAndGet();
        try {
            while (true) {
                to.write(new byte[10_000]);
            }
        } finally {
            RunningStreams.RUNNING.decrementAndGet();
        }
    }
}
