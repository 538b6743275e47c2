package fr.forge.ressourcerie.resource.health;

/** How a check ends. */
enum Outcome {
    PASS,
    FAIL,
    /** Nobody could look yet, or the Forge refuses to show it. */
    UNKNOWN;

    static Outcome of(Boolean holds) {
        return holds == null ? UNKNOWN : holds ? PASS : FAIL;
    }
}
