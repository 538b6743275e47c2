package fr.forge.ressourcerie.http.proof;

import fr.forge.ressourcerie.http.PrivacyKey;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Challenges that cost a robot some computing and a person nothing to look at. Nothing is kept of one until it is
 * answered: it is signed, says itself how hard it is and until when it is good, and holds for one purpose and one thing.
 */
@Singleton
public class Challenges {
    private static final int NONCE = 16;
    private static final int HEAD = Long.BYTES + 1 + NONCE;
    private static final int SEAL = 16;

    private final Session session;
    private final PrivacyKey privacy;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /** Made by the container, and by tests that want another time of day. */
    public Challenges(Session session, PrivacyKey privacy, Clock clock) {
        this.session = session;
        this.privacy = privacy;
        this.clock = clock;
    }

    /** A new one, for that purpose and that thing. */
    public ChallengeView issue(String purpose, UUID thing, Effort effort) {
        var expires = clock.instant().truncatedTo(ChronoUnit.SECONDS).plus(effort.validity());
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        var head = ByteBuffer.allocate(HEAD)
                .putLong(expires.getEpochSecond())
                .put((byte) effort.difficulty())
                .put(nonce)
                .array();
        var sealed = Arrays.copyOf(head, HEAD + SEAL);
        System.arraycopy(seal(purpose, thing, head), 0, sealed, HEAD, SEAL);
        return new ChallengeView(
                Base64.getUrlEncoder().withoutPadding().encodeToString(sealed),
                "sha-256",
                effort.difficulty(),
                expires);
    }

    /** Takes a proof, which is then worth nothing any more; answers false when it is none. */
    public boolean spend(Proof proof, String purpose, UUID thing) {
        return read(proof.challenge(), purpose, thing)
                .filter(read -> clock.instant().isBefore(read.expires()))
                .filter(read -> zeroBits(proof) >= read.difficulty())
                .filter(this::first)
                .isPresent();
    }

    private boolean first(Challenge challenge) {
        return session.createNativeMutationQuery("""
                        insert into spent_challenge (nonce, expires_at) values (:nonce, :expires)
                        on conflict (nonce) do nothing
                        """)
                        .setParameter("nonce", challenge.nonce())
                        .setParameter("expires", challenge.expires())
                        .executeUpdate()
                == 1;
    }

    private Optional<Challenge> read(String text, String purpose, UUID thing) {
        try {
            var sealed = Base64.getUrlDecoder().decode(text);
            var head = Arrays.copyOf(sealed, HEAD);
            var given = Arrays.copyOfRange(sealed, Math.min(HEAD, sealed.length), sealed.length);
            return MessageDigest.isEqual(given, seal(purpose, thing, head))
                    ? Optional.of(Challenge.of(head))
                    : Optional.empty();
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private byte[] seal(String purpose, UUID thing, byte[] head) {
        var text = thing + "\n" + HexFormat.of().formatHex(head);
        return Arrays.copyOf(privacy.hash(purpose, text), SEAL);
    }

    private static int zeroBits(Proof proof) {
        var text = proof.challenge() + "." + proof.solution();
        var hash = sha256().digest(text.getBytes(StandardCharsets.US_ASCII));
        int bits = 0;
        for (var octet : hash) {
            int zeros = Integer.numberOfLeadingZeros(octet & 0xFF) - 24;
            bits += zeros;
            if (zeros < 8) {
                break;
            }
        }
        return bits;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** What has expired is refused anyway. */
    @Scheduled(every = "1h", delayed = "11m", identity = "spent-challenges")
    @Transactional
    void forgetExpired() {
        session.createNativeMutationQuery("delete from spent_challenge where expires_at < :now")
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /**
     * How much work is asked for.
     *
     * @param difficulty with how many zero bits the hash must begin
     * @param validity how long the challenge may be answered
     */
    public record Effort(int difficulty, Duration validity) {}

    private record Challenge(Instant expires, int difficulty, byte[] nonce) {
        static Challenge of(byte[] head) {
            var bytes = ByteBuffer.wrap(head);
            var expires = Instant.ofEpochSecond(bytes.getLong());
            var difficulty = bytes.get();
            return new Challenge(expires, difficulty, Arrays.copyOfRange(head, HEAD - NONCE, HEAD));
        }
    }
}
