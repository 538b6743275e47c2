package fr.forge.ressourcerie.educommun.document;

import fr.forge.ressourcerie.problem.Problem;
import java.io.EOFException;
import java.io.IOException;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A PDF (ISO 32000): read as a row of words, not understood. To understand one is to unpack whatever it says, without bound;
 * what must not be in it is told by names that stand outside of packed data, or inside object streams, which are unpacked up
 * to a bound.
 */
final class Pdf {
    static final byte[] START = "%PDF-".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    private static final byte[] END = "%%EOF".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    /** Readers look for the end in the last so many bytes. */
    private static final int TAIL = 1024;

    private static final Map<String, Supplier<Problem>> REFUSED = Map.of(
            "Encrypt", DocumentProblems.ENCRYPTED::because,
            "JavaScript", DocumentProblems.MACROS::because,
            "Launch", DocumentProblems.MACROS::because,
            "EmbeddedFile", DocumentProblems.NESTED::because,
            "EmbeddedFiles", DocumentProblems.NESTED::because);

    private Pdf() {}

    static void inspect(Bytes bytes) throws IOException {
        try {
            end(bytes);
            new PdfWords(bytes, Pdf::allowed).read();
        } catch (EOFException cut) {
            throw DocumentProblems.DAMAGED.because(DocumentType.PDF);
        }
    }

    private static void allowed(String name) {
        var problem = REFUSED.get(name);
        if (problem != null) {
            throw problem.get();
        }
    }

    private static void end(Bytes bytes) throws IOException {
        var end = -1L;
        var from = Math.max(0, bytes.size() - TAIL);
        for (var place = bytes.indexOf(END, from); place >= 0; place = bytes.indexOf(END, place + 1)) {
            end = place;
        }
        if (end < 0) {
            throw DocumentProblems.DAMAGED.because(DocumentType.PDF);
        }
        for (var place = end + END.length; place < bytes.size(); place++) {
            if (bytes.at(place) > ' ') {
                throw DocumentProblems.TWO_THINGS.because(DocumentType.PDF);
            }
        }
    }
}
