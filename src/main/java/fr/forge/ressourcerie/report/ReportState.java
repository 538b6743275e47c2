package fr.forge.ressourcerie.report;

import fr.forge.ressourcerie.http.StoredWord;
import java.util.Set;

/** Where a report stands; every arrow that is not drawn here is refused. */
enum ReportState {
    OPEN,
    /** What it is about is shown to nobody, until it is kept. */
    HIDDEN,
    KEPT;

    Set<ReportState> next() {
        return switch (this) {
            case OPEN -> Set.of(HIDDEN, KEPT);
            case HIDDEN -> Set.of(KEPT);
            case KEPT -> Set.of(HIDDEN);
        };
    }

    static class Converter extends StoredWord<ReportState> {
        Converter() {
            super(ReportState.class);
        }
    }
}
