package fr.forge.ressourcerie.resource.related;

import java.util.List;
import java.util.UUID;

/**
 * What two resources may share.
 *
 * @param selected whether it is in the Ressourcerie
 * @param sameHands whether several of its contributors are certain to be shared, without saying who
 */
record Traits(
        UUID id,
        boolean selected,
        String organisation,
        List<String> disciplines,
        List<String> levels,
        List<String> keywords,
        boolean sameHands) {}
