package fr.forge.ressourcerie.outbox;

import java.time.Duration;

/** An attempt that failed. It quotes nothing of the message nor of the answer. */
public final class Undelivered extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final boolean lasting;
    private final Duration atLeast;

    private Undelivered(String code, boolean lasting, Duration atLeast) {
        super(code, null, false, false);
        this.code = code;
        this.lasting = lasting;
        this.atLeast = atLeast;
    }

    /** Another attempt may succeed, after that wait at the soonest. */
    public static Undelivered forNow(String code, Duration atLeast) {
        return new Undelivered(code, false, atLeast);
    }

    /** It will fail each time. */
    public static Undelivered forGood(String code) {
        return new Undelivered(code, true, Duration.ZERO);
    }

    /** Lower-case words joined by hyphens. */
    public String code() {
        return code;
    }

    boolean isLasting() {
        return lasting;
    }

    Duration atLeast() {
        return atLeast;
    }
}
