package fr.forge.ressourcerie.mail;

/**
 * Asked just before a mail of its kind is sent, for mails that may have lost their sense while they waited, such as a reminder
 * of a draft that was submitted. A bean of the room that promises them; kinds without one are always sent.
 */
public interface StillWanted {
    /** The kind of mail it answers for: what stands before the first slash of their keys. */
    String kind();

    /** Whether the mail of that key is still to be sent; asked in a transaction of its own, on behalf of nobody. */
    boolean isWanted(String key);
}
