package fr.forge.ressourcerie.account;

import fr.forge.ressourcerie.contributor.LinkPerson;
import fr.forge.ressourcerie.contributor.Profiles;
import fr.forge.ressourcerie.http.DryRun;
import fr.forge.ressourcerie.http.IfMatch;
import fr.forge.ressourcerie.http.output.Preconditions;
import fr.forge.ressourcerie.http.write.Writes;
import fr.forge.ressourcerie.identity.Accounts;
import fr.forge.ressourcerie.identity.Caller;
import fr.forge.ressourcerie.identity.Roles;
import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The rights of the signed-in person over what is held about them. */
@Path("/api/v1/me")
@Authenticated
@Tag(name = "Account")
class MyDataApi {
    private final MyData data;
    private final Accounts accounts;
    private final LinkPerson link;
    private final Profiles profiles;
    private final Preconditions preconditions;
    private final Caller caller;
    private final Clock clock;

    MyDataApi(
            MyData data,
            Accounts accounts,
            LinkPerson link,
            Profiles profiles,
            Preconditions preconditions,
            Caller caller,
            Clock clock) {
        this.data = data;
        this.accounts = accounts;
        this.link = link;
        this.profiles = profiles;
        this.preconditions = preconditions;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("/export")
    @Transactional
    @Operation(
            operationId = "exportMyData",
            summary = "Take along everything that is held about oneself",
            description = "One JSON document, as a file to be kept: by the GDPR's articles 15 and 20.")
    @APIResponse(
            responseCode = "200",
            description = "The copy.",
            headers =
                    @Header(
                            name = "Content-Disposition",
                            description = "The name of the file.",
                            schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MyExportView.class)))
    public Response export() {
        link.meet();
        var account = accounts.current();
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return Response.ok(new MyExportView(now, data.copy(account)))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"ressourcerie-" + account.handle() + ".json\"")
                .build();
    }

    @DELETE
    @Transactional
    @Writes
    @Operation(
            operationId = "eraseMe",
            summary = "Erase everything that is held about oneself",
            description =
                    "At once and for good: the `If-Match` of `GET /me` confirms it, `dryRun=true` shows what would"
                            + " go. Contributions stay counted and unnamed, acts stay by nobody. Signing in again makes a new,"
                            + " empty account, to which nothing of before is ever linked.")
    @APIResponse(responseCode = "200", description = "What was erased, and what stays.")
    public ErasureView erase(@BeanParam IfMatch ifMatch, @BeanParam DryRun dryRun) {
        var account = accounts.current();
        preconditions.check(ifMatch, MyConsentView.of(profiles.of(account)));
        var parts = List.copyOf(data.copy(account).keySet());
        data.erase(account, caller.machine() ? Roles.SERVICE : Roles.CONTRIBUTOR);
        return ErasureView.of(account.handle(), parts, clock.instant().truncatedTo(ChronoUnit.SECONDS));
    }
}
