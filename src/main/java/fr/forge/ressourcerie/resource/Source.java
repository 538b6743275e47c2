package fr.forge.ressourcerie.resource;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.forge.ressourcerie.http.StoredWord;

/** Who says something of a resource, the most trusted first. */
public enum Source {
    /** A person wrote it here. */
    @JsonProperty("editorial")
    EDITORIAL,
    /** The repository's publiccode.yml. */
    @JsonProperty("publiccode")
    PUBLICCODE,
    /** GitLab's own metadata. */
    @JsonProperty("forge")
    FORGE;

    static class Converter extends StoredWord<Source> {
        Converter() {
            super(Source.class);
        }
    }
}
