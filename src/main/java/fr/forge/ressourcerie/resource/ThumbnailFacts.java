package fr.forge.ressourcerie.resource;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What a source says of a resource's image.
 *
 * @param alt what it shows, for those who do not see it; null when it only decorates
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ThumbnailFacts(String url, String alt) {
    public static final int ALT_LENGTH = 500;
}
