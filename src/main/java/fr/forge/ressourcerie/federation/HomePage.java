package fr.forge.ressourcerie.federation;

import fr.forge.ressourcerie.problem.PublicAddress;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.runtime.LaunchMode;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The start page: what this is, how much there is, and what to try first. */
@Path("/")
class HomePage {
    private final Statistics statistics;
    private final PublicAddress address;
    private final Optional<String> provider;

    HomePage(
            Statistics statistics,
            PublicAddress address,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<String> provider) {
        this.statistics = statistics;
        this.address = address;
        this.provider = provider;
    }

    @GET
    @Blocking
    @Transactional
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public TemplateInstance home() {
        return Templates.home(statistics.now(), address.of(""), signIn());
    }

    /** Only in development: its provider alone knows the demonstration's users, and Swagger UI is served there alone. */
    private String signIn() {
        return LaunchMode.current() == LaunchMode.DEVELOPMENT ? provider.orElse(null) : null;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance home(StatisticsView statistics, String root, String signIn);
    }
}
