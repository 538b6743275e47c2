package fr.forge.ressourcerie.educommun.application;

import java.util.Optional;

/** Texts as they are kept: line ends of one sort, nothing around them. What must not be in them is refused before. */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
final class Texts {
    private Texts() {}

    static String kept(String text) {
        return text == null ? null : text.replaceAll("\\r\\n?", "\n").strip();
    }

    /** In one line. */
    static Optional<String> line(Optional<String> text) {
        return text == null
                ? null
                : text.map(words -> words.replaceAll("\\s+", " ").strip());
    }

    static Optional<String> kept(Optional<String> text) {
        return text == null ? null : text.map(Texts::kept);
    }
}
