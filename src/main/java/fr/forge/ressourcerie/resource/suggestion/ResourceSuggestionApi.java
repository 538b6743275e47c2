package fr.forge.ressourcerie.resource.suggestion;

import fr.forge.ressourcerie.http.DryRun;
import fr.forge.ressourcerie.http.IdempotencyKey;
import fr.forge.ressourcerie.http.Page;
import fr.forge.ressourcerie.http.Pages;
import fr.forge.ressourcerie.http.Paging;
import fr.forge.ressourcerie.http.proof.ChallengeView;
import fr.forge.ressourcerie.http.write.Writes;
import fr.forge.ressourcerie.identity.Roles;
import fr.forge.ressourcerie.resource.Maintainers;
import fr.forge.ressourcerie.resource.ResourceAddress;
import fr.forge.ressourcerie.resource.Resources;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The suggestions of a resource over HTTP. */
@Path("/api/v1/resources/{slug}/suggestions")
@Tag(name = "Suggestions")
@APIResponse(responseCode = "308", description = "The resource has another slug now; `Location` gives it.")
@APIResponse(responseCode = "410", description = "Its project is no longer public on the Forge.")
class ResourceSuggestionApi {
    private static final String MOVED = "The resource has another slug now; `Location` gives the same path under it.";

    private final SuggestImprovement suggest;
    private final Suggestions suggestions;
    private final SuggestionSummaries summaries;
    private final Resources resources;
    private final Maintainers maintainers;
    private final Pages pages;

    ResourceSuggestionApi(
            SuggestImprovement suggest,
            Suggestions suggestions,
            SuggestionSummaries summaries,
            Resources resources,
            Maintainers maintainers,
            Pages pages) {
        this.suggest = suggest;
        this.suggestions = suggestions;
        this.summaries = summaries;
        this.resources = resources;
        this.maintainers = maintainers;
        this.pages = pages;
    }

    @GET
    @Path("/challenge")
    @Transactional
    @Operation(
            operationId = "getSuggestionChallenge",
            summary = "Ask for a challenge before suggesting without an account",
            description = """
                    Look for a `solution` such that the SHA-256 of `challenge`, a full stop and `solution` begins with \
                    `difficulty` zero bits; trying 0, 1, 2… finds one within about 2^`difficulty` attempts. For the \
                    challenge `exemple` with difficulty 16, `23870` is one: the SHA-256 of `exemple.23870` is `000069cdf0fd…`.

                    In a browser `await crypto.subtle.digest('SHA-256', new TextEncoder().encode(challenge + '.' + n))` \
                    does it. Ask when the text is written: a challenge is good for some minutes and for one suggestion.""")
    @APIResponse(
            responseCode = "200",
            description = "A new challenge.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ChallengeView.class)))
    @APIResponse(
            responseCode = "409",
            description = "No ticket can be opened for this resource; `detail` gives other ways.")
    public Response challenge(@BeanParam ResourceAddress at) {
        return Response.ok(suggest.challenge(at.slug()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @POST
    @Transactional
    @Writes
    @Operation(
            operationId = "suggestImprovement",
            summary = "Suggest an improvement or report a bug",
            description = "Opens a ticket on the resource's own tracker, soon and without telling who wrote it; the"
                    + " answer's `reference` follows it. Without an account a `proof` is needed. The same words for the same"
                    + " resource within some days are the same suggestion.")
    @APIResponse(
            responseCode = "202",
            description = "Received; its ticket will be opened.",
            headers =
                    @Header(
                            name = "Location",
                            description = "Where it can be followed.",
                            schema = @Schema(type = SchemaType.STRING, format = "uri-reference")),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SuggestionView.class)))
    @APIResponse(responseCode = "401", description = "A token was sent, and it is not valid; none is needed.")
    @APIResponse(
            responseCode = "409",
            description = "No ticket can be opened for this resource; `detail` gives other ways.")
    @APIResponse(
            responseCode = "422",
            description = "The proof is missing or not accepted, or the `Idempotency-Key` named another request.")
    public Response suggest(
            @BeanParam ResourceAddress at,
            @BeanParam DryRun dryRun,
            @BeanParam IdempotencyKey key,
            @NotNull @Valid NewSuggestion wanted) {
        var view = SuggestionView.of(suggest.receive(at.slug(), wanted));
        return Response.accepted(view)
                .location(URI.create("/api/v1/suggestions/" + view.reference()))
                .build();
    }

    @GET
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Transactional
    @Operation(
            operationId = "listResourceSuggestions",
            summary = "List the suggestions for a resource",
            description =
                    "For its maintainers and curators: newest first, with their texts and whether their tickets are"
                            + " open.")
    @APIResponse(responseCode = "200", description = "The suggestions.")
    public Page<SuggestionSummary> list(
            @BeanParam ResourceAddress at, @BeanParam SuggestionFilter filter, @BeanParam Paging paging) {
        var resource = resources.get(at.slug());
        maintainers.roleOver(resource);
        var request = pages.request(paging);
        return pages.page(request, summaries.of(suggestions.page(resource, filter.state, request)));
    }
}
