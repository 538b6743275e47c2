package fr.forge.ressourcerie.resource.suggestion;

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
 * answered: it is signed, says itself how hard it is and until when it is good, and holds for one resource.
 */
@Singleton
class Challenges {
    private static final String PURPOSE = "suggestion-challenge";
    private static final int NONCE = 16;
    private static final int HEAD = Long.BYTES + 1 + NONCE;
    private static final int SEAL = 16;

    private final Session session;
    private final PrivacyKey privacy;
    private final SuggestionSettings settings;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Challenges(Session session, PrivacyKey privacy, SuggestionSettings settings, Clock clock) {
        this.session = session;
        this.privacy = privacy;
        this.settings = settings;
        this.clock = clock;
    }

    ChallengeView issue(UUID resource) {
        var expires = clock.instant().truncatedTo(ChronoUnit.SECONDS).plus(settings.challengeValidity());
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        var head = ByteBuffer.allocate(HEAD)
                .putLong(expires.getEpochSecond())
                .put((byte) settings.difficulty())
                .put(nonce)
                .array();
        var sealed = Arrays.copyOf(head, HEAD + SEAL);
        System.arraycopy(seal(resource, head), 0, sealed, HEAD, SEAL);
        return new ChallengeView(
                Base64.getUrlEncoder().withoutPadding().encodeToString(sealed),
                "sha-256",
                settings.difficulty(),
                expires);
    }

    /** Takes a proof, which is then worth nothing any more; refuses it when it is none. */
    void spend(Proof proof, UUID resource) {
        var challenge = read(proof.challenge(), resource)
                .filter(read -> clock.instant().isBefore(read.expires()))
                .filter(read -> zeroBits(proof) >= read.difficulty())
                .orElseThrow(SuggestionProblems.PROOF_REFUSED::because);
        var first = session.createNativeMutationQuery("""
                        insert into suggestion_challenge (nonce, expires_at) values (:nonce, :expires)
                        on conflict (nonce) do nothing
                        """)
                .setParameter("nonce", challenge.nonce())
                .setParameter("expires", challenge.expires())
                .executeUpdate();
        if (first == 0) {
            throw SuggestionProblems.PROOF_REFUSED.because();
        }
    }

    private Optional<Challenge> read(String text, UUID resource) {
        try {
            var sealed = Base64.getUrlDecoder().decode(text);
            var head = Arrays.copyOf(sealed, HEAD);
            var given = Arrays.copyOfRange(sealed, Math.min(HEAD, sealed.length), sealed.length);
            return MessageDigest.isEqual(given, seal(resource, head))
                    ? Optional.of(Challenge.of(head))
                    : Optional.empty();
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private byte[] seal(UUID resource, byte[] head) {
        var text = resource + "\n" + HexFormat.of().formatHex(head);
        return Arrays.copyOf(privacy.hash(PURPOSE, text), SEAL);
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
    @Scheduled(every = "1h", delayed = "11m", identity = "suggestion-challenges")
    @Transactional
    void forgetExpired() {
        session.createNativeMutationQuery("delete from suggestion_challenge where expires_at < :now")
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    private record Challenge(Instant expires, int difficulty, byte[] nonce) {
        static Challenge of(byte[] head) {
            var bytes = ByteBuffer.wrap(head);
            var expires = Instant.ofEpochSecond(bytes.getLong());
            var difficulty = bytes.get();
            return new Challenge(expires, difficulty, Arrays.copyOfRange(head, HEAD - NONCE, HEAD));
        }
    }
}
