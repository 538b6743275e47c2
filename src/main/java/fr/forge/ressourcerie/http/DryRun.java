package fr.forge.ressourcerie.http;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * Whether the caller only wants to see what would happen, as a {@code @BeanParam} of a change marked {@code @Writes}.
 * The operation does everything as usual; what it did is then undone.
 */
public class DryRun {
    @QueryParam("dryRun")
    @DefaultValue("false")
    @Parameter(
            description = "`true`: everything is checked and the outcome is shown, and nothing is changed.",
            example = "true")
    boolean dryRun;

    public boolean asked() {
        return dryRun;
    }
}
