package fr.forge.ressourcerie.educommun.receipt;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * Content in its one form (RFC 8785, JSON Canonicalization Scheme): UTF-8, no space, members sorted by their names' UTF-16
 * units, numbers as ECMAScript writes them. Whatever two programs could read differently has no such form and is refused: a
 * number that a double does not hold exactly, half a surrogate pair. Money is therefore text.
 */
public final class CanonicalJson {
    private static final long EXACT = 1L << 53;

    private CanonicalJson() {}

    /** The bytes of an object or a list; they are the same whatever the order of the members and whichever program wrote them. */
    public static byte[] of(JsonNode content) {
        check(content);
        try {
            return new JsonCanonicalizer(content.toString()).getEncodedUTF8();
        } catch (IOException impossible) {
            throw new UncheckedIOException("written by Jackson, so JSON", impossible);
        }
    }

    /** The SHA-256 of those bytes, which {@code sha256sum} shows of a file that holds them. */
    public static byte[] sha256(byte[] canonical) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(canonical);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    private static void check(JsonNode node) {
        if (node.isTextual()) {
            check(node.textValue());
        } else if (node.isNumber() && !exact(node)) {
            throw new IllegalArgumentException("a number that programs read differently");
        } else if (!node.isContainerNode() && !node.isNumber() && !node.isBoolean() && !node.isNull()) {
            throw new IllegalArgumentException("no JSON: " + node.getNodeType());
        }
        node.fieldNames().forEachRemaining(CanonicalJson::check);
        node.forEach(CanonicalJson::check);
    }

    private static boolean exact(JsonNode number) {
        return number.isIntegralNumber()
                ? number.canConvertToLong() && Math.abs(number.longValue()) <= EXACT
                : Double.isFinite(number.doubleValue());
    }

    private static void check(String text) {
        for (var index = 0; index < text.length(); index++) {
            if (Character.isHighSurrogate(text.charAt(index))
                    && index + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(index + 1))) {
                index++;
            } else if (Character.isSurrogate(text.charAt(index))) {
                throw new IllegalArgumentException("half a surrogate pair");
            }
        }
    }
}
