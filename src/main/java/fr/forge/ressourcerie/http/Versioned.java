package fr.forge.ressourcerie.http;

/**
 * An answer that shows an editable thing. Its entity tag begins with the version, which only people's edits move, so
 * that {@code If-Match} is not spoilt by a fact that changed by itself. Records that implement this mark the
 * component {@code @JsonIgnore}: the version is shown in the entity tag only.
 */
public interface Versioned {
    long version();
}
