package fr.forge.ressourcerie.salon.matrix;

/** The homeserver gave no answer that can be used; which says nothing about the room. */
public final class HomeserverSilent extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param code a word that quotes nothing */
    HomeserverSilent(String code) {
        super(code, null, false, false);
    }

    /** Why, such as {@code timeout}. */
    public String code() {
        return getMessage();
    }
}
