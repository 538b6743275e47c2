package fr.forge.ressourcerie.identity;

import java.util.UUID;

/**
 * Somebody, or a program, who signed in once.
 *
 * @param id opaque; what the audit knows them by
 * @param handle what others name them by, made of nothing that they are called
 */
public record Account(UUID id, String handle) {}
