package fr.forge.ressourcerie.educommun.call;

import fr.forge.ressourcerie.educommun.grid.Grid;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A version of a call's grid. It changes while the call is a draft only: answers keep the version that they were given to. */
@Entity
@DynamicUpdate
class CallGrid {
    @Id
    private UUID id;

    private UUID callId;
    private int number;

    @JdbcTypeCode(SqlTypes.JSON)
    private Grid grid;

    private Instant createdAt;

    protected CallGrid() {}

    static CallGrid of(UUID id, UUID call, int number, Grid grid, Instant at) {
        var version = new CallGrid();
        version.id = id;
        version.callId = call;
        version.number = number;
        version.say(grid, at);
        return version;
    }

    void say(Grid other, Instant at) {
        grid = other;
        createdAt = at.truncatedTo(ChronoUnit.MICROS);
    }

    int number() {
        return number;
    }

    Grid grid() {
        return grid;
    }

    Instant createdAt() {
        return createdAt;
    }
}
