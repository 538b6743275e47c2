package fr.forge.ressourcerie.federation.oai;

import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;

/** Languages as LOMFR writes them: the bibliographic codes of ISO 639-2, such as {@code fre}. */
final class Languages {
    /** Where they differ from the terminological ones, which Java knows. */
    private static final Map<String, String> BIBLIOGRAPHIC = Map.ofEntries(
            Map.entry("bod", "tib"),
            Map.entry("ces", "cze"),
            Map.entry("cym", "wel"),
            Map.entry("deu", "ger"),
            Map.entry("ell", "gre"),
            Map.entry("eus", "baq"),
            Map.entry("fas", "per"),
            Map.entry("fra", "fre"),
            Map.entry("hye", "arm"),
            Map.entry("isl", "ice"),
            Map.entry("kat", "geo"),
            Map.entry("mkd", "mac"),
            Map.entry("mri", "mao"),
            Map.entry("msa", "may"),
            Map.entry("mya", "bur"),
            Map.entry("nld", "dut"),
            Map.entry("ron", "rum"),
            Map.entry("slk", "slo"),
            Map.entry("sqi", "alb"),
            Map.entry("zho", "chi"));

    private Languages() {}

    /** The code of a language tag (BCP 47); {@code und} for what is none. */
    static String iso(String tag) {
        try {
            var code = Locale.forLanguageTag(tag).getISO3Language();
            return code.isEmpty() ? "und" : BIBLIOGRAPHIC.getOrDefault(code, code);
        } catch (MissingResourceException unknown) {
            return "und";
        }
    }
}
