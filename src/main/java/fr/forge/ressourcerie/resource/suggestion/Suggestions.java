package fr.forge.ressourcerie.resource.suggestion;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.forge.ressourcerie.http.PageRequest;
import fr.forge.ressourcerie.http.PrivacyKey;
import fr.forge.ressourcerie.http.References;
import fr.forge.ressourcerie.http.Slice;
import fr.forge.ressourcerie.http.Total;
import fr.forge.ressourcerie.http.Words;
import fr.forge.ressourcerie.resource.Resource;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.hibernate.query.NativeQuery;

/** All suggestions. Their texts are encrypted, and erased when they were kept long enough. */
@Singleton
class Suggestions implements PanacheRepositoryBase<Suggestion, UUID> {
    private static final String PURPOSE = "suggestion";
    private final Session session;
    private final PrivacyKey privacy;
    private final References references;
    private final ObjectMapper json;
    private final SuggestionSettings settings;
    private final Clock clock;

    Suggestions(
            Session session,
            PrivacyKey privacy,
            References references,
            ObjectMapper json,
            SuggestionSettings settings,
            Clock clock) {
        this.session = session;
        this.privacy = privacy;
        this.references = references;
        this.json = json;
        this.settings = settings;
        this.clock = clock;
    }

    Suggestion get(String reference) {
        return find("reference", reference).firstResultOptional().orElseThrow(SuggestionProblems.UNKNOWN::because);
    }

    /** The same for a change: nobody else changes it before this transaction ends. */
    Suggestion locked(String reference) {
        return find("reference", reference)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(SuggestionProblems.UNKNOWN::because);
    }

    Optional<Suggestion> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The one that said the same of a locked resource not long ago. */
    Optional<Suggestion> same(Resource resource, SuggestionKind kind, SuggestionText text) {
        return find(
                        "resource = ?1 and fingerprint = ?2 and receivedAt > ?3 order by id desc",
                        resource,
                        fingerprint(kind, text),
                        clock.instant().minus(settings.sameFor()))
                .firstResultOptional();
    }

    /** How many a resource received within a day. */
    long today(Resource resource) {
        return count(
                "resource = ?1 and receivedAt > ?2", resource, clock.instant().minus(Duration.ofDays(1)));
    }

    Suggestion receive(Resource resource, SuggestionKind kind, SuggestionText text) {
        var suggestion = Suggestion.received(
                UuidVersion7Strategy.INSTANCE.generateUuid(null),
                references.make('S'),
                resource,
                kind,
                seal(text),
                fingerprint(kind, text),
                clock.instant());
        persistAndFlush(suggestion);
        return suggestion;
    }

    /** Newest first: those of a resource, or all when it is null; in a state, or in any when it is null. */
    Slice<Suggestion> page(Resource resource, SuggestionState state, PageRequest request) {
        var where = new ArrayList<String>();
        var values = new HashMap<String, Object>();
        if (resource != null) {
            where.add("s.resource_id = :resource");
            values.put("resource", resource.id());
        }
        if (state != null) {
            where.add("s.state = :state");
            values.put("state", Words.of(state));
        }
        var total = total(where, values);
        request.position().ifPresent(position -> {
            where.add(request.backwards() ? "s.id > :edge" : "s.id < :edge");
            values.put("edge", UUID.fromString(position.keys().get(0)));
        });
        var sql = "select s.* from suggestion s" + all(where)
                + (request.backwards() ? " order by s.id" : " order by s.id desc") + " limit :fetch";
        values.put("fetch", request.fetch());
        var found =
                bound(session.createNativeQuery(sql, Suggestion.class), values).getResultList();
        // Their resources in one query, not one by one.
        session.createQuery("from Suggestion s join fetch s.resource where s in :found", Suggestion.class)
                .setParameter("found", found)
                .getResultList();
        return request.slice(found, suggestion -> List.of(suggestion.id()), total);
    }

    private Total total(List<String> where, Map<String, Object> values) {
        var sql = "select count(*) from (select 1 from suggestion s" + all(where) + " limit :most) m";
        return Total.counted(bound(session.createNativeQuery(sql, Long.class), values)
                .setParameter("most", Total.EXACT_UP_TO + 1)
                .getSingleResult());
    }

    private static String all(List<String> where) {
        return where.isEmpty() ? "" : " where " + String.join(" and ", where);
    }

    private static <T> NativeQuery<T> bound(NativeQuery<T> query, Map<String, Object> values) {
        values.forEach(query::setParameter);
        return query;
    }

    /** What its author wrote, while it is kept and the key is the one it was written under. */
    Optional<SuggestionText> text(Suggestion suggestion) {
        return suggestion.text().flatMap(encrypted -> {
            try {
                return Optional.of(json.readValue(privacy.open(PURPOSE, encrypted), SuggestionText.class));
            } catch (IllegalStateException anotherKey) {
                return Optional.empty();
            } catch (IOException impossible) {
                throw new IllegalStateException("only written by this class", impossible);
            }
        });
    }

    private byte[] seal(SuggestionText text) {
        try {
            return privacy.seal(PURPOSE, json.writeValueAsBytes(text));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a text is made of texts", impossible);
        }
    }

    private byte[] fingerprint(SuggestionKind kind, SuggestionText text) {
        return privacy.hash(PURPOSE, kind + "\n" + text.words());
    }
}
