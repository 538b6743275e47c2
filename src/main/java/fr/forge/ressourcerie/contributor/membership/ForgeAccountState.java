package fr.forge.ressourcerie.contributor.membership;

import fr.forge.ressourcerie.http.StoredWord;
import java.util.Set;

/** Where a claim to be a user of the Forge stands; every arrow that is not drawn here is refused. */
enum ForgeAccountState {
    CLAIMED,
    CONFIRMED,
    REFUSED;

    /** What a curator may decide; a confirmation can be taken back, and a refusal reconsidered. */
    Set<ForgeAccountState> next() {
        return switch (this) {
            case CLAIMED -> Set.of(CONFIRMED, REFUSED);
            case CONFIRMED -> Set.of(REFUSED);
            case REFUSED -> Set.of(CONFIRMED);
        };
    }

    static class Converter extends StoredWord<ForgeAccountState> {
        Converter() {
            super(ForgeAccountState.class);
        }
    }
}
