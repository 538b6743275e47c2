package fr.forge.ressourcerie.http.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.forge.ressourcerie.http.PrivacyKey;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.optimization.DelayParameters;
import io.github.bucket4j.distributed.proxy.optimization.Optimizations;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Base64;
import javax.sql.DataSource;

/** The buckets of everyone, in the database so that all instances share them. */
@Singleton
class Limits {
    private static final String PURPOSE = "rate-limit";
    private static final DelayParameters ROUGHLY = new DelayParameters(10, Duration.ofSeconds(1));
    private static final int KNOWN = 20_000;
    private static final int SWEPT_AT_ONCE = 1_000;

    private final LimitSettings settings;
    private final PrivacyKey privacy;
    private final PostgreSQLSelectForUpdateBasedProxyManager<String> shared;
    private final Cache<String, Bucket> known = Caffeine.newBuilder()
            .maximumSize(KNOWN)
            .expireAfterAccess(Duration.ofMinutes(2))
            .build();

    Limits(LimitSettings settings, PrivacyKey privacy, DataSource database) {
        this.settings = settings;
        this.privacy = privacy;
        this.shared = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
                .table("rate_limit")
                .idColumn("id")
                .stateColumn("state")
                .expiresAtColumn("expires_at")
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofMinutes(1)))
                .build();
    }

    boolean enabled() {
        return settings.enabled();
    }

    int quota(Policy policy) {
        return policy.quota(settings);
    }

    /** Counts one request of somebody; tells whether it may go on and what is left. */
    ConsumptionProbe take(Policy policy, String whom) {
        return of(policy, whom).tryConsumeAndReturnRemaining(1);
    }

    /** How many requests of somebody may still come right now. */
    long left(Policy policy, String whom) {
        return of(policy, whom).getAvailableTokens();
    }

    /** Uncounts one request of somebody. */
    void giveBack(Policy policy, String whom) {
        of(policy, whom).addTokens(1);
    }

    private Bucket of(Policy policy, String whom) {
        var id = Base64.getEncoder().encodeToString(privacy.hash(PURPOSE, policy + "\n" + whom));
        return known.get(id, key -> bucket(policy, key));
    }

    private Bucket bucket(Policy policy, String id) {
        var quota = quota(policy);
        var configuration = BucketConfiguration.builder()
                .addLimit(limit -> limit.capacity(quota).refillGreedy(quota, policy.window()))
                .build();
        var bucket = shared.builder();
        return (policy.roughly() ? bucket.withOptimization(Optimizations.delaying(ROUGHLY)) : bucket)
                .build(id, () -> configuration);
    }

    @Scheduled(every = "10m", delayed = "5m", identity = "rate-limits")
    void sweep() {
        while (shared.removeExpired(SWEPT_AT_ONCE) == SWEPT_AT_ONCE) {
            // The next thousand.
        }
    }
}
