package fr.forge.ressourcerie.change;

import java.time.LocalDate;

/**
 * How far a follower came.
 *
 * @param upToDate the last day on which the follower held nothing that was gone: what was removed earlier need not be told.
 *     To the day, so that asking again when nothing is new gives the same answer.
 */
public record Bookmark(String xid, long seq, LocalDate upToDate) {
    public static Bookmark beginning(LocalDate today) {
        return new Bookmark("0", 0, today);
    }
}
