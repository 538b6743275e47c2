package fr.forge.ressourcerie.identity;

import java.util.Set;

/**
 * The roles that open something, as the access token's {@code realm_access.roles} names them; {@code @RolesAllowed}
 * takes them from here.
 */
public final class Roles {
    /** Anyone signed in: added to every person by {@link ContributorRole}, never to a machine. */
    public static final String CONTRIBUTOR = "contributor";

    public static final String CURATOR = "curator";

    /** Makes collections for an academy. */
    public static final String EDITOR = "editor";

    /** Runs the calls. */
    public static final String MANAGER = "manager";

    public static final String EVALUATOR = "evaluator";
    public static final String COMMITTEE = "committee";

    /** The data protection officer. */
    public static final String DPO = "dpo";

    public static final String ADMIN = "admin";

    /** A program with an account of its own. */
    public static final String SERVICE = "service";

    /** All of them, among whatever else a token may name. */
    public static final Set<String> ALL =
            Set.of(CONTRIBUTOR, CURATOR, EDITOR, MANAGER, EVALUATOR, COMMITTEE, DPO, ADMIN, SERVICE);

    private Roles() {}
}
