package fr.forge.ressourcerie.federation.feed;

import fr.forge.ressourcerie.federation.MetadataLicence;
import fr.forge.ressourcerie.problem.PublicAddress;
import jakarta.inject.Singleton;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a feed in a format, and says where its pages and its other formats are. */
@Singleton
class Feeds {
    private final AtomFeed atom;
    private final RssFeed rss;
    private final PublicAddress address;

    Feeds(AtomFeed atom, RssFeed rss, PublicAddress address) {
        this.atom = atom;
        this.rss = rss;
        this.address = address;
    }

    /** What goes out: a text, or a record that becomes one. */
    Object written(Feed feed, Format format) {
        return switch (format) {
            case ATOM -> atom.write(feed);
            case RSS -> rss.write(feed);
            case JSON -> JsonFeed.of(feed, address);
        };
    }

    /** The same links as a header, for who does not read the body (RFC 8288). */
    String links(Feed feed, Format format) {
        return Stream.of(
                        link(feed.next(), "next", format),
                        link(feed.previous(), "prev", format),
                        link(feed.place().first(format), "first", format),
                        others(feed.place(), format),
                        Stream.of(MetadataLicence.link()))
                .flatMap(each -> each)
                .collect(Collectors.joining(", "));
    }

    /** All formats of a feed, for the list that it follows. */
    static String alternates(Feed.Place place) {
        return others(place, null).collect(Collectors.joining(", "));
    }

    private static Stream<String> others(Feed.Place place, Format but) {
        return Stream.of(Format.values())
                .filter(format -> format != but)
                .flatMap(format -> link(place.first(format), "alternate", format));
    }

    private static Stream<String> link(String target, String relation, Format format) {
        return Stream.ofNullable(target)
                .map(path -> "<%s>; rel=\"%s\"; type=\"%s\"".formatted(path, relation, format.type()));
    }
}
