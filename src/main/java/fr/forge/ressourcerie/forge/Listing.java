package fr.forge.ressourcerie.forge;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Which public projects to list, and in which order. */
public sealed interface Listing {
    /** Every public project, by number: a walk that neither misses nor repeats one while projects change. */
    static Listing all(boolean archived) {
        return new All(archived);
    }

    /** Projects whose code or settings changed after that instant, the oldest change first. */
    static Listing updatedSince(Instant since, boolean archived) {
        return new UpdatedSince(since, archived);
    }

    /** The query of the first page. */
    String query();

    /** @see #all */
    record All(boolean archived) implements Listing {
        @Override
        public String query() {
            return "pagination=keyset&order_by=id&sort=asc&per_page=100&visibility=public&archived=" + archived;
        }
    }

    /** @see #updatedSince */
    record UpdatedSince(Instant since, boolean archived) implements Listing {
        @Override
        public String query() {
            return "order_by=updated_at&sort=asc&per_page=100&visibility=public&updated_after="
                    + since.truncatedTo(ChronoUnit.MILLIS) + "&archived=" + archived;
        }
    }
}
