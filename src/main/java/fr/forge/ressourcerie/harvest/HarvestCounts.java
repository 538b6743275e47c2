package fr.forge.ressourcerie.harvest;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a run has done so far, in projects. */
@Embeddable
@Schema(description = "What the run has done so far, in projects.")
record HarvestCounts(
        @Schema(description = "Shown by the Forge's listings.", examples = "9418")
        int listed,

        @Schema(description = "Read with all details, because they changed.", examples = "50") @Column(name = "read")
        int read,

        @Schema(description = "New in the catalogue.", examples = "2")
        int created,

        @Schema(description = "Known, and refreshed.", examples = "48")
        int updated,

        @Schema(description = "Known, and the same as before.", examples = "9368")
        int unchanged,

        @Schema(description = "Unreadable; each is named in the run's problems.", examples = "0")
        int failed,

        @Schema(description = "Gone from the Forge for several complete runs.", examples = "0")
        int vanished) {
    static final HarvestCounts NONE = new HarvestCounts(0, 0, 0, 0, 0, 0, 0);
}
