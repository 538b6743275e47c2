package fr.forge.ressourcerie.salon.matrix;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Which homeserver is asked about salons, and how gently. */
@ConfigMapping(prefix = "ressourcerie.matrix")
public interface MatrixSettings {
    /** {@code RESSOURCERIE_MATRIX_URL}: where a homeserver answers, without {@code /_matrix}; without it none is asked. */
    Optional<URI> url();

    /** {@code RESSOURCERIE_MATRIX_TOKEN}: an access token, for a homeserver that tells strangers nothing. */
    Optional<String> token();

    /** The Matrix client that links to forums lead to. */
    URI client();

    /** The whole of one request, headers and body. */
    @WithDefault("10s")
    Duration requestTimeout();

    @WithDefault("3s")
    Duration connectTimeout();

    /** A homeserver is shared by everyone on it. */
    @WithDefault("2")
    @Min(1)
    @Max(1000)
    int requestsPerSecond();

    /** A page of a hundred rooms is some 50 KB. */
    @WithDefault("2097152")
    @Min(1024)
    @Max(16_777_216)
    int bytes();

    /** Pages of a hundred rooms; a longer directory is not read to its end. */
    @WithDefault("100")
    @Min(1)
    @Max(1000)
    int directoryPages();

    /** How often salons that are due are asked about, or {@code off}. */
    String every();

    /** How many salons are asked about each time. */
    @WithDefault("20")
    @Min(1)
    @Max(1000)
    int batch();

    /** After this time a salon is due again. */
    @WithDefault("PT24H")
    Duration refresh();
}
