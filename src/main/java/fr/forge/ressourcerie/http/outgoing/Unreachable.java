package fr.forge.ressourcerie.http.outgoing;

/** Why an address gave no answer. Nothing in it tells what stands behind our own door. */
public final class Unreachable extends Exception {
    private static final long serialVersionUID = 1L;

    /** The reasons, as far as whoever gave the address may know them. */
    public enum Why {
        /** Not an address of the web, or with a user name, or with a port of its own. */
        UNREADABLE,
        /** http, or a redirect to it. */
        NOT_HTTPS,
        /** No such name, or a name that leads to an inner address: the two must look alike. */
        NOT_PUBLIC,
        /** Its certificate is wrong, or none of the offered ciphers pleases. */
        UNTRUSTED,
        /** The door stays shut, or what answers does not speak HTTP. */
        NO_ANSWER,
        /** Not within our patience. */
        TOO_SLOW,
        /** Redirected more often than we follow. */
        TOO_MANY_REDIRECTS
    }

    private final Why why;

    Unreachable(Why why) {
        super(why.name(), null, false, false);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
