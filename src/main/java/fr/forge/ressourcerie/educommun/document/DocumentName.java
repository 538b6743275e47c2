package fr.forge.ressourcerie.educommun.document;

import fr.forge.ressourcerie.http.Words;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a document is called: as people called it, without what could mislead who sees it or harm where it is saved. */
final class DocumentName {
    static final int LONGEST = 120;

    /** Control characters, invisible ones, those that turn the direction of writing, and what is no text at all. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}\\p{Zl}\\p{Zp}]");

    /** What means something to one system's disk or another's, and what makes an address of somebody's name. */
    private static final Pattern MEANING = Pattern.compile("[<>:\"|?*@]");

    private static final Pattern RESERVED = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");
    private static final Pattern EXTENSION =
            Pattern.compile("(?i)\\.(pdf|od[ts]|docx?|xlsx?|png|jpe?g|zip|html?|svg|exe|bin)$");

    private DocumentName() {}

    static String of(String given, DocumentType type) {
        var last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        var seen =
                UNSEEN.matcher(Normalizer.normalize(last, Normalizer.Form.NFC)).replaceAll("");
        var plain = MEANING.matcher(seen).replaceAll("-").replaceAll("[\\s\\p{Z}]+", " ");
        var bare = ends(EXTENSION.matcher(ends(plain)).replaceAll(""));
        var named = bare.isEmpty() ? "document" : RESERVED.matcher(bare).replaceAll("document-$0");
        return shortened(named) + extension(last, type);
    }

    /** Names begin and end with something that shows. */
    private static String ends(String name) {
        return name.replaceAll("^[\\s.]+|[\\s.]+$", "");
    }

    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST
                ? name
                : ends(name.substring(0, name.offsetByCodePoints(0, LONGEST)));
    }

    private static String extension(String given, DocumentType type) {
        var three = type == DocumentType.JPEG && given.toLowerCase(Locale.ROOT).endsWith(".jpg");
        return "." + (three ? "jpg" : Words.of(type));
    }
}
