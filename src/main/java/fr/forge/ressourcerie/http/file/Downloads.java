package fr.forge.ressourcerie.http.file;

import fr.forge.ressourcerie.http.HttpProblems;
import fr.forge.ressourcerie.http.IfMatch;
import fr.forge.ressourcerie.http.output.EntityTag;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Base64;
import java.util.List;

/**
 * Sends files: whole, in ranges, or not at all to who has them. A file is always saved, never shown in our name, and
 * whatever opens it all the same gives it no right to anything.
 */
@Singleton
public class Downloads {
    private static final String POLICY = "sandbox; default-src 'none'; frame-ancestors 'none'";

    private final HttpHeaders headers;

    Downloads(HttpHeaders headers) {
        this.headers = headers;
    }

    /** Refuses a change to a file by somebody who means another one. */
    public void check(IfMatch ifMatch, Download file) {
        var tags = ifMatch.tags().orElseThrow(HttpProblems.PRECONDITION_REQUIRED::because);
        var tag = EntityTag.ofContent(file.sha256());
        if (!tag.isOneOf(tags)) {
            throw HttpProblems.STALE.because().withHeader(HttpHeaders.ETAG, tag.header(false));
        }
    }

    public Response answer(Download file, RangeRequest asked) {
        var tag = EntityTag.ofContent(file.sha256());
        var known = headers.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (known != null && tag.isIn(known)) {
            return Response.notModified()
                    .header(HttpHeaders.ETAG, tag.header(false))
                    .build();
        }
        var answer = asked.in(file, tag.header(false))
                .map(ranges -> part(file, ranges))
                .orElseGet(() -> whole(file));
        return answer.header(HttpHeaders.ETAG, tag.header(false))
                .header("Accept-Ranges", "bytes")
                .header("Repr-Digest", "sha-256=:" + Base64.getEncoder().encodeToString(file.sha256()) + ":")
                .header("Content-Disposition", Attachment.called(file.name()))
                .header("Content-Security-Policy", POLICY)
                .build();
    }

    private static ResponseBuilder whole(Download file) {
        return Response.ok(bytes(file, new ByteRange(0, file.size() - 1)))
                .type(file.mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, file.size());
    }

    private static ResponseBuilder part(Download file, List<ByteRange> ranges) {
        if (ranges.isEmpty()) {
            throw FileProblems.RANGE.because(file.size()).withHeader("Content-Range", "bytes */" + file.size());
        }
        if (ranges.size() > 1) {
            var parts = new Parts(file, ranges);
            return Response.status(206)
                    .entity((StreamingOutput) parts::write)
                    .type(parts.mediaType())
                    .header(HttpHeaders.CONTENT_LENGTH, parts.length());
        }
        var range = ranges.get(0);
        return Response.status(206)
                .entity(bytes(file, range))
                .type(file.mediaType())
                .header("Content-Range", range.of(file.size()))
                .header(HttpHeaders.CONTENT_LENGTH, range.length());
    }

    private static StreamingOutput bytes(Download file, ByteRange range) {
        return to -> file.content().write(range.first(), range.length(), to);
    }
}
