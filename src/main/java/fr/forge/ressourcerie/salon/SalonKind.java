package fr.forge.ressourcerie.salon;

import fr.forge.ressourcerie.http.StoredWord;

/** Tchap's three sorts of rooms. */
public enum SalonKind {
    /** Listed, open to everyone who has an account. */
    FORUM,
    /** By invitation. */
    PRIVATE,
    /** By invitation, also of people outside the administration, who can be in no other kind. */
    EXTERNAL;

    /** As people read it. */
    public String label() {
        return switch (this) {
            case FORUM -> "Forum";
            case PRIVATE -> "Privé";
            case EXTERNAL -> "Externe";
        };
    }

    static class Converter extends StoredWord<SalonKind> {
        Converter() {
            super(SalonKind.class);
        }
    }
}
