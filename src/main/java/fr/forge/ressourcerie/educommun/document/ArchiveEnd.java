package fr.forge.ressourcerie.educommun.document;

import java.io.IOException;
import java.util.Optional;

/**
 * How a ZIP archive ends (APPNOTE 4.3.16): where its list of entries is, so read before the list itself, which may be as
 * long as the file says.
 *
 * @param place where this record stands
 * @param entries how many the list has
 * @param list where the list begins
 * @param listSize how many bytes it has
 */
record ArchiveEnd(long place, int entries, long list, long listSize) {
    private static final byte[] SIGNATURE = Bytes.hex("504b0506");
    private static final int SIZE = 22;
    private static final int LONGEST_COMMENT = 0xffff;
    /** An office document has some dozens, one with many pictures some hundreds. */
    private static final int MOST_ENTRIES = 2_000;

    private static final int LARGEST_LIST = 1024 * 1024;

    /** Of a file that ends as an archive does, to its last byte. */
    static Optional<ArchiveEnd> of(Bytes bytes) throws IOException {
        var from = Math.max(0, bytes.size() - SIZE - LONGEST_COMMENT);
        for (var place = bytes.indexOf(SIGNATURE, from); place >= 0; place = bytes.indexOf(SIGNATURE, place + 1)) {
            if (place + SIZE <= bytes.size() && place + SIZE + bytes.little(place + 20, 2) == bytes.size()) {
                return Optional.of(new ArchiveEnd(
                        place,
                        (int) bytes.little(place + 10, 2),
                        bytes.little(place + 16, 4),
                        bytes.little(place + 12, 4)));
            }
        }
        return Optional.empty();
    }

    /** Whether something that could be such a record stands in a file, with something else behind it. */
    static boolean somewhereIn(Bytes bytes) throws IOException {
        return bytes.indexOf(SIGNATURE, 0) >= 0;
    }

    /** The list stands right before this record, and is of a size that may be read. */
    void check() {
        if (entries > MOST_ENTRIES || listSize > LARGEST_LIST) {
            throw DocumentProblems.SWELLS.because();
        }
        if (list + listSize != place) {
            throw DocumentProblems.TWO_THINGS.because("ZIP");
        }
    }
}
