package fr.forge.ressourcerie.http.output;

import fr.forge.ressourcerie.http.Versioned;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The strong name of an answer's bytes, with the version of the thing in front when people can edit it. */
public record EntityTag(String word) {
    private static final String GZIP = "-gzip";
    private static final int HASH_BYTES = 12;
    private static final Pattern VERSION = Pattern.compile("\"([0-9]{1,18})\\.");

    static EntityTag of(Object entity, byte[] bytes) {
        var hash = hash(bytes);
        return new EntityTag(entity instanceof Versioned thing ? thing.version() + "." + hash : hash);
    }

    /** The header of an answer to a change, which names a thing that people edit and nothing else. */
    public static Optional<String> ofWritten(Object entity, byte[] bytes) {
        return entity instanceof Versioned ? Optional.of(of(entity, bytes).header(false)) : Optional.empty();
    }

    /** The name of a file, from the hash of its content. */
    public static EntityTag ofContent(byte[] sha256) {
        return new EntityTag(Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(sha256, HASH_BYTES)));
    }

    /** As a header: each encoding is another sequence of bytes, so another strong tag. */
    public String header(boolean gzip) {
        return '"' + word + (gzip ? GZIP : "") + '"';
    }

    /** By the weak comparison of RFC 9110, 8.8.3.2, which is the one for {@code If-None-Match}. */
    public boolean isIn(String ifNoneMatch) {
        return Stream.of(ifNoneMatch.split(","))
                .map(String::strip)
                .anyMatch(tag -> tag.equals("*") || bare(tag).equals(word));
    }

    /** By the strong comparison, for {@code If-Match}. */
    public boolean isOneOf(String ifMatch) {
        return Stream.of(ifMatch.split(","))
                .map(String::strip)
                .anyMatch(tag -> tag.equals("*") || tag.equals(header(false)) || tag.equals(header(true)));
    }

    /** By the strong comparison, which a weak tag never passes. */
    static boolean versionIsIn(String ifMatch, long version) {
        return Stream.of(ifMatch.split(","))
                .map(String::strip)
                .anyMatch(tag -> tag.equals("*") || tag.startsWith("\"" + version + "."));
    }

    /** The latest version that the tags speak of; none where they are no tags of ours. */
    static OptionalLong latestVersion(String ifMatch) {
        return VERSION.matcher(ifMatch)
                .results()
                .mapToLong(found -> Long.parseLong(found.group(1)))
                .max();
    }

    private static String bare(String tag) {
        var strong = tag.startsWith("W/") ? tag.substring(2) : tag;
        var inside = strong.replaceAll("^\"|\"$", "");
        return inside.endsWith(GZIP) ? inside.substring(0, inside.length() - GZIP.length()) : inside;
    }

    private static String hash(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, HASH_BYTES));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
