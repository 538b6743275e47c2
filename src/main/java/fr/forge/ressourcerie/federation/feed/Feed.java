package fr.forge.ressourcerie.federation.feed;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A page of news (RFC 5005), whatever the format that tells it.
 *
 * @param changed when it changed itself, apart from its news
 * @param place where its formats are, but for their endings
 * @param list the same as a list of the API
 * @param next the page after it, a path; null at the end
 * @param previous the page before it, a path; null at the beginning
 */
record Feed(
        String title,
        String description,
        Instant changed,
        Place place,
        String list,
        String next,
        String previous,
        List<News> news) {
    static final String AUTHOR = "La Forge des communs numériques éducatifs";

    /** When it or the latest of its news changed: the page changes no later. */
    Instant updated() {
        return Stream.concat(Stream.of(changed), news.stream().map(News::updated))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /**
     * An address that each format completes with its ending.
     *
     * @param query what selects and orders, with its question mark; empty without
     * @param here the same with where the page begins
     */
    record Place(String path, String query, String here) {
        /** The beginning of the list. */
        String first(Format format) {
            return path + format.ending() + query;
        }

        /** This page. */
        String self(Format format) {
            return path + format.ending() + here;
        }
    }
}
