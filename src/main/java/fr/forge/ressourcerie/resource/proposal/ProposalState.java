package fr.forge.ressourcerie.resource.proposal;

import fr.forge.ressourcerie.http.StoredWord;
import fr.forge.ressourcerie.resource.Selection;
import java.util.Set;

/** Where a proposal stands; every arrow that is not drawn here is refused. */
enum ProposalState {
    DRAFT,
    SUBMITTED,
    CHANGES_REQUESTED,
    IN_TEST,
    ACCEPTED,
    REJECTED,
    WITHDRAWN;

    Set<ProposalState> next() {
        return switch (this) {
            case DRAFT -> Set.of(SUBMITTED);
            case SUBMITTED -> Set.of(CHANGES_REQUESTED, IN_TEST, ACCEPTED, REJECTED, WITHDRAWN);
            case CHANGES_REQUESTED -> Set.of(SUBMITTED, WITHDRAWN);
            case IN_TEST -> Set.of(CHANGES_REQUESTED, ACCEPTED, REJECTED, WITHDRAWN);
            case ACCEPTED, REJECTED, WITHDRAWN -> Set.of();
        };
    }

    /** Submitted at least once and not over. */
    static final Set<ProposalState> UNDER_WAY = Set.of(SUBMITTED, CHANGES_REQUESTED, IN_TEST);

    /** Its author may still change what it says; what is being judged stays as it is. */
    boolean editable() {
        return this == DRAFT || this == CHANGES_REQUESTED;
    }

    /** Where the resource stands in the selection when its proposal is here. */
    Selection selection() {
        return switch (this) {
            case DRAFT, WITHDRAWN -> Selection.NONE;
            case SUBMITTED -> Selection.PROPOSED;
            case CHANGES_REQUESTED -> Selection.CHANGES_REQUESTED;
            case IN_TEST -> Selection.IN_TEST;
            case ACCEPTED -> Selection.SELECTED;
            case REJECTED -> Selection.REJECTED;
        };
    }

    /** As people read it. */
    String label() {
        return switch (this) {
            case DRAFT -> "Brouillon";
            case SUBMITTED -> "Soumise";
            case CHANGES_REQUESTED -> "Modifications demandées";
            case IN_TEST -> "En test";
            case ACCEPTED -> "Acceptée";
            case REJECTED -> "Refusée";
            case WITHDRAWN -> "Retirée";
        };
    }

    static class Converter extends StoredWord<ProposalState> {
        Converter() {
            super(ProposalState.class);
        }
    }
}
