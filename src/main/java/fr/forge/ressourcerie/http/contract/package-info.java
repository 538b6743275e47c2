/**
 * What the contract says of every operation alike, added while the OpenAPI document is built.
 *
 * <p>May use: {@code problem} and {@code http}; it is gone at run time.
 */
package fr.forge.ressourcerie.http.contract;
