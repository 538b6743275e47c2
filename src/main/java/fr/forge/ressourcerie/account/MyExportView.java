package fr.forge.ressourcerie.account;

import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Everything that is held about whoever asks. */
@Schema(name = "MyExport", description = "Everything that is held about an account.")
record MyExportView(
        @Schema(description = "When the copy was made.", examples = "2026-06-01T08:00:00Z")
        Instant exportedAt,

        @Schema(type = SchemaType.OBJECT, description = """
                        One member for each part of the service that holds something; what holds nothing is absent, and new \
                        parts may appear. `account`: the account itself. `contributor`: the person in the histories of the Forge, \
                        with the keyed hashes that recognise their addresses and their contributions; their profile; their \
                        consents and withdrawals. `forgeAccount`: the user of the Forge that the account says it is. \
                        `maintainedResources`: what a curator entrusted to it. `proposals`: what it proposed. \
                        `reportsOfProfile`: what was reported of its profile. `acts`: what it did, with the values and the \
                        words that were written.""") Map<String, Object> data) {}
