package fr.forge.ressourcerie.forge;

import java.time.Instant;

/**
 * A ticket to open with the service's own token.
 *
 * @param reference a word that no other ticket carries; it must stand in the description, where it is looked for before
 *     the ticket is opened again
 * @param description Markdown; what strangers wrote in it has passed {@link TicketText}
 * @param since no earlier ticket can be this one
 */
public record NewTicket(long projectId, String reference, String title, String description, Instant since) {
    public NewTicket {
        if (!description.contains(reference)) {
            throw new IllegalArgumentException("the reference of a ticket must stand in its description");
        }
    }
}
