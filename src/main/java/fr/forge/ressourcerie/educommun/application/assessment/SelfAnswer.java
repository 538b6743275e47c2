package fr.forge.ressourcerie.educommun.application.assessment;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a team answers to one criterion, under the version of the grid that it was given to. */
@Entity
@DynamicUpdate
class SelfAnswer {
    @Id
    private UUID id;

    private UUID applicationId;
    private String criterion;
    private long version;
    private int grid;
    private int level;
    private String comment;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<EvidenceLink> evidence = List.of();

    private Instant updatedAt;

    protected SelfAnswer() {}

    static SelfAnswer to(UUID id, UUID application, String criterion) {
        var answer = new SelfAnswer();
        answer.id = id;
        answer.applicationId = application;
        answer.criterion = criterion;
        return answer;
    }

    void say(int inGrid, int chosen, String words, List<EvidenceLink> links, Instant at) {
        grid = inGrid;
        level = chosen;
        comment = words;
        evidence = links;
        version++;
        updatedAt = at.truncatedTo(ChronoUnit.MICROS);
    }

    String criterion() {
        return criterion;
    }

    long version() {
        return version;
    }

    /** The number of the grid's version. */
    int grid() {
        return grid;
    }

    int level() {
        return level;
    }

    String comment() {
        return comment;
    }

    List<EvidenceLink> evidence() {
        return evidence;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
