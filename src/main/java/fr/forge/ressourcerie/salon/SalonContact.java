package fr.forge.ressourcerie.salon;

import fr.forge.ressourcerie.http.StoredWord;

/** Whom to ask for an invitation: a role, so that nobody's name or address need be published. */
enum SalonContact {
    MAINTAINERS("aux mainteneurs de la ressource"),
    MODERATORS("à une personne qui modère le salon"),
    CURATORS("à l'équipe de la Ressourcerie");

    private final String words;

    SalonContact(String words) {
        this.words = words;
    }

    /** To be read after "demandez-la". */
    String words() {
        return words;
    }

    static class Converter extends StoredWord<SalonContact> {
        Converter() {
            super(SalonContact.class);
        }
    }
}
