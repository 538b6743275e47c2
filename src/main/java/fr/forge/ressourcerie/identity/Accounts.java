package fr.forge.ressourcerie.identity;

import fr.forge.ressourcerie.http.PrivacyKey;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.hibernate.query.QueryFlushMode;

/** All accounts. One is made at the first sign-in, in the transaction of whatever its owner came for. */
@Singleton
public class Accounts {
    private static final String PURPOSE = "account-subject";
    /** Without the letters and digits that people take for one another. */
    private static final String LETTERS = "abcdefghjkmnpqrstvwxyz23456789";

    private static final int LENGTH = 10;

    private final Session session;
    private final Caller caller;
    private final PrivacyKey key;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Accounts(Session session, Caller caller, PrivacyKey key, Clock clock) {
        this.session = session;
        this.caller = caller;
        this.key = key;
        this.clock = clock;
    }

    /** The account of who calls, made now if they never came before; 401 when nobody is signed in. */
    public Account current() {
        var subject = key.hash(PURPOSE, caller.subject());
        return bySubject(subject).orElseGet(() -> make(subject));
    }

    public Optional<Account> byHandle(String handle) {
        return session.createNativeQuery("select id, handle from account where handle = :handle", Object[].class)
                .setParameter("handle", handle)
                .uniqueResultOptional()
                .map(Accounts::account);
    }

    public Optional<Account> byId(UUID id) {
        return Optional.ofNullable(handles(List.of(id)).get(id)).map(handle -> new Account(id, handle));
    }

    /** The handles of those that still exist. */
    public Map<UUID, String> handles(Collection<UUID> ids) {
        return session
                .createNativeQuery(
                        "select id, handle from account where id = any(cast(:ids as uuid[]))", Object[].class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList()
                .stream()
                .map(Accounts::account)
                .collect(Collectors.toMap(Account::id, Account::handle));
    }

    /** The account goes, and with it the last thing that leads from its id to anybody. */
    public void forget(Account account) {
        session.createNativeMutationQuery("delete from account where id = :id")
                .setParameter("id", account.id())
                .executeUpdate();
    }

    private Optional<Account> bySubject(byte[] subject) {
        return session.createNativeQuery("select id, handle from account where subject_hash = :subject", Object[].class)
                .setQueryFlushMode(QueryFlushMode.NO_FLUSH)
                .setParameter("subject", subject)
                .uniqueResultOptional()
                .map(Accounts::account);
    }

    /** The database decides who was first when somebody comes twice at once. */
    private Account make(byte[] subject) {
        session.createNativeMutationQuery("""
                        insert into account (id, subject_hash, handle, machine, created_at)
                        values (:id, :subject, :handle, :machine, :now) on conflict (subject_hash) do nothing
                        """)
                .setParameter("id", UuidVersion7Strategy.INSTANCE.generateUuid(null))
                .setParameter("subject", subject)
                .setParameter("handle", newHandle())
                .setParameter("machine", caller.machine())
                .setParameter("now", clock.instant().truncatedTo(ChronoUnit.MICROS))
                .executeUpdate();
        return bySubject(subject).orElseThrow();
    }

    private String newHandle() {
        var letters = new StringBuilder(caller.machine() ? "service-" : "membre-");
        random.ints(LENGTH, 0, LETTERS.length()).forEach(letter -> letters.append(LETTERS.charAt(letter)));
        return letters.toString();
    }

    private static Account account(Object[] row) {
        return new Account((UUID) row[0], (String) row[1]);
    }
}
