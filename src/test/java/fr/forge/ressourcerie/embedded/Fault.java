package fr.forge.ressourcerie.embedded;

/** The ways in which a Forge, or what stands before it, fails. */
public enum Fault {
    SERVER_ERROR,
    BAD_GATEWAY,
    RATE_LIMITED,
    RATE_LIMITED_FOR_AN_HOUR,
    CUT_OFF_JSON,
    BROKEN_TRANSFER,
    HTML,
    WRONG_SHAPE,
    NEVER_ANSWERS,
    DRIPS,
    ENDLESS,
    LYING_LINK,
    WRONG_SIZE,
    REDIRECTS_AWAY,
    REDIRECTS_FOREVER,
    MOVED,
    UNAUTHORISED,
    FORBIDDEN,
    NOT_FOUND,
    NOT_FOUND_PAGE,
    /** A ticket is opened, and the answer that says so breaks off. */
    DONE_THEN_BROKEN
}
