package fr.forge.ressourcerie.educommun.application.submission;

import fr.forge.ressourcerie.educommun.application.Application;
import fr.forge.ressourcerie.http.PageRequest;
import fr.forge.ressourcerie.http.Slice;
import fr.forge.ressourcerie.http.Total;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** All submissions, those that were taken back included. */
@Singleton
class Submissions implements PanacheRepositoryBase<Submission, UUID> {
    private static final String NUMBER = "number";

    Submission get(Application application, UUID id) {
        return find("applicationId = ?1 and id = ?2", application.id(), id)
                .firstResultOptional()
                .orElseThrow(SubmissionProblems.UNKNOWN_RECEIPT::because);
    }

    /** The one that stands. */
    Submission standing(Application application) {
        return find("applicationId = ?1 and number = ?2", application.id(), application.submissions())
                .singleResult();
    }

    /** Of an application, the latest first. */
    Slice<Submission> of(Application application, PageRequest request) {
        var order = request.backwards() ? Sort.ascending(NUMBER) : Sort.descending(NUMBER);
        var beyond = request.backwards() ? "applicationId = ?1 and number > ?2" : "applicationId = ?1 and number < ?2";
        var edge = request.position()
                .map(position -> Integer.parseInt(position.keys().get(0)))
                .orElse(Integer.MAX_VALUE);
        var found = find(beyond, order, application.id(), edge)
                .range(0, request.fetch() - 1)
                .list();
        return request.slice(
                found, each -> List.of(each.number()), Total.counted(count("applicationId", application.id())));
    }
}
