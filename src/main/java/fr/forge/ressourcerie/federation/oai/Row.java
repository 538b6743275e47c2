package fr.forge.ressourcerie.federation.oai;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a header says.
 *
 * @param deleted whether there is nothing more to say of it, or not in the set that was asked for
 */
record Row(UUID resource, Instant datestamp, boolean deleted, List<String> sets) {}
