package fr.forge.ressourcerie.educommun.document;

import fr.forge.ressourcerie.problem.Problem;
import java.io.IOException;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * A ZIP archive, which every office document is: its entries stand one behind the other from the first byte to the last, so
 * that nothing hides between them and two programs read the same in it.
 */
final class Archive {
    static final byte[] ENTRY = Bytes.hex("504b0304");
    static final String KIND = "ZIP";
    /** Readers of PDF look for its beginning in the first so many bytes. */
    private static final int HEAD = 1024;
    /** A data descriptor (APPNOTE 4.3.9) may stand behind an entry's data. */
    private static final int LONGEST_DESCRIPTOR = 24;

    private static final Pattern BAD_NAME = Pattern.compile("/.*|.*(\\\\|:|\\p{Cc}).*|(.*/)?\\.\\.(/.*)?|.{300,}");

    private Archive() {}

    /** What document it is, if it is one. */
    static Optional<DocumentType> inspect(Bytes bytes) throws IOException {
        var end = ArchiveEnd.of(bytes);
        if (end.isEmpty()) {
            throw (ArchiveEnd.somewhereIn(bytes) ? DocumentProblems.TWO_THINGS : DocumentProblems.DAMAGED)
                    .because(KIND);
        }
        end.get().check();
        if (bytes.indexOf(Pdf.START, 0, HEAD) >= 0) {
            throw DocumentProblems.TWO_THINGS.because(KIND);
        }
        try (var zip = ZipFile.builder().setSeekableByteChannel(bytes.again()).get()) {
            return inspect(zip, end.get(), bytes.size());
        } catch (Problem refused) {
            throw refused;
        } catch (IOException | RuntimeException broken) {
            throw DocumentProblems.DAMAGED.because(KIND);
        }
    }

    private static Optional<DocumentType> inspect(ZipFile zip, ArchiveEnd end, long size) throws IOException {
        var entries = Collections.list(zip.getEntriesInPhysicalOrder());
        inARow(entries, end);
        plain(entries);
        var type = OfficeDocument.typeOf(zip, entries);
        if (type.isPresent()) {
            var unpacking = new Unpacking(zip, size);
            for (var entry : entries) {
                unpacking.inspect(entry);
            }
        }
        return type;
    }

    private static void inARow(List<ZipArchiveEntry> entries, ArchiveEnd end) {
        var place = 0L;
        for (var entry : entries) {
            follows(place, entry.getLocalHeaderOffset());
            place = entry.getDataOffset() + entry.getCompressedSize();
        }
        follows(place, end.list());
        if (entries.isEmpty() || entries.get(0).getLocalHeaderOffset() != 0) {
            throw DocumentProblems.TWO_THINGS.because(KIND);
        }
    }

    private static void follows(long end, long next) {
        if (next < end || next > end + LONGEST_DESCRIPTOR) {
            throw DocumentProblems.TWO_THINGS.because(KIND);
        }
    }

    private static void plain(List<ZipArchiveEntry> entries) {
        var names = new HashSet<String>();
        for (var entry : entries) {
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw DocumentProblems.ENCRYPTED.because();
            }
            var packed = entry.getMethod() == ZipEntry.STORED || entry.getMethod() == ZipEntry.DEFLATED;
            if (!packed || BAD_NAME.matcher(entry.getName()).matches()) {
                throw DocumentProblems.DAMAGED.because(KIND);
            }
            if (!names.add(entry.getName().toLowerCase(Locale.ROOT))) {
                throw DocumentProblems.TWO_THINGS.because(KIND);
            }
        }
    }
}
