/**
 * Who made which resource, as far as they may be named: contributors with their resources, resources with their
 * contributors.
 *
 * <p>May use: {@code resource}, {@code contributor}, {@code vocabulary}, {@code salon}, {@code change}, {@code http}, {@code problem}.
 */
package fr.forge.ressourcerie.resource.contributor;
