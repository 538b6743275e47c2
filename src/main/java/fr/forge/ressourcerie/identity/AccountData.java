package fr.forge.ressourcerie.identity;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.hibernate.Session;

/** What is held to recognise an account. Its row is the link to everything else, and goes last. */
@Singleton
class AccountData implements PersonalData {
    private final Session session;

    AccountData(Session session) {
        this.session = session;
    }

    @Override
    public String name() {
        return "account";
    }

    @Override
    public Object copy(UUID account) {
        return session.createNativeQuery(
                        "select id, handle, subject_hash, machine, created_at from account where id = :account",
                        Object[].class)
                .addScalar("id", UUID.class)
                .addScalar("handle", String.class)
                .addScalar("subject_hash", byte[].class)
                .addScalar("machine", Boolean.class)
                .addScalar("created_at", Instant.class)
                .setParameter("account", account)
                .uniqueResultOptional()
                .map(row -> new Held(
                        (UUID) row[0],
                        (String) row[1],
                        HexFormat.of().formatHex((byte[]) row[2]),
                        (Boolean) row[3],
                        (Instant) row[4]))
                .orElse(null);
    }

    /** Nothing yet: the other rooms still ask for it. */
    @Override
    public void erase(UUID account) {
        // Whoever erases a person forgets the account once every room is done.
    }

    record Held(UUID id, String handle, String subjectHash, boolean machine, Instant createdAt) {}
}
