/**
 * PostgreSQL and Keycloak without Docker, for development, demonstration and tests; not in the production package.
 *
 * <p>May use: nothing of the other rooms. Only the entry's development mode and the tests use it.
 */
package fr.forge.ressourcerie.embedded;
