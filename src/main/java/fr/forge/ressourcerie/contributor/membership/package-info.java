/**
 * Who may change which project on the Forge, and which account here is which user there: what people claim and a
 * curator confirms. Usernames are known by keyed hashes; the one that somebody claims is encrypted.
 *
 * <p>May use: {@code audit}, {@code forge}, {@code identity}, {@code http}, {@code problem}.
 */
package fr.forge.ressourcerie.contributor.membership;
