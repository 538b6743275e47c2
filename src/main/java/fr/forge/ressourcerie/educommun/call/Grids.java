package fr.forge.ressourcerie.educommun.call;

import fr.forge.ressourcerie.educommun.grid.Grid;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** All versions of all grids. */
@Singleton
public class Grids implements PanacheRepositoryBase<CallGrid, UUID> {

    /** Of a call, from the first to the one in force. */
    List<CallGrid> of(Call call) {
        return list("callId = ?1 order by number", call.id());
    }

    /** The one that answers are given to now, with its number in the call. */
    public Grid inForce(Call call) {
        return byNumber(call, call.grid()).orElseThrow().grid();
    }

    Optional<CallGrid> byNumber(Call call, int number) {
        return find("callId = ?1 and number = ?2", call.id(), number).firstResultOptional();
    }

    /** Writes the grid of a locked call: the same version while it is a draft, a new one afterwards. */
    int write(Call call, Grid grid, Instant at) {
        var draft = call.state() == CallState.DRAFT ? byNumber(call, call.grid()) : Optional.<CallGrid>empty();
        if (draft.isPresent()) {
            draft.get().say(grid, at);
            return draft.get().number();
        }
        var next = CallGrid.of(UuidVersion7Strategy.INSTANCE.generateUuid(null), call.id(), call.grid() + 1, grid, at);
        persist(next);
        return next.number();
    }
}
