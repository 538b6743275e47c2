package fr.forge.ressourcerie.resource;

import fr.forge.ressourcerie.http.StoredWord;
import java.util.Set;

/**
 * Whether a resource is in the Ressourcerie; every arrow that is not drawn here is refused. Those back to {@code NONE}
 * are for a proposal that was taken back.
 */
public enum Selection {
    NONE,
    PROPOSED,
    CHANGES_REQUESTED,
    IN_TEST,
    SELECTED,
    REJECTED,
    TO_REVIEW,
    WITHDRAWN;

    public Set<Selection> next() {
        return switch (this) {
            case NONE -> Set.of(PROPOSED, SELECTED);
            case PROPOSED -> Set.of(NONE, CHANGES_REQUESTED, IN_TEST, SELECTED, REJECTED);
            case CHANGES_REQUESTED -> Set.of(NONE, PROPOSED, SELECTED);
            case REJECTED -> Set.of(PROPOSED, SELECTED);
            case IN_TEST -> Set.of(NONE, CHANGES_REQUESTED, SELECTED, REJECTED);
            case SELECTED -> Set.of(TO_REVIEW);
            case TO_REVIEW -> Set.of(SELECTED, WITHDRAWN);
            case WITHDRAWN -> Set.of(PROPOSED, SELECTED);
        };
    }

    static class Converter extends StoredWord<Selection> {
        Converter() {
            super(Selection.class);
        }
    }
}
