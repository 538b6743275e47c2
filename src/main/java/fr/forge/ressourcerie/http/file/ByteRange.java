package fr.forge.ressourcerie.http.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Some bytes of a file in a row, from the first to the last, both included. */
record ByteRange(long first, long last) {
    /** More are a mistake or an attack: each costs a part of the answer. */
    private static final int MOST = 16;

    private static final String ONE = "\\s*(?:(\\d{1,18})-(\\d{0,18})|-(\\d{1,18}))\\s*";
    private static final Pattern RANGE = Pattern.compile(ONE);
    private static final Pattern RANGES = Pattern.compile("bytes=" + ONE + "(?:," + ONE + ")*");

    long length() {
        return last - first + 1;
    }

    /** As {@code Content-Range} says it. */
    String of(long size) {
        return "bytes " + first + "-" + last + "/" + size;
    }

    /** Those of a {@code Range} header that lie in a file; nothing when the header is not understood, so ignored. */
    static Optional<List<ByteRange>> all(String header, long size) {
        if (!RANGES.matcher(header).matches()) {
            return Optional.empty();
        }
        var asked = header.substring(header.indexOf('=') + 1).split(",");
        var found = new ArrayList<ByteRange>();
        for (var each : asked) {
            var range = RANGE.matcher(each);
            if (asked.length > MOST || !range.matches() || backwards(range)) {
                return Optional.empty();
            }
            one(range, size).ifPresent(found::add);
        }
        return Optional.of(overlap(found) ? merged(found) : List.copyOf(found));
    }

    private static boolean backwards(Matcher range) {
        return range.group(1) != null
                && !range.group(2).isEmpty()
                && Long.parseLong(range.group(2)) < Long.parseLong(range.group(1));
    }

    private static Optional<ByteRange> one(Matcher range, long size) {
        if (range.group(1) == null) {
            var length = Math.min(size, Long.parseLong(range.group(3)));
            return length == 0 ? Optional.empty() : Optional.of(new ByteRange(size - length, size - 1));
        }
        var first = Long.parseLong(range.group(1));
        var last = range.group(2).isEmpty() ? size - 1 : Math.min(size - 1, Long.parseLong(range.group(2)));
        return first < size ? Optional.of(new ByteRange(first, last)) : Optional.empty();
    }

    private static boolean overlap(List<ByteRange> ranges) {
        var sorted = sorted(ranges);
        for (var index = 1; index < sorted.size(); index++) {
            if (sorted.get(index).first <= sorted.get(index - 1).last) {
                return true;
            }
        }
        return false;
    }

    /** Overlapping ranges would let one small request ask for the same bytes again and again (RFC 9110, 14.2). */
    private static List<ByteRange> merged(List<ByteRange> ranges) {
        var merged = new ArrayList<ByteRange>();
        for (var range : sorted(ranges)) {
            var before = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (before != null && range.first <= before.last + 1) {
                merged.set(merged.size() - 1, new ByteRange(before.first, Math.max(before.last, range.last)));
            } else {
                merged.add(range);
            }
        }
        return List.copyOf(merged);
    }

    private static List<ByteRange> sorted(List<ByteRange> ranges) {
        return ranges.stream().sorted(Comparator.comparing(ByteRange::first)).toList();
    }
}
