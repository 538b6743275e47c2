package fr.forge.ressourcerie.forge;

/**
 * The Forge could not be read, after every attempt that made sense. The message names the request by its kind only: no
 * body, no token, no personal data.
 */
public class ForgeUnavailable extends RuntimeException {
    public static final String TIMEOUT = "timeout";
    public static final String REFUSED = "refused";
    public static final String CUT_OFF = "cut-off";
    public static final String SERVER_ERROR = "server-error";
    public static final String RATE_LIMITED = "rate-limited";
    public static final String TOO_LARGE = "too-large";
    public static final String NOT_JSON = "not-json";
    public static final String WRONG_SHAPE = "wrong-shape";
    public static final String UNAUTHORISED = "unauthorised";
    public static final String NOT_FOUND = "not-found";
    public static final String REJECTED = "rejected";
    public static final String REDIRECTED = "redirected";
    public static final String LOOP = "loop";
    public static final String CANCELLED = "cancelled";

    private final String code;

    ForgeUnavailable(String code, String message) {
        super(message);
        this.code = code;
    }

    /** One of the constants of this class: stable, for reports and for tests. */
    public String code() {
        return code;
    }
}
