package fr.forge.ressourcerie.forge;

import java.time.Instant;
import java.util.regex.Pattern;

/**
 * Where a listing goes on. A {@code Link} header only tells that there is more; where that is follows from what was
 * read, so that no answer can send us elsewhere or in circles.
 *
 * @param idAfter for a walk by number
 * @param since for a walk by change: the changes after that instant
 * @param page for a walk by change: its page, from 1
 */
record Cursor(long idAfter, Instant since, int page) {
    private static final Pattern BY_ID = Pattern.compile("id_after=(\\d{1,18})");
    private static final Pattern BY_CHANGE = Pattern.compile("updated_after=([0-9TZ:.-]{20,30})&page=(\\d{1,6})");

    /** The cursor that was given out as that text. */
    static Cursor of(Listing listing, String text) {
        if (listing instanceof Listing.All) {
            var match = BY_ID.matcher(text);
            if (match.matches()) {
                return new Cursor(Long.parseLong(match.group(1)), null, 1);
            }
        } else {
            var match = BY_CHANGE.matcher(text);
            if (match.matches()) {
                return new Cursor(0, Instant.parse(match.group(1)), Integer.parseInt(match.group(2)));
            }
        }
        throw new IllegalArgumentException("not a cursor of this listing");
    }

    /** The beginning of a listing. */
    static Cursor first(Listing listing) {
        return new Cursor(0, listing instanceof Listing.UpdatedSince changes ? changes.since() : null, 1);
    }

    /** What to ask for. */
    String query(Listing listing) {
        if (listing instanceof Listing.UpdatedSince changes) {
            return Listing.updatedSince(since, changes.archived()).query() + "&page=" + page;
        }
        return listing.query() + (idAfter == 0 ? "" : "&" + this);
    }

    @Override
    public String toString() {
        return since == null ? "id_after=" + idAfter : "updated_after=" + since + "&page=" + page;
    }
}
