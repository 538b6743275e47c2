package fr.forge.ressourcerie.salon;

import fr.forge.ressourcerie.salon.matrix.SeenRoom;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A room that is known here, by its room id for ever. What people say of it and what the homeserver says are kept
 * apart; the first counts. The version moves with people's edits only.
 */
@Entity
@DynamicUpdate
public class Salon {
    private static final int MOST_ALIASES = 20;
    private static final Duration SOON = Duration.ofHours(1);

    @Id
    private UUID id;

    private long version = 1;
    private String roomId;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> via = List.of();

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> aliases = List.of();

    @Convert(converter = SalonKind.Converter.class)
    private SalonKind kind;

    @Convert(converter = SalonContact.Converter.class)
    private SalonContact contact;

    private String name;
    private String topic;
    private String seenName;
    private String seenTopic;
    private Integer members;
    private Boolean joinable;
    private Instant checkedAt;
    private Instant seenAt;
    private Instant missingSince;
    private Instant dueAt;
    private Instant createdAt;
    private Instant updatedAt;

    protected Salon() {}

    static Salon known(UUID id, RoomAddress room, SalonFacts said, Optional<SeenRoom> seen, Instant at) {
        var salon = new Salon();
        salon.id = id;
        salon.roomId = room.id();
        salon.via = room.via();
        salon.take(said);
        salon.createdAt = at.truncatedTo(ChronoUnit.MICROS);
        salon.updatedAt = salon.createdAt;
        salon.dueAt = salon.createdAt;
        seen.ifPresent(found -> salon.checked(seen, at, SOON));
        return salon;
    }

    /** Takes what people say of it now; answers false when they said so already. */
    boolean say(SalonFacts said, Instant at) {
        if (said.equals(said())) {
            return false;
        }
        if (said.name() == null && seenName == null) {
            throw SalonProblems.NAMELESS.because();
        }
        take(said);
        updatedAt = at.truncatedTo(ChronoUnit.MICROS);
        version++;
        return true;
    }

    /** Takes what a homeserver said of it, or that it knows no such room: of a room by invitation that says little. */
    void checked(Optional<SeenRoom> found, Instant at, Duration refresh) {
        checkedAt = at.truncatedTo(ChronoUnit.MICROS);
        dueAt = checkedAt.plus(refresh);
        if (found.isPresent()) {
            see(found.get());
        } else if (missingSince == null && (kind == SalonKind.FORUM || seenAt != null)) {
            missingSince = checkedAt;
        }
    }

    private void see(SeenRoom room) {
        seenAt = checkedAt;
        missingSince = null;
        seenName = RoomText.seen(room.name(), RoomText.NAME) == null
                ? seenName
                : RoomText.seen(room.name(), RoomText.NAME);
        seenTopic = RoomText.seen(room.topic(), RoomText.TOPIC);
        members = room.members();
        joinable = room.joinable();
        if (room.alias() != null) {
            aliases = Stream.concat(Stream.of(room.alias()), aliases.stream())
                    .distinct()
                    .limit(MOST_ALIASES)
                    .toList();
        }
    }

    private void take(SalonFacts said) {
        kind = said.kind();
        contact = said.contact();
        name = said.name();
        topic = said.topic();
    }

    /** What people say of it. */
    public SalonFacts said() {
        return new SalonFacts(kind, contact, name, topic);
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public String roomId() {
        return roomId;
    }

    RoomAddress address() {
        return new RoomAddress(roomId, via);
    }

    List<String> via() {
        return via;
    }

    List<String> aliases() {
        return aliases;
    }

    public SalonKind kind() {
        return kind;
    }

    SalonContact contact() {
        return contact == null ? SalonContact.MAINTAINERS : contact;
    }

    public String name() {
        return name == null ? seenName : name;
    }

    String topic() {
        return topic == null ? seenTopic : topic;
    }

    String seenName() {
        return seenName;
    }

    Integer members() {
        return members;
    }

    /** Whether anyone may join, as far as the homeserver said. */
    Optional<Boolean> joinable() {
        return Optional.ofNullable(joinable);
    }

    Instant checkedAt() {
        return checkedAt;
    }

    Instant seenAt() {
        return seenAt;
    }

    Instant missingSince() {
        return missingSince;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
