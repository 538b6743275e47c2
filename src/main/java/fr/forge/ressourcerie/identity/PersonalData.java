package fr.forge.ressourcerie.identity;

import java.util.UUID;

/**
 * What a room holds about people who signed in: a bean of each room that holds any. Whoever copies or erases a person asks
 * all of them, without knowing them. Both are called in a transaction, in which the account still exists.
 */
public interface PersonalData {
    /** What it is called in the copy: one English word or several in camel case; it never changes. */
    String name();

    /**
     * Everything that the room holds about the account, as values that make JSON: records, maps, lists, texts, numbers,
     * instants; null when there is nothing.
     */
    Object copy(UUID account);

    /** Erases it, or takes the person out of what must stay; the row of the account goes last, by itself. */
    void erase(UUID account);
}
