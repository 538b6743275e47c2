package fr.forge.ressourcerie.forge;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** How the Forge is reached, and how much of it is read at once. */
@ConfigMapping(prefix = "ressourcerie.forge")
interface ForgeSettings {
    /** {@code RESSOURCERIE_FORGE_URL}: where GitLab answers, without {@code /api/v4}. */
    @WithDefault("https://forge.apps.education.fr")
    URI url();

    /**
     * {@code RESSOURCERIE_FORGE_TOKEN}: without it only what anonymous visitors see is read (neither the state of
     * archives nor the instant of the last change).
     */
    Optional<String> token();

    /** The whole of one request, headers and body: a large page of a busy GitLab takes some seconds. */
    @WithDefault("30s")
    Duration requestTimeout();

    /** A host that does not answer its door in this time is down. */
    @WithDefault("5s")
    Duration connectTimeout();

    /** How often one request is tried; five outlast a restart of one GitLab node. */
    @WithDefault("5")
    @Min(1)
    @Max(20)
    int attempts();

    /** The first wait before trying again, doubled each time and drawn at random below that. */
    @WithDefault("250ms")
    Duration backoff();

    /** No wait of our own is longer. */
    @WithDefault("15s")
    Duration backoffLimit();

    /** The longest wait that the Forge may ask of us: a lying {@code Retry-After} must not hold a harvest for a day. */
    @WithDefault("5m")
    Duration retryAfterLimit();

    /** How many requests are under way at once. */
    @WithDefault("8")
    @Min(1)
    @Max(64)
    int connections();

    /**
     * A ceiling in requests a second, whatever the Forge allows. The default binds nothing but a local Forge; 10 is
     * kind to a shared one.
     */
    @WithDefault("2000")
    @Min(1)
    @Max(100_000)
    int requestsPerSecond();

    /** The largest JSON answer: a page of a hundred projects is about 200 KB. */
    @WithDefault("8388608")
    @Min(1024)
    @Max(67_108_864)
    int jsonBytes();

    /** How much of a README is read; it serves to present the project, not to mirror it. */
    @WithDefault("65536")
    @Min(1024)
    @Max(1_048_576)
    int readmeBytes();

    /** A publiccode.yml is a page of text: a larger one is refused. */
    @WithDefault("65536")
    @Min(1024)
    @Max(1_048_576)
    int publiccodeBytes();

    /** Pages of a hundred committers; a fork of a large project has thousands who know nothing of the school. */
    @WithDefault("10")
    @Min(1)
    @Max(100)
    int contributorPages();

    /** Pages of a hundred members. */
    @WithDefault("10")
    @Min(1)
    @Max(100)
    int memberPages();

    /**
     * From which access level a member may keep the sheet of a project here: 30 is a developer, who may change what the
     * project's files say of it; 40 a maintainer, 50 an owner.
     */
    @WithDefault("30")
    @Min(10)
    @Max(50)
    int memberLevel();

    /**
     * GitLab's own setting of the same purpose, its host of private commit addresses; by default {@code users.noreply.}
     * and its host.
     */
    Optional<String> privateAddressHost();
}
