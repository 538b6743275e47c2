package fr.forge.ressourcerie.resource.selection;

import fr.forge.ressourcerie.resource.Maintainers.Maintainer;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody who may keep a resource's sheet. */
@Schema(name = "Maintainer", description = "Somebody who may keep a resource's sheet.")
record MaintainerView(
        @Schema(description = "The handle of their account, which names nobody.", examples = "membre-a2b3c4d5e6")
        String handle,

        @Schema(description = "Since when.", examples = "2026-02-03T10:11:12Z")
        Instant since,

        @Schema(
                description =
                        "`granted` by a curator, or `forge`: their account of the Forge is confirmed, and may write"
                                + " in the project there.",
                enumeration = {"granted", "forge"})
        String source) {

    static MaintainerView of(Maintainer maintainer) {
        return new MaintainerView(maintainer.handle(), maintainer.since(), maintainer.source());
    }
}
