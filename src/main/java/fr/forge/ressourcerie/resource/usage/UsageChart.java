package fr.forge.ressourcerie.resource.usage;

import java.util.List;

/**
 * What the drawing of a series shows, placed on a grid of 720 by 340: one bar a period, and an empty place where nobody
 * measured. Whatever is drawn is also said in words.
 *
 * @param id begins the names of its parts, so that several charts may stand in one page
 * @param description all values in words
 * @param heading the title in one line
 * @param note who counted, or that there is nothing to draw
 */
record UsageChart(
        String id,
        String title,
        String description,
        String heading,
        String note,
        List<Bar> bars,
        List<Line> lines,
        List<Key> keys) {

    /**
     * One period.
     *
     * @param kind how it is filled: {@code exact}, {@code at-least}, {@code estimate}, or {@code none}
     * @param year stands below the first period of a year, and is empty below the others
     */
    record Bar(int x, int y, int width, int height, String kind, String label, String tick, String year, String said) {

        public int middle() {
            return x + width / 2;
        }

        public int labelY() {
            return y - 6;
        }
    }

    /** A value across the drawing, by which bars are compared. */
    record Line(int y, String label) {

        public int labelY() {
            return y + 4;
        }
    }

    /** What a way of filling means. */
    record Key(int x, String kind, String said) {

        public int textX() {
            return x + 24;
        }
    }
}
