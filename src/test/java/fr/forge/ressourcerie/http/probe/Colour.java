package fr.forge.ressourcerie.http.probe;

/** What a probe may look like. */
enum Colour {
    RED,
    DARK_BLUE
}
