package fr.forge.ressourcerie.forge;

/**
 * A licence as GitLab recognised it in the repository.
 *
 * @param key GitLab's own key, {@code agpl-3.0}; {@code other} when there is a licence that it does not know
 * @param url where it can be read; null when unknown
 */
public record Licence(String key, String name, String url) {}
