package fr.forge.ressourcerie.change;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A thing that changed, as everyone sees it now. */
@Schema(name = "Change", description = "A public thing that was added, changed or removed, as everyone sees it now.")
public record ChangeView(
        @Schema(description = "What kind of thing it is.", examples = "resource")
        ChangeKind kind,

        @Schema(
                description = "The thing, in this feed and in webhooks: opaque, the same whatever the thing is called"
                        + " and whether it is shown. Keep it, to know what a removal is about.",
                examples = "5d0c7a3e-91f2-8b64-a7de-0c1b2a394857")
        UUID id,

        @Schema(
                description = "`shown`: replace what you hold by `thing`; `removed`: delete what you hold.",
                enumeration = {"shown", "removed"},
                examples = "shown")
        String state,

        @Schema(
                description = "Where it is shown; of what was removed, only where a resource was.",
                nullable = true,
                examples = "/api/v1/resources/mathalea")
        String address,

        @Schema(description = "When it last changed.", examples = "2026-05-04T03:02:01Z")
        Instant at,

        @Schema(
                description = "The thing as its address answers it to everyone, null when it was removed.",
                nullable = true,
                extensions = @Extension(name = "x-any-of", value = "Resource,Contributor,Salon,Call"))
        Object thing) {
    public static final String SHOWN = "shown";
    public static final String REMOVED = "removed";
}
