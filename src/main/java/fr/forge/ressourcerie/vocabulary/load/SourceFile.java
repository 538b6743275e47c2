package fr.forge.ressourcerie.vocabulary.load;

import fr.forge.ressourcerie.problem.CommonProblems;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file as it was sent: its text, and the hash of its bytes. */
record SourceFile(Format format, String text, String sha256) {

    /** In which form a vocabulary comes. */
    enum Format {
        RDF_XML("rdf-xml"),
        TABLE("tab-separated");

        private final String word;

        Format(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    static SourceFile of(Format format, byte[] bytes) {
        if (bytes.length > Bound.BYTES) {
            throw CommonProblems.TOO_LARGE.because();
        }
        return new SourceFile(format, text(bytes), sha256(bytes));
    }

    Reading read(Findings findings) {
        return format == Format.RDF_XML ? SkosReader.read(text, findings) : TableReader.read(text, findings);
    }

    /** Without the mark that some programs put in front of UTF-8. */
    private static String text(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(bytes.length + 1);
        if (StandardCharsets.UTF_8.newDecoder().decode(in, out, true).isError()) {
            var line = 1
                    + out.flip().chars().filter(character -> character == '\n').count();
            throw LoadProblems.NOT_UTF_8.because(line);
        }
        var text = out.flip().toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
