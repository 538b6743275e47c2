package fr.forge.ressourcerie.educommun.application.document;

import fr.forge.ressourcerie.educommun.application.Application;
import fr.forge.ressourcerie.educommun.application.ApplicationPart;
import fr.forge.ressourcerie.educommun.application.Requirement;
import fr.forge.ressourcerie.educommun.call.Call;
import fr.forge.ressourcerie.educommun.call.RequestedDocument;
import fr.forge.ressourcerie.educommun.document.DocumentProblems;
import fr.forge.ressourcerie.http.PageRequest;
import fr.forge.ressourcerie.http.Slice;
import fr.forge.ressourcerie.http.Total;
import fr.forge.ressourcerie.http.Words;
import fr.forge.ressourcerie.problem.CommonProblems;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All documents of applications, and which of those that the call asks for are not there. */
@Singleton
class ApplicationDocuments implements PanacheRepositoryBase<ApplicationDocument, UUID>, ApplicationPart {
    static final String PART = "documents";

    private static final String OF = "from ApplicationDocument d join fetch d.document where d.applicationId = ?1";

    /** Of an application, in the order in which they came; a call bounds how many there can be. */
    List<ApplicationDocument> of(Application application) {
        return list(OF + " order by d.id", application.id());
    }

    ApplicationDocument get(Application application, UUID id) {
        return find("id = ?1 and applicationId = ?2", id, application.id())
                .firstResultOptional()
                .orElseThrow(DocumentProblems.UNKNOWN::because);
    }

    /** In the order in which they came. */
    Slice<ApplicationDocument> page(Application application, PageRequest request) {
        var found = from(application, request).range(0, request.limit()).list();
        return request.slice(
                found, attached -> List.of(attached.id()), Total.counted(count("applicationId", application.id())));
    }

    private PanacheQuery<ApplicationDocument> from(Application application, PageRequest request) {
        var edge = edge(request);
        if (edge.isEmpty()) {
            return find(OF + " order by d.id", application.id());
        }
        return request.backwards()
                ? find(OF + " and d.id < ?2 order by d.id desc", application.id(), edge.get())
                : find(OF + " and d.id > ?2 order by d.id", application.id(), edge.get());
    }

    private static Optional<UUID> edge(PageRequest request) {
        try {
            return request.position().map(edge -> UUID.fromString(edge.keys().get(0)));
        } catch (IllegalArgumentException other) {
            throw CommonProblems.INVALID_CURSOR.because();
        }
    }

    @Override
    public String name() {
        return PART;
    }

    /** Those that it lacks, and those that are asked no more because somebody else applies now: they would be submitted for nothing. */
    @Override
    public List<Requirement> requirements(Application application, Call call) {
        var kept = of(application).stream().map(ApplicationDocument::requested).collect(Collectors.toSet());
        return call.facts().documents().stream()
                .flatMap(asked -> requirement(asked, asked.askedOf(application.applicantKind()), kept))
                .toList();
    }

    private static Stream<Requirement> requirement(RequestedDocument asked, boolean ofThem, Set<String> kept) {
        var there = kept.contains(asked.key());
        if (ofThem) {
            return Boolean.TRUE.equals(asked.required()) ? Stream.of(missing(asked, there)) : Stream.empty();
        }
        return there ? Stream.of(superfluous(asked)) : Stream.empty();
    }

    private static Requirement missing(RequestedDocument asked, boolean there) {
        return Requirement.of(
                there,
                "/documents/" + asked.key(),
                "document-missing",
                "À joindre : %s".formatted(asked.title()),
                "To be attached: %s".formatted(asked.title()));
    }

    private static Requirement superfluous(RequestedDocument asked) {
        return Requirement.of(
                false,
                "/documents/" + asked.key(),
                "document-not-asked",
                "Pas demandé à ce type de candidat, à supprimer : %s".formatted(asked.title()),
                "Not asked of this kind of applicant, to be deleted: %s".formatted(asked.title()));
    }

    /** By what anyone who holds the files can put in order again. */
    @Override
    public Object content(Application application) {
        return of(application).stream()
                .map(Content::of)
                .sorted(Comparator.comparing(Content::key)
                        .thenComparing(Content::sha256)
                        .thenComparing(Content::name))
                .toList();
    }

    /** A document as it is submitted. */
    record Content(String key, String name, String type, long size, String sha256) {

        static Content of(ApplicationDocument attached) {
            var document = attached.document();
            return new Content(
                    attached.requested(),
                    document.name(),
                    Words.of(document.type()),
                    document.size(),
                    HexFormat.of().formatHex(document.sha256()));
        }
    }
}
