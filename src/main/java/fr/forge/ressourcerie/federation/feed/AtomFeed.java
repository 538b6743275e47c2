package fr.forge.ressourcerie.federation.feed;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Generator;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.feed.synd.SyndPersonImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import fr.forge.ressourcerie.federation.MetadataLicence;
import fr.forge.ressourcerie.problem.PublicAddress;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

/** News as Atom (RFC 4287). */
@Singleton
class AtomFeed {
    private final PublicAddress address;

    AtomFeed(PublicAddress address) {
        this.address = address;
    }

    String write(Feed feed) {
        var atom = new com.rometools.rome.feed.atom.Feed("atom_1.0");
        atom.setId(address.of(feed.place().first(Format.ATOM)));
        atom.setTitleEx(text(feed.title()));
        atom.setSubtitle(text(feed.description()));
        atom.setUpdated(Date.from(feed.updated()));
        atom.setAuthors(List.of(person(Feed.AUTHOR, null)));
        atom.setRights("Licence Ouverte 2.0");
        atom.setGenerator(generator());
        atom.setOtherLinks(links(feed));
        atom.setEntries(feed.news().stream().map(this::entry).toList());
        try {
            return new WireFeedOutput().outputString(atom);
        } catch (FeedException impossible) {
            throw new IllegalStateException("a feed that cannot be written", impossible);
        }
    }

    private List<Link> links(Feed feed) {
        var links = new ArrayList<Link>();
        links.add(link("self", Format.ATOM_TYPE, address.of(feed.place().self(Format.ATOM))));
        links.add(link("first", Format.ATOM_TYPE, address.of(feed.place().first(Format.ATOM))));
        if (feed.next() != null) {
            links.add(link("next", Format.ATOM_TYPE, address.of(feed.next())));
        }
        if (feed.previous() != null) {
            links.add(link("previous", Format.ATOM_TYPE, address.of(feed.previous())));
        }
        links.add(link("alternate", Format.RSS_TYPE, address.of(feed.place().first(Format.RSS))));
        links.add(link("alternate", Format.JSON_TYPE, address.of(feed.place().first(Format.JSON))));
        links.add(link("related", "application/json", address.of(feed.list())));
        links.add(link("license", null, MetadataLicence.url()));
        return links;
    }

    private Entry entry(News news) {
        var entry = new Entry();
        entry.setId(news.id());
        entry.setTitleEx(text(news.title()));
        if (news.summary() != null) {
            entry.setSummary(text(news.summary()));
        }
        entry.setPublished(Date.from(news.published()));
        entry.setUpdated(Date.from(news.updated()));
        entry.setAuthors(news.authors().stream()
                .map(author -> person(author.name(), author.url()))
                .toList());
        entry.setCategories(news.topics().stream().map(AtomFeed::category).toList());
        var links = new ArrayList<Link>();
        links.add(link("alternate", null, news.url()));
        links.add(link("related", "application/json", news.sheet()));
        entry.setOtherLinks(links);
        return entry;
    }

    private static Category category(News.Topic topic) {
        var category = new Category();
        category.setTerm(topic.code());
        category.setLabel(XmlText.of(topic.label()));
        category.setScheme(topic.scheme());
        return category;
    }

    private static Content text(String value) {
        var content = new Content();
        content.setType("text");
        content.setValue(XmlText.of(value));
        return content;
    }

    private static SyndPerson person(String name, String url) {
        var person = new SyndPersonImpl();
        person.setName(XmlText.of(name));
        person.setUri(url);
        return person;
    }

    private Generator generator() {
        var generator = new Generator();
        generator.setValue("Ressourcerie");
        generator.setUrl(address.of("/"));
        return generator;
    }

    private static Link link(String relation, String type, String target) {
        var link = new Link();
        link.setRel(relation);
        link.setType(type);
        link.setHref(target);
        return link;
    }
}
