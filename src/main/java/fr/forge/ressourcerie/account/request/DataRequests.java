package fr.forge.ressourcerie.account.request;

import fr.forge.ressourcerie.http.PageRequest;
import fr.forge.ressourcerie.http.PrivacyKey;
import fr.forge.ressourcerie.http.References;
import fr.forge.ressourcerie.http.Slice;
import fr.forge.ressourcerie.http.Total;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** All requests. What people wrote is encrypted, and erased when it was kept long enough. */
@Singleton
class DataRequests implements PanacheRepositoryBase<DataRequest, UUID> {
    /** What the audit calls one. */
    static final String KIND = "data-request";

    private static final String PURPOSE = "data-request";
    private final Session session;
    private final PrivacyKey privacy;
    private final References references;
    private final Clock clock;

    DataRequests(Session session, PrivacyKey privacy, References references, Clock clock) {
        this.session = session;
        this.privacy = privacy;
        this.references = references;
        this.clock = clock;
    }

    DataRequest get(String reference) {
        return find("reference", reference).firstResultOptional().orElseThrow(DataRequestProblems.UNKNOWN::because);
    }

    /** The same for a change. */
    DataRequest locked(String reference) {
        var request = get(reference);
        session.refresh(request, LockModeType.PESSIMISTIC_WRITE);
        return request;
    }

    /**
     * Each is a new one, whoever asked the same before: an address is no secret, and a reference opens the answer to
     * whoever holds it.
     */
    DataRequest receive(DataRequestKind kind, String contact, String text) {
        var written = new DataRequest.Written(seal(contact), hash(contact), seal(text));
        var id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        var request = DataRequest.received(id, references.make('D'), kind, written, clock.instant());
        persistAndFlush(request);
        return request;
    }

    /** The references of what was asked with that address, the latest first, while it is known by whom. */
    List<String> askedWith(String contact) {
        return find("contactHash = ?1 order by id desc", hash(contact)).range(0, 99).stream()
                .map(DataRequest::reference)
                .toList();
    }

    /** Those that are due first. */
    Slice<DataRequest> page(List<DataRequestState> states, PageRequest request) {
        var wanted = states.isEmpty() ? List.of(DataRequestState.values()) : states;
        var hql = new StringBuilder("state in ?1");
        var edge = request.position();
        if (edge.isPresent()) {
            hql.append(request.backwards() ? " and (dueAt, id) < (?2, ?3)" : " and (dueAt, id) > (?2, ?3)");
        }
        hql.append(request.backwards() ? " order by dueAt desc, id desc" : " order by dueAt, id");
        var found = edge.map(position -> find(
                        hql.toString(),
                        wanted,
                        Instant.parse(position.keys().get(0)),
                        UUID.fromString(position.keys().get(1))))
                .orElseGet(() -> find(hql.toString(), wanted))
                .range(0, request.fetch() - 1)
                .list();
        return request.slice(
                found, each -> List.of(each.dueAt(), each.id()), Total.counted(count("state in ?1", wanted)));
    }

    byte[] seal(String text) {
        return privacy.sealText(PURPOSE, text);
    }

    /** What was sealed, while it is kept and the key is the one that it was sealed under. */
    Optional<String> open(Optional<byte[]> sealed) {
        return sealed.flatMap(bytes -> privacy.openText(PURPOSE, bytes));
    }

    private byte[] hash(String contact) {
        return privacy.hash(PURPOSE, contact.strip().toLowerCase(Locale.ROOT));
    }
}
