package fr.forge.ressourcerie.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What one source says of a resource; null where it says nothing. Concepts are codes, texts are plain text (the
 * description is Markdown), already bounded and without anyone's address or name.
 *
 * @param licence an SPDX expression
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Facts(
        String title,
        String summary,
        String description,
        String kind,
        List<String> levels,
        List<String> disciplines,
        List<String> audiences,
        List<String> keywords,
        List<String> languages,
        String licence,
        String accessUrl,
        String documentationUrl,
        ThumbnailFacts thumbnail,
        ComplianceFacts compliance) {
    public static final Facts NONE =
            new Facts(null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    public static final int TITLE_LENGTH = 200;
    public static final int SUMMARY_LENGTH = 500;
    public static final int DESCRIPTION_LENGTH = 20_000;
    public static final int LIST_LENGTH = 50;

    /** These facts, and what others say wherever these say nothing. */
    public Facts over(Facts below) {
        return new Facts(
                first(title, below.title),
                first(summary, below.summary),
                first(description, below.description),
                first(kind, below.kind),
                first(levels, below.levels),
                first(disciplines, below.disciplines),
                first(audiences, below.audiences),
                first(keywords, below.keywords),
                first(languages, below.languages),
                first(licence, below.licence),
                first(accessUrl, below.accessUrl),
                first(documentationUrl, below.documentationUrl),
                first(thumbnail, below.thumbnail),
                first(compliance, below.compliance));
    }

    private static <T> T first(T said, T below) {
        return said == null ? below : said;
    }
}
