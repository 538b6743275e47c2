package fr.forge.ressourcerie.resource;

/** A resource was asked for by a slug that it had before; not a failure, but a direction. */
class FormerSlug extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String present;

    FormerSlug(String present) {
        super(present, null, false, false);
        this.present = present;
    }

    String present() {
        return present;
    }
}
