package fr.forge.ressourcerie.outbox;

/**
 * Delivers one kind of message; a bean of the room that sends it. The outbox promises to call it at least once for each
 * message, never at the same time for the same one, and tells when an earlier call may have gone through.
 */
public interface Courier {
    /** Lower-case words joined by hyphens; it stands in the table, so it never changes. */
    String kind();

    /** Whether it can deliver at all at present; as long as not, its messages wait and no attempt at them counts. */
    default boolean isOpen() {
        return true;
    }

    /**
     * Brings a message to the outside, outside any transaction. It is interrupted when it takes longer than
     * {@code ressourcerie.outbox.patience}.
     *
     * @return what proves the delivery, for {@link #delivered}
     * @throws Undelivered when it failed; anything else that is thrown counts as a fault that may pass
     */
    String deliver(Message message) throws Undelivered;

    /** Takes note that it arrived, in the transaction in which the outbox does. */
    void delivered(Message message, String proof);

    /**
     * Takes note that it never will without a person's help, in the transaction in which the outbox does.
     *
     * @param code why: the last {@link Undelivered#code}
     */
    void gaveUp(Message message, String code);
}
