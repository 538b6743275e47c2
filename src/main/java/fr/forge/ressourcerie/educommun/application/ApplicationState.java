package fr.forge.ressourcerie.educommun.application;

import fr.forge.ressourcerie.http.StoredWord;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where an application stands; every arrow that is not drawn here is refused. */
@Schema(
        name = "ApplicationState",
        description =
                "Where an application stands. A `draft` counts nowhere as submitted; what the committee decides shows when"
                        + " the results are published.")
public enum ApplicationState {
    DRAFT,
    SUBMITTED,
    ELIGIBLE,
    INELIGIBLE,
    IN_EVALUATION,
    INFORMATION_REQUESTED,
    EVALUATED,
    IN_COMMITTEE,
    ACCEPTED,
    POSTPONED,
    DECLINED,
    NOTIFIED,
    AGREED,
    FOLLOWED_UP,
    CLOSED,
    WITHDRAWN;

    public Set<ApplicationState> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(SUBMITTED, WITHDRAWN);
            case SUBMITTED -> EnumSet.of(DRAFT, ELIGIBLE, INELIGIBLE, INFORMATION_REQUESTED, WITHDRAWN);
            case ELIGIBLE -> EnumSet.of(INELIGIBLE, IN_EVALUATION, INFORMATION_REQUESTED, WITHDRAWN);
            case INELIGIBLE -> EnumSet.of(ELIGIBLE);
            case IN_EVALUATION -> EnumSet.of(INFORMATION_REQUESTED, EVALUATED, WITHDRAWN);
            case INFORMATION_REQUESTED -> EnumSet.of(SUBMITTED, ELIGIBLE, IN_EVALUATION, WITHDRAWN);
            case EVALUATED -> EnumSet.of(IN_COMMITTEE, WITHDRAWN);
            case IN_COMMITTEE -> EnumSet.of(ACCEPTED, POSTPONED, DECLINED, WITHDRAWN);
            case ACCEPTED, POSTPONED, DECLINED -> EnumSet.of(NOTIFIED);
            case NOTIFIED -> EnumSet.of(AGREED, CLOSED);
            case AGREED -> EnumSet.of(FOLLOWED_UP, CLOSED);
            case FOLLOWED_UP -> EnumSet.of(CLOSED);
            case CLOSED, WITHDRAWN -> EnumSet.noneOf(ApplicationState.class);
        };
    }

    static class Converter extends StoredWord<ApplicationState> {
        Converter() {
            super(ApplicationState.class);
        }
    }
}
