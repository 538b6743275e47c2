package fr.forge.ressourcerie.resource.suggestion;

import fr.forge.ressourcerie.http.DryRun;
import fr.forge.ressourcerie.http.IfMatch;
import fr.forge.ressourcerie.http.Page;
import fr.forge.ressourcerie.http.Pages;
import fr.forge.ressourcerie.http.Paging;
import fr.forge.ressourcerie.http.write.Writes;
import fr.forge.ressourcerie.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Suggestions by their reference over HTTP. */
@Path("/api/v1/suggestions")
@Tag(name = "Suggestions")
class SuggestionApi {

    private final SuggestImprovement suggest;
    private final Suggestions suggestions;
    private final SuggestionSummaries summaries;
    private final Pages pages;

    SuggestionApi(SuggestImprovement suggest, Suggestions suggestions, SuggestionSummaries summaries, Pages pages) {
        this.suggest = suggest;
        this.suggestions = suggestions;
        this.summaries = summaries;
        this.pages = pages;
    }

    @GET
    @RolesAllowed(Roles.CURATOR)
    @Transactional
    @Operation(
            operationId = "listSuggestions",
            summary = "List suggestions",
            description =
                    "Those of every resource, newest first, with their texts; `state=undeliverable` shows what waits"
                            + " for a decision.")
    public Page<SuggestionSummary> list(@BeanParam SuggestionFilter filter, @BeanParam Paging paging) {
        var request = pages.request(paging);
        return pages.page(request, summaries.of(suggestions.page(null, filter.state, request)));
    }

    @GET
    @Path("/{reference}")
    @Transactional
    @Operation(
            operationId = "getSuggestion",
            summary = "Follow a suggestion",
            description =
                    "Where it stands, never what it says. The state is that of its way to the tracker and of what its"
                            + " maintainers decided here: the life of its ticket is to be followed at `ticket`.")
    public SuggestionView get(@BeanParam SuggestionAddress at) {
        return SuggestionView.of(suggestions.get(at.reference));
    }

    @PUT
    @Path("/{reference}/state")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Transactional
    @Writes
    @Operation(
            operationId = "decideSuggestion",
            summary = "Close, refuse or resend a suggestion",
            description =
                    "By a maintainer of its resource or a curator, with a reason that everyone may read. Closing it"
                            + " here leaves its ticket as it is.")
    @APIResponse(responseCode = "200", description = "The suggestion as it stands now.")
    @APIResponse(
            responseCode = "409",
            description = "It cannot move there from where it stands, or its ticket is being opened right now.")
    public SuggestionView decide(
            @BeanParam SuggestionAddress at,
            @BeanParam IfMatch ifMatch,
            @BeanParam DryRun dryRun,
            @NotNull @Valid NewSuggestionState wanted) {
        return SuggestionView.of(suggest.decide(at.reference, ifMatch, wanted));
    }
}
