package fr.forge.ressourcerie.outbox;

import java.time.Instant;
import java.util.UUID;

/**
 * A message on its way out.
 *
 * @param about the thing that it is about, which its sender knows it by
 * @param payload what the sender put in
 * @param repeated whether an earlier attempt may have arrived: look before sending again
 * @param since when it was promised
 */
public record Message(UUID id, String kind, UUID about, byte[] payload, boolean repeated, Instant since) {
    @Override
    public String toString() {
        return "Message[" + kind + " " + id + "]";
    }
}
