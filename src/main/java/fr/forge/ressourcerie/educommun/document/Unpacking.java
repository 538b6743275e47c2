package fr.forge.ressourcerie.educommun.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Unpacks every entry of an office document up to a bound, keeps nothing, and refuses what does not belong in one. */
final class Unpacking {
    private static final long MOST = 256L * 1024 * 1024;
    /** XML of tables shrinks to a fiftieth; a bomb to a thousandth. */
    private static final long MOST_TIMES = 150;

    private static final long ALWAYS_FINE = 16L * 1024 * 1024;
    private static final int LONGEST_MARK = 32;

    private static final Pattern MACROS = Pattern.compile(
            "(.*/)?(vbaproject\\.bin|vbadata\\.xml)|(basic|scripts|customui)/.+|(.*/)?(activex|macrosheets)/.+");
    private static final Pattern PACKED_PICTURE_OR_VEILED_FONT = Pattern.compile(".*\\.(emz|wmz|odttf)");
    private static final List<byte[]> FILES = Stream.of(
                    "504b0304",
                    "504b0506",
                    "52617221",
                    "377abcaf271c",
                    "fd377a585a00",
                    "d0cf11e0a1b11ae1",
                    "7f454c46",
                    "cafebabe",
                    "4d534346",
                    "255044462d",
                    "425a68")
            .map(Bytes::hex)
            .toList();
    /** A program, and a packed file: so short that other content may begin so by chance. */
    private static final List<byte[]> SHORT =
            Stream.of("4d5a", "1f8b08").map(Bytes::hex).toList();

    private static final List<byte[]> NOT_UTF_8 =
            Stream.of("feff", "fffe", "003c", "3c00").map(Bytes::hex).toList();

    private final ZipFile zip;
    private final long most;
    private final byte[] buffer = new byte[32 * 1024];
    private long unpacked;

    Unpacking(ZipFile zip, long size) {
        this.zip = zip;
        this.most = Math.min(MOST, Math.max(ALWAYS_FINE, size * MOST_TIMES));
    }

    void inspect(ZipArchiveEntry entry) throws IOException {
        var name = entry.getName().toLowerCase(Locale.ROOT);
        if (MACROS.matcher(name).matches()) {
            throw DocumentProblems.MACROS.because();
        }
        var sum = new CRC32();
        try (var content = new CheckedInputStream(zip.getInputStream(entry), sum)) {
            var size = read(name, content);
            if (size != entry.getSize() || sum.getValue() != entry.getCrc()) {
                throw DocumentProblems.DAMAGED.because(Archive.KIND);
            }
        }
    }

    private long read(String name, InputStream content) throws IOException {
        var size = 0L;
        var before = "";
        for (var read = content.readNBytes(buffer, 0, buffer.length);
                read > 0;
                read = content.readNBytes(buffer, 0, buffer.length)) {
            if (size == 0) {
                beginning(name, read);
            }
            size += read;
            unpacked += read;
            if (unpacked > most) {
                throw DocumentProblems.SWELLS.because();
            }
            if (name.endsWith(".xml")) {
                before = words(before + new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
            }
        }
        return size;
    }

    private void beginning(String name, int held) {
        var doubtful = PACKED_PICTURE_OR_VEILED_FONT.matcher(name).matches();
        if (begins(FILES, held) || (!doubtful && begins(SHORT, held))) {
            throw DocumentProblems.NESTED.because();
        }
        if (name.endsWith(".xml") && begins(NOT_UTF_8, held)) {
            throw DocumentProblems.DAMAGED.because(Archive.KIND);
        }
    }

    private boolean begins(List<byte[]> marks, int held) {
        return marks.stream()
                .anyMatch(mark -> held >= mark.length && Arrays.equals(buffer, 0, mark.length, mark, 0, mark.length));
    }

    /** What OpenDocument says of encryption and of scripts; answers the end, in which a word may have begun. */
    private static String words(String text) {
        if (text.contains(":encryption-data")) {
            throw DocumentProblems.ENCRYPTED.because();
        }
        if (text.contains("vnd.sun.star.script:") || text.contains("script:event-listener ")) {
            throw DocumentProblems.MACROS.because();
        }
        return text.substring(Math.max(0, text.length() - LONGEST_MARK));
    }
}
