/**
 * Who is calling, as the identity provider vouches for them: an opaque subject and roles, nothing more than is needed.
 *
 * <p>May use: {@code http} and {@code problem}.
 */
package fr.forge.ressourcerie.identity;
