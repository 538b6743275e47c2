package fr.forge.ressourcerie.federation.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import fr.forge.ressourcerie.problem.PublicAddress;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** News as JSON Feed 1.1; what is unknown is left out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "JsonFeed", description = "News as JSON Feed 1.1.")
record JsonFeed(
        @Schema(description = "The version of JSON Feed.", examples = "https://jsonfeed.org/version/1.1")
        String version,

        @Schema(description = "What it is about.", examples = "Ressourcerie : les ressources")
        String title,

        @Schema(description = "The same at more length.", examples = "Les ressources de la Ressourcerie.")
        String description,

        @JsonProperty("home_page_url") @Schema(description = "Whose it is.", examples = "https://ressourcerie.example/")
        String homePageUrl,

        @JsonProperty("feed_url")
        @Schema(
                description = "The address of this page.",
                examples = "https://ressourcerie.example/feeds/resources.json")
        String feedUrl,

        @JsonProperty("next_url")
        @Schema(
                description = "The page after it; absent at the end.",
                examples = "https://ressourcerie.example/feeds/resources.json?cursor=…",
                extensions = @Extension(name = "x-optional", value = "true"))
        String nextUrl,

        @Schema(description = "The language of the titles.", examples = "fr")
        String language,

        @Schema(description = "Who tells the news.") List<Author> authors,

        @Schema(description = "The news, the newest first.") List<Item> items) {
    private static final String VERSION = "https://jsonfeed.org/version/1.1";

    static JsonFeed of(Feed feed, PublicAddress address) {
        return new JsonFeed(
                VERSION,
                feed.title(),
                feed.description(),
                address.of("/"),
                address.of(feed.place().self(Format.JSON)),
                feed.next() == null ? null : address.of(feed.next()),
                "fr",
                List.of(new Author(Feed.AUTHOR, address.of("/"))),
                feed.news().stream().map(Item::of).toList());
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "JsonFeedAuthor", description = "Somebody who may be named.")
    record Author(
            @Schema(description = "Their name.", examples = "Collectif Fractions")
            String name,

            @Schema(
                    description = "Their page; absent where there is none.",
                    examples = "https://forge.example/collectif-fractions",
                    extensions = @Extension(name = "x-optional", value = "true"))
            String url) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "JsonFeedItem", description = "Something new.")
    record Item(
            @Schema(
                    description = "For good, whatever becomes of its title and its place.",
                    examples = "urn:uuid:0197f3a2-6c1e-7d3b-9a40-5b1f2c3d4e5f")
            String id,

            @Schema(description = "Where it is.", examples = "https://coopmaths.fr/alea/")
            String url,

            @Schema(description = "Its title.", examples = "MathALÉA")
            String title,

            @JsonProperty("content_text")
            @Schema(description = "What it is, plain text.", examples = "Exercices de mathématiques.")
            String contentText,

            @Schema(
                    description = "Its image; absent where there is none.",
                    examples = "https://forge.example/uploads/avatar.png",
                    extensions = @Extension(name = "x-optional", value = "true"))
            String image,

            @JsonProperty("date_published")
            @Schema(description = "When it came to be news.", examples = "2026-02-03T00:00:00Z")
            Instant datePublished,

            @JsonProperty("date_modified")
            @Schema(description = "When it last changed.", examples = "2026-05-04T03:02:01Z")
            Instant dateModified,

            @Schema(description = "Who made it, and may be named.")
            List<Author> authors,

            @Schema(description = "What it is about.", examples = "[\"Mathématiques\"]")
            List<String> tags,

            @JsonProperty("_ressourcerie") @Schema(description = "What is said of it here.")
            Sheet sheet) {

        static Item of(News news) {
            return new Item(
                    news.id(),
                    news.url(),
                    news.title(),
                    news.summary() == null ? news.title() : news.summary(),
                    news.image(),
                    news.published(),
                    news.updated(),
                    news.authors().stream()
                            .map(author -> new Author(author.name(), author.url()))
                            .toList(),
                    news.topics().stream().map(News.Topic::label).toList(),
                    new Sheet(news.sheet()));
        }
    }

    @Schema(name = "JsonFeedSheet", description = "What is said of it here.")
    record Sheet(
            @Schema(
                    description = "Where it is said, as JSON.",
                    examples = "https://ressourcerie.example/api/v1/resources/mathalea")
            String sheet) {}
}
