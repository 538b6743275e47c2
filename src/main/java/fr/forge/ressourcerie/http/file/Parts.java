package fr.forge.ressourcerie.http.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** Several ranges of a file in one answer, {@code multipart/byteranges} (RFC 9110, 14.6). */
final class Parts {
    private final Download file;
    private final List<ByteRange> ranges;
    private final String boundary = UUID.randomUUID().toString();

    Parts(Download file, List<ByteRange> ranges) {
        this.file = file;
        this.ranges = ranges;
    }

    String mediaType() {
        return "multipart/byteranges; boundary=" + boundary;
    }

    long length() {
        return end().length
                + ranges.stream()
                        .mapToLong(range -> head(range).length + range.length())
                        .sum();
    }

    void write(OutputStream to) throws IOException {
        for (var range : ranges) {
            to.write(head(range));
            file.content().write(range.first(), range.length(), to);
        }
        to.write(end());
    }

    private byte[] head(ByteRange range) {
        return ascii("\r\n--" + boundary + "\r\nContent-Type: " + file.mediaType() + "\r\nContent-Range: "
                + range.of(file.size()) + "\r\n\r\n");
    }

    private byte[] end() {
        return ascii("\r\n--" + boundary + "--\r\n");
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
