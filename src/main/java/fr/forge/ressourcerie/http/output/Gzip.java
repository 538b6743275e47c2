package fr.forge.ressourcerie.http.output;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** The compressed form of an answer, for who asks for it and when it is worth it. */
public final class Gzip {
    /** Below this the header costs about what the compression saves. */
    private static final int WORTH_IT = 1024;

    private static final Pattern CODING = Pattern.compile("([a-z*-]+)(?:\\s*;\\s*q=([01](?:\\.\\d{0,3})?))?");

    private Gzip() {}

    static boolean serves(String acceptEncoding, byte[] bytes) {
        return bytes.length >= WORTH_IT && asked(acceptEncoding);
    }

    /** Whether a caller takes it, for an answer whose length is not known. */
    public static boolean asked(String acceptEncoding) {
        return acceptEncoding != null && weight(acceptEncoding) > 0;
    }

    /** What the caller gives {@code gzip}, by name or else by {@code *} (RFC 9110, 12.5.3). */
    private static double weight(String acceptEncoding) {
        var any = 0.0;
        for (var part : Stream.of(acceptEncoding.toLowerCase(Locale.ROOT).split(","))
                .map(String::strip)
                .toList()) {
            var coding = CODING.matcher(part);
            if (coding.matches()) {
                var weight = coding.group(2) == null ? 1 : Double.parseDouble(coding.group(2));
                if (coding.group(1).equals("gzip") || coding.group(1).equals("x-gzip")) {
                    return weight;
                }
                any = coding.group(1).equals("*") ? weight : any;
            }
        }
        return any;
    }

    static byte[] of(byte[] bytes) {
        var compressed = new ByteArrayOutputStream(bytes.length / 3);
        try (var gzip = new GZIPOutputStream(compressed)) {
            gzip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory can be written", impossible);
        }
        return compressed.toByteArray();
    }
}
