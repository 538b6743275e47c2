package fr.forge.ressourcerie.forge;

import java.util.List;
import java.util.Optional;

/**
 * One page of projects and how to go on.
 *
 * @param next to be given back to {@link ForgeSession#projects}; empty at the end
 * @param skipped entries of the page that could not be read, named when they had a number
 */
public record ForgePage(List<ForgeProject> projects, Optional<String> next, List<Unreadable> skipped) {}
