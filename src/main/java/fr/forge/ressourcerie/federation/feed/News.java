package fr.forge.ressourcerie.federation.feed;

import java.time.Instant;
import java.util.List;

/**
 * Something new, whatever the format that tells it.
 *
 * @param id for good, whatever becomes of its title and its place
 * @param url where it is
 * @param sheet what we say of it, as JSON
 * @param published when it came to be news; never changes while it stays
 */
record News(
        String id,
        String title,
        String summary,
        String url,
        String sheet,
        String image,
        Instant published,
        Instant updated,
        List<Author> authors,
        List<Topic> topics) {

    /** Who made it, and may be named. */
    record Author(String name, String url) {}

    /** A word that it stands under, from a list. */
    record Topic(String code, String label, String scheme) {}
}
