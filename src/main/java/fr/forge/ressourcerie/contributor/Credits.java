package fr.forge.ressourcerie.contributor;

import java.util.Map;
import java.util.UUID;

/**
 * Who made a resource, as its history tells.
 *
 * @param collectiveHandle the group that publishes it, or null
 * @param commits how many commits each person made
 */
public record Credits(UUID resource, String collectiveHandle, Map<AddressHash, Integer> commits) {}
