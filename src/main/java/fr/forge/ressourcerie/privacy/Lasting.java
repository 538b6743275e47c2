package fr.forge.ressourcerie.privacy;

import java.util.Map;

/** How long a column is kept when no term of {@code retention} ends it: what it lasts as long as. */
final class Lasting {
    /** By the word of the register. */
    static final Map<String, String> WORDS = Map.of(
            "for-ever", "sans limite",
            "one-day", "au plus un jour",
            "until-withdrawn", "jusqu'au retrait du consentement ou à l'effacement",
            "while-on-the-forge", "tant que le projet ou le membre est sur la Forge",
            "with-the-account", "tant que le compte existe",
            "with-the-contributions", "tant qu'une ressource porte les contributions",
            "with-the-resource", "tant que la ressource existe",
            "with-the-thing", "tant qu'existe ce à quoi il est joint");

    private Lasting() {}
}
