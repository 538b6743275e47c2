package fr.forge.ressourcerie.collection;

import java.util.UUID;

/** Who keeps a collection: the editors of an academy, by its code, or a person, by their account; the other is null. */
record Keeper(String academy, UUID owner) {
    static Keeper academy(String code) {
        return new Keeper(code, null);
    }

    static Keeper person(UUID account) {
        return new Keeper(null, account);
    }
}
