package fr.forge.ressourcerie.http.file;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/** The name of a file in a header: in ASCII for old programs, and as it is (RFC 6266 and RFC 8187). */
final class Attachment {
    private static final String SAID_AS_IT_IS = "!#$&+-.^_`|~";

    private Attachment() {}

    static String called(String name) {
        return "attachment; filename=\"" + plain(name) + "\"; filename*=UTF-8''" + encoded(name);
    }

    /** Without accents; what is not ASCII then, or means something in a header or on a disk, becomes a line. */
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^A-Za-z0-9 ._()+-]", "_");
    }

    private static String encoded(String name) {
        var encoded = new StringBuilder();
        for (var octet : name.getBytes(StandardCharsets.UTF_8)) {
            var character = (char) (octet & 0xff);
            if (character < 0x80 && (Character.isLetterOrDigit(character) || SAID_AS_IT_IS.indexOf(character) >= 0)) {
                encoded.append(character);
            } else {
                encoded.append("%%%02X".formatted((int) character));
            }
        }
        return encoded.toString();
    }
}
