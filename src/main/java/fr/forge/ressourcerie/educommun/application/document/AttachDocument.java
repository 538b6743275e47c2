package fr.forge.ressourcerie.educommun.application.document;

import fr.forge.ressourcerie.audit.Act;
import fr.forge.ressourcerie.audit.Audit;
import fr.forge.ressourcerie.educommun.application.Application;
import fr.forge.ressourcerie.educommun.application.Applications;
import fr.forge.ressourcerie.educommun.call.Calls;
import fr.forge.ressourcerie.educommun.call.RequestedDocument;
import fr.forge.ressourcerie.educommun.document.DocumentRules;
import fr.forge.ressourcerie.educommun.document.Documents;
import fr.forge.ressourcerie.educommun.document.Inspected;
import fr.forge.ressourcerie.http.DryRun;
import fr.forge.ressourcerie.http.IdempotencyKey;
import fr.forge.ressourcerie.http.file.Download;
import fr.forge.ressourcerie.http.write.Writes;
import fr.forge.ressourcerie.problem.CommonProblems;
import fr.forge.ressourcerie.problem.Fault;
import fr.forge.ressourcerie.problem.Problem;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Attaches documents to applications, in a transaction that begins only when the file was looked through, and gives them out. */
@Singleton
class AttachDocument {
    /** All documents of one application together. */
    static final int MOST_MEBIBYTES = 200;

    private final Applications applications;
    private final ApplicationDocuments attached;
    private final Documents documents;
    private final Calls calls;
    private final Audit audit;

    AttachDocument(
            Applications applications, ApplicationDocuments attached, Documents documents, Calls calls, Audit audit) {
        this.applications = applications;
        this.attached = attached;
        this.documents = documents;
        this.calls = calls;
        this.audit = audit;
    }

    /**
     * Refuses before the file is looked through what would be refused anyway, and answers what it may be. What was sent under a
     * name of its own may have been done already, and is then answered as it was, whatever has happened since.
     */
    @Transactional
    DocumentRules check(UUID id, String key, IdempotencyKey once) {
        var application = applications.ours(id);
        var asked = requested(application, key);
        if (once.key().isEmpty()) {
            admit(application, asked, 0);
        }
        return asked.rules();
    }

    @Transactional
    @Writes
    RestResponse<ApplicationDocumentView> attach(
            UUID id, String key, DryRun dryRun, IdempotencyKey once, Inspected content) {
        var application = applications.own(id);
        admit(application, requested(application, key), content.size());
        var kept = ApplicationDocument.of(
                UuidVersion7Strategy.INSTANCE.generateUuid(null), id, key, documents.keep(content));
        attached.persistAndFlush(kept);
        applications.touched(application);
        audit.record(act("document-attached", application)
                .changing("document", null, key)
                .changing("sha256", null, sha256(kept)));
        var shown = ApplicationDocumentView.of(kept);
        return ResponseBuilder.create(RestResponse.Status.CREATED, shown)
                .location(URI.create(shown.url()))
                .build();
    }

    /** Deletes a document of a locked application for good: its bytes go along, by the table's trigger. */
    void remove(Application application, ApplicationDocument kept) {
        applications.mustBeWorkedOn(application, pointer(kept.requested()));
        var act = act("document-deleted", application)
                .changing("document", kept.requested(), null)
                .changing("sha256", sha256(kept), null);
        attached.delete(kept);
        attached.flush();
        applications.touched(application);
        audit.record(act);
    }

    /** How one goes out, to who may know of the application; nothing waits for a slow reader. */
    @Transactional
    Download download(UUID id, UUID document) {
        return download(attached.get(applications.read(id, "document"), document));
    }

    Download download(ApplicationDocument kept) {
        return documents.download(kept.document());
    }

    /** Refuses one more where it may not be; what counts is asked of a locked application once more. */
    private void admit(Application application, RequestedDocument asked, long size) {
        applications.mustBeWorkedOn(application, pointer(asked.key()));
        if (!asked.askedOf(application.applicantKind())) {
            throw fault(
                    application,
                    "document-not-asked",
                    "Pas demandé à ce type de candidat",
                    "Not asked of this kind of applicant");
        }
        var all = attached.of(application);
        asked.rules()
                .oneMore(all.stream()
                        .filter(each -> each.requested().equals(asked.key()))
                        .count());
        var bytes = all.stream().mapToLong(each -> each.document().size()).sum();
        if (bytes + size > MOST_MEBIBYTES * 1024L * 1024) {
            throw ApplicationDocumentProblems.FULL.because(MOST_MEBIBYTES);
        }
    }

    private static String pointer(String key) {
        return "/" + ApplicationDocuments.PART + "/" + key;
    }

    private RequestedDocument requested(Application application, String key) {
        return asked(application).stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(() -> fault(
                        application,
                        "unknown-requested-document",
                        "L'appel ne demande pas ce document",
                        "The call does not ask for this document"));
    }

    private List<RequestedDocument> asked(Application application) {
        return calls.findById(application.callId()).facts().documents();
    }

    /** Names those that this applicant is asked for. */
    private Problem fault(Application application, String code, String fr, String en) {
        Predicate<RequestedDocument> theirs = each -> each.askedOf(application.applicantKind());
        var known = String.join(
                ", ",
                asked(application).stream()
                        .filter(theirs)
                        .map(RequestedDocument::key)
                        .toList());
        return CommonProblems.INVALID_INPUT
                .because()
                .with(List.of(Fault.ofParameter(
                        "key", code, fr + " ; demandés : " + known + ".", en + "; asked for: " + known + ".")));
    }

    private Act act(String name, Application application) {
        return Act.of(name, applications.role(application), Applications.KIND, application.id());
    }

    private static String sha256(ApplicationDocument kept) {
        return HexFormat.of().formatHex(kept.document().sha256());
    }
}
