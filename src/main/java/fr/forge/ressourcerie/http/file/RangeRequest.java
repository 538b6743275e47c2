package fr.forge.ressourcerie.http.file;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which bytes of a file the caller wants, as a {@code @BeanParam} of a download (RFC 9110, 14). */
public class RangeRequest {
    @HeaderParam("Range")
    @Size(max = 500)
    @Parameter(
            description = "Only these bytes, such as `bytes=0-1023`, `bytes=1024-` or `bytes=-500`, or several ranges"
                    + " separated by commas, 16 at most. What cannot be understood is ignored.",
            example = "bytes=0-1023")
    String range;

    @HeaderParam("If-Range")
    @Size(max = 200)
    @Parameter(
            description = "The `ETag` of the part already held: the range is answered while it still holds, else the"
                    + " whole file.")
    String ifRange;

    /** Nothing when the whole file is wanted; an empty list when none of the ranges lies in the file. */
    Optional<List<ByteRange>> in(Download file, String tag) {
        if (range == null || (ifRange != null && !ifRange.strip().equals(tag))) {
            return Optional.empty();
        }
        return ByteRange.all(range, file.size());
    }
}
