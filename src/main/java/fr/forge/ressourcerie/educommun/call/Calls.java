package fr.forge.ressourcerie.educommun.call;

import fr.forge.ressourcerie.identity.Caller;
import fr.forge.ressourcerie.identity.Roles;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.exception.ConstraintViolationException;

/** All calls. A draft is there for managers only. */
@Singleton
public class Calls implements PanacheRepositoryBase<Call, UUID> {
    /** What the audit calls a call. */
    static final String KIND = "call";

    private static final String ONE_A_SLUG = "call_slug_unique";

    private final Caller caller;

    Calls(Caller caller) {
        this.caller = caller;
    }

    /** A call that the caller may know of. */
    public Call get(String slug) {
        return bySlug(slug).filter(this::visible).orElseThrow(CallProblems.UNKNOWN::because);
    }

    /** The same for a change: nobody else changes it before this transaction ends. */
    Call locked(String slug) {
        return find("slug", slug)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .filter(this::visible)
                .orElseThrow(CallProblems.UNKNOWN::because);
    }

    /** The call that something belongs to, as it stands until the end of this transaction: its closing is not put off meanwhile. */
    public Call standing(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_READ);
    }

    /** Those that take applications and close by an instant. */
    public List<UUID> closingBy(Instant at) {
        return list("state = ?1 and closesAt <= ?2", CallState.PUBLISHED, at).stream()
                .map(Call::id)
                .toList();
    }

    /** The calls that things belong to. */
    public Map<UUID, Call> all(Collection<UUID> ids) {
        return list("id in ?1", ids).stream().collect(Collectors.toMap(Call::id, Function.identity()));
    }

    Optional<Call> bySlug(String slug) {
        return find("slug", slug).firstResultOptional();
    }

    private boolean visible(Call call) {
        return call.state() != CallState.DRAFT || managed();
    }

    /** Whether the caller runs the calls. */
    boolean managed() {
        return caller.recognised() && caller.is(Roles.MANAGER);
    }

    /** How many were ever published. */
    public long published() {
        return count("state <> ?1", CallState.DRAFT);
    }

    void add(Call call) {
        if (bySlug(call.slug()).isPresent()) {
            throw CallProblems.TAKEN.because(call.slug());
        }
        try {
            persistAndFlush(call);
        } catch (ConstraintViolationException taken) {
            if (ONE_A_SLUG.equals(taken.getConstraintName())) {
                throw CallProblems.TAKEN.because(call.slug());
            }
            throw taken;
        }
    }
}
