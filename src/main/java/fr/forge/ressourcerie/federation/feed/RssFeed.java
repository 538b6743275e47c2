package fr.forge.ressourcerie.federation.feed;

import com.rometools.modules.atom.modules.AtomLinkModuleImpl;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.module.DCModuleImpl;
import com.rometools.rome.feed.rss.Category;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.rss.Description;
import com.rometools.rome.feed.rss.Guid;
import com.rometools.rome.feed.rss.Item;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import fr.forge.ressourcerie.problem.PublicAddress;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

/** News as RSS 2.0, with Atom's links for what RSS has no word for. */
@Singleton
class RssFeed {
    private final PublicAddress address;

    RssFeed(PublicAddress address) {
        this.address = address;
    }

    String write(Feed feed) {
        var channel = new Channel("rss_2.0");
        channel.setTitle(XmlText.of(feed.title()));
        channel.setLink(address.of("/"));
        channel.setDescription(XmlText.of(feed.description()));
        channel.setLanguage("fr");
        channel.setCopyright("Licence Ouverte 2.0");
        channel.setGenerator("Ressourcerie");
        channel.setLastBuildDate(Date.from(feed.updated()));
        channel.setItems(feed.news().stream().map(this::item).toList());
        var links = new AtomLinkModuleImpl();
        links.setLinks(links(feed));
        channel.setModules(new ArrayList<>(List.of(links)));
        try {
            return new WireFeedOutput().outputString(channel);
        } catch (FeedException impossible) {
            throw new IllegalStateException("a feed that cannot be written", impossible);
        }
    }

    private List<Link> links(Feed feed) {
        var links = new ArrayList<Link>();
        links.add(link("self", address.of(feed.place().self(Format.RSS))));
        links.add(link("first", address.of(feed.place().first(Format.RSS))));
        if (feed.next() != null) {
            links.add(link("next", address.of(feed.next())));
        }
        if (feed.previous() != null) {
            links.add(link("previous", address.of(feed.previous())));
        }
        return links;
    }

    private Item item(News news) {
        var item = new Item();
        var guid = new Guid();
        guid.setValue(news.id());
        guid.setPermaLink(false);
        item.setGuid(guid);
        item.setTitle(XmlText.of(news.title()));
        item.setLink(news.url());
        if (news.summary() != null) {
            item.setDescription(description(news.summary()));
        }
        item.setPubDate(Date.from(news.published()));
        item.setCategories(news.topics().stream().map(RssFeed::category).toList());
        var dc = new DCModuleImpl();
        dc.setCreators(
                news.authors().stream().map(author -> XmlText.of(author.name())).toList());
        dc.setDate(Date.from(news.updated()));
        item.setModules(new ArrayList<>(List.of(dc)));
        return item;
    }

    /** Readers take a description for HTML, so a text is escaped once more than XML asks. */
    private static Description description(String text) {
        var description = new Description();
        description.setType("text/html");
        description.setValue(
                XmlText.of(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
        return description;
    }

    private static Category category(News.Topic topic) {
        var category = new Category();
        category.setValue(XmlText.of(topic.label()));
        category.setDomain(topic.scheme());
        return category;
    }

    private static Link link(String relation, String target) {
        var link = new Link();
        link.setRel(relation);
        link.setType(Format.RSS_TYPE);
        link.setHref(target);
        return link;
    }
}
