package fr.forge.ressourcerie.http;

/** How many items match: exact up to {@link #EXACT_UP_TO}, and beyond that at least so many. */
public record Total(long count, boolean exact) {
    /** Counting further costs more than anyone gains from the figure. */
    public static final int EXACT_UP_TO = 50_000;

    /** From a count that stopped at {@code EXACT_UP_TO + 1}. */
    public static Total counted(long upToOneMore) {
        return new Total(Math.min(upToOneMore, EXACT_UP_TO), upToOneMore <= EXACT_UP_TO);
    }
}
