package fr.forge.ressourcerie.educommun.call;

import fr.forge.ressourcerie.http.StoredWord;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a call stands; every arrow that is not drawn here is refused. Whether it is open follows from the clock. */
@Schema(
        name = "CallState",
        description =
                "Where a call stands: each state leads to the next one only. Whether applications can be submitted"
                        + " is told by `open`, not by the state.")
enum CallState {
    DRAFT,
    PUBLISHED,
    CLOSED,
    IN_EVALUATION,
    RESULTS_PUBLISHED,
    ARCHIVED;

    Set<CallState> next() {
        return switch (this) {
            case DRAFT -> Set.of(PUBLISHED);
            case PUBLISHED -> Set.of(CLOSED);
            case CLOSED -> Set.of(IN_EVALUATION);
            case IN_EVALUATION -> Set.of(RESULTS_PUBLISHED);
            case RESULTS_PUBLISHED -> Set.of(ARCHIVED);
            case ARCHIVED -> Set.of();
        };
    }

    static class Converter extends StoredWord<CallState> {
        Converter() {
            super(CallState.class);
        }
    }
}
