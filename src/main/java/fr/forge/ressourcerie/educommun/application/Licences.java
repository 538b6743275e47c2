package fr.forge.ressourcerie.educommun.application;

import fr.forge.ressourcerie.http.Patch;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Under which licences everything will be, by their SPDX identifiers. */
@Schema(name = "ApplicationLicences", description = "Under which licences everything will be.")
record Licences(
        @Schema(
                description = "Of the software, an SPDX expression, or null.",
                nullable = true,
                examples = "AGPL-3.0-or-later")
        String software,

        @Schema(
                description = "Of texts and media, an SPDX expression, or null.",
                nullable = true,
                examples = "CC-BY-SA-4.0")
        String contents,

        @Schema(
                description = "What the team commits itself to, or null.",
                nullable = true,
                examples = "Tout ce que l'appel finance sera publié sous ces licences.")
        String commitment) {
    static final Licences NONE = new Licences(null, null, null);

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    static Licences over(Licences now, Optional<LicencesChanges> patch) {
        if (patch == null || patch.isEmpty()) {
            return patch == null ? now : null;
        }
        var current = now == null ? NONE : now;
        var to = patch.get();
        var after = new Licences(
                Patch.over(current.software, to.software()),
                Patch.over(current.contents, to.contents()),
                Patch.over(current.commitment, Texts.kept(to.commitment())));
        return after.equals(NONE) ? null : after;
    }
}
