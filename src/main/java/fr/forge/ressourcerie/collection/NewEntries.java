package fr.forge.ressourcerie.collection;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All that a collection holds from now on. */
@Schema(name = "NewCollectionEntries", description = "The whole list, in its order.")
record NewEntries(
        @NotNull
        @Size(max = Entries.MOST)
        @Schema(
                description =
                        "The resources in their order, each once; what stood there and is not named goes. A resource"
                                + " that was withdrawn or vanished may stay where it was there already.")
        List<@NotNull @Valid Entry> resources) {}
