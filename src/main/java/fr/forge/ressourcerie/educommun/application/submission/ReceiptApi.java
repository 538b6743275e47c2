package fr.forge.ressourcerie.educommun.application.submission;

import fr.forge.ressourcerie.educommun.application.Applications;
import fr.forge.ressourcerie.educommun.call.Calls;
import fr.forge.ressourcerie.http.Page;
import fr.forge.ressourcerie.http.Pages;
import fr.forge.ressourcerie.http.Paging;
import fr.forge.ressourcerie.http.file.Download;
import fr.forge.ressourcerie.http.file.Downloads;
import fr.forge.ressourcerie.http.file.RangeRequest;
import fr.forge.ressourcerie.identity.Roles;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Receipts over HTTP: as JSON, as the exact content that they are over, and as a page to be printed. */
@Path("/api/v1/applications/{id}/receipts")
@Tag(name = "Applications")
@RolesAllowed({Roles.CONTRIBUTOR, Roles.MANAGER})
class ReceiptApi {
    private static final String RECEIPT = "Identifier of the receipt.";
    private static final String PART = "receipt";
    private static final String HTML = MediaType.TEXT_HTML;
    /** The page brings its own style, and nothing else. */
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    private final Applications applications;
    private final Submissions submissions;
    private final Calls calls;
    private final Downloads downloads;
    private final Pages pages;

    ReceiptApi(Applications applications, Submissions submissions, Calls calls, Downloads downloads, Pages pages) {
        this.applications = applications;
        this.submissions = submissions;
        this.calls = calls;
        this.downloads = downloads;
        this.pages = pages;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listReceipts",
            summary = "List the receipts of an application",
            description = "The latest first, with those that were taken back; for the team and managers.")
    public Page<Receipt> list(
            @PathParam("id") @Parameter(description = SubmissionApi.ID) UUID id, @BeanParam Paging paging) {
        var request = pages.request(paging);
        return pages.page(
                request, submissions.of(applications.read(id, PART), request).map(Receipt::of));
    }

    @GET
    @Path("/{receipt}")
    @Transactional
    @Operation(operationId = "getReceipt", summary = "Read a receipt", description = "For the team and managers.")
    public Receipt get(
            @PathParam("id") @Parameter(description = SubmissionApi.ID) UUID id,
            @PathParam("receipt") @Parameter(description = RECEIPT) UUID receipt) {
        return Receipt.of(submissions.get(applications.read(id, PART), receipt));
    }

    @GET
    @Path("/{receipt}/content")
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            operationId = "getReceiptContent",
            summary = "Download what a receipt is over",
            description =
                    "The exact bytes: JSON in its canonical form (RFC 8785). Their SHA-256 is the one of the receipt, and"
                            + " stands in `Repr-Digest`. Documents stand in it by their SHA-256.")
    @APIResponse(
            responseCode = "200",
            description = "The content.",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT)))
    public Response content(
            @PathParam("id") @Parameter(description = SubmissionApi.ID) UUID id,
            @PathParam("receipt") @Parameter(description = RECEIPT) UUID receipt,
            @BeanParam RangeRequest range) {
        var submission = submissions.get(applications.read(id, PART), receipt);
        var bytes = submission.content();
        var name = "candidature-" + submission.applicationId() + "-" + submission.number() + ".json";
        return downloads.answer(
                new Download(
                        name,
                        MediaType.APPLICATION_JSON,
                        bytes.length,
                        submission.sha256(),
                        (from, length, to) -> to.write(bytes, (int) from, (int) length)),
                range);
    }

    @GET
    @Path("/{receipt}/page")
    @Produces(HTML)
    @Transactional
    @Operation(
            operationId = "printReceipt",
            summary = "Print a receipt",
            description = "A page in French that prints on one sheet; for the team and managers.")
    @APIResponse(
            responseCode = "200",
            description = "The page.",
            content = @Content(mediaType = HTML, schema = @Schema(type = SchemaType.STRING)))
    public Response page(
            @PathParam("id") @Parameter(description = SubmissionApi.ID) UUID id,
            @PathParam("receipt") @Parameter(description = RECEIPT) UUID receipt) {
        var application = applications.read(id, PART);
        var submission = submissions.get(application, receipt);
        var call = calls.findById(application.callId());
        var page = ReceiptPage.of(submission, call.facts().title());
        return Response.ok(Templates.receipt(page).render(), HTML + ";charset=UTF-8")
                .header("Content-Language", "fr")
                .header("Content-Security-Policy", POLICY)
                .build();
    }

    /** The page, in {@code templates/ReceiptApi}. */
    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance receipt(ReceiptPage page);
    }
}
