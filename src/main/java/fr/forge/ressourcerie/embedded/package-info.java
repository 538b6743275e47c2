/**
 * PostgreSQL, Keycloak and a mail server without Docker, for development, demonstration and tests; not in the production package.
 *
 * <p>May use: {@code harvest}, {@code resource} and {@code identity}, to select what the demonstration shows. Only the entry's development mode and the tests use it.
 */
package fr.forge.ressourcerie.embedded;
