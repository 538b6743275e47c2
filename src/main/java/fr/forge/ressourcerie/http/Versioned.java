package fr.forge.ressourcerie.http;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** An answer about a thing that people edit: its entity tag begins with the version that {@code If-Match} compares. */
public interface Versioned {
    /** Moved by people's edits only; not part of the JSON. */
    @JsonIgnore
    long version();
}
