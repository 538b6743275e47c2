package fr.forge.ressourcerie.educommun.application;

import fr.forge.ressourcerie.educommun.call.ApplicantKind;
import fr.forge.ressourcerie.educommun.call.Applicants;
import fr.forge.ressourcerie.educommun.call.Call;
import fr.forge.ressourcerie.educommun.call.GridChanged;
import fr.forge.ressourcerie.educommun.call.Grids;
import fr.forge.ressourcerie.educommun.call.Identifier;
import fr.forge.ressourcerie.http.Words;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.LockMode;
import org.hibernate.Session;

/** What an application needs before it can be submitted, of itself and of its parts. */
@Singleton
public class Completeness {
    private final Grids grids;
    private final Instance<ApplicationPart> parts;
    private final Session session;

    Completeness(Grids grids, Instance<ApplicationPart> parts, Session session) {
        this.session = session;
        this.grids = grids;
        this.parts = parts;
    }

    /** All that applies to this applicant in this call, met or not, in the order of the form. */
    public List<Requirement> of(Application application, Call call) {
        return Stream.concat(
                        new Looking(application, call).all().stream(),
                        parts.stream()
                                .sorted((one, other) -> one.name().compareTo(other.name()))
                                .flatMap(part -> part.requirements(application, call).stream()))
                .toList();
    }

    /** Counts anew what the application lacks, so that lists can tell; answers all that it needs. */
    public List<Requirement> count(Application application, Call call) {
        var all = of(application, call);
        var missing = all.stream().filter(each -> !each.met()).count();
        application.lacks((int) missing, all.size());
        return all;
    }

    /** Counts anew what all drafts of a call lack; what is submitted was complete when it was. */
    void recount(@Observes GridChanged change) {
        session.createSelectionQuery("from Application where callId = :call and state = :draft", Application.class)
                .setParameter("call", change.call().id())
                .setParameter("draft", ApplicationState.DRAFT)
                .setHibernateLockMode(LockMode.PESSIMISTIC_WRITE)
                .getResultList()
                .forEach(application -> count(application, change.call()));
    }

    /** One look at one application. */
    private class Looking {
        private final Application application;
        private final ApplicationFacts facts;
        private final Call call;
        private final List<Requirement> found = new ArrayList<>();

        Looking(Application application, Call call) {
            this.application = application;
            this.facts = application.facts();
            this.call = call;
        }

        List<Requirement> all() {
            applicant();
            need(facts.summary() != null, "/summary");
            need(facts.description() != null, "/description");
            need(facts.governance() != null, "/governance");
            need(facts.community() != null, "/community");
            need(!facts.timetable().isEmpty(), "/timetable");
            money();
            commitments();
            need(!facts.resources().isEmpty(), "/resources");
            questions();
            return found;
        }

        private void applicant() {
            var admitted = call.facts().applicants().stream()
                    .filter(each -> each.kind() == application.applicantKind())
                    .findFirst();
            found.add(Requirement.of(
                    admitted.isPresent(),
                    "/applicantKind",
                    "cannot-apply",
                    "Un type de candidat que l'appel admet.",
                    "A kind of applicant that the call admits."));
            if (application.applicantKind() != ApplicantKind.TEACHER) {
                need(organisation().name() != null, "/organisation/name");
            }
            admitted.filter(each -> Boolean.TRUE.equals(each.identifierRequired()))
                    .map(Applicants::identifiedBy)
                    .ifPresent(this::identifier);
        }

        private void identifier(List<Identifier> any) {
            var names = any.stream().map(Words::of).collect(Collectors.joining(", "));
            found.add(Requirement.of(
                    any.stream().anyMatch(each -> number(each) != null),
                    "/organisation/" + Words.of(any.get(0)),
                    "identifier-required",
                    "À renseigner : l'un de %s.".formatted(names),
                    "To be filled in: one of %s.".formatted(names)));
        }

        private String number(Identifier kind) {
            return kind == Identifier.SIRET
                    ? organisation().siret()
                    : organisation().rna();
        }

        private Organisation organisation() {
            return Objects.requireNonNullElse(facts.organisation(), Organisation.NONE);
        }

        private void money() {
            need(!facts.expenses().isEmpty(), "/expenses");
            need(facts.requested() != null, "/requested");
            var budget = BudgetView.of(facts);
            found.add(Requirement.of(
                    budget.balanced(),
                    "/budget",
                    "sums-do-not-add-up",
                    "Les dépenses font %s EUR et les recettes, demande comprise, %s EUR : elles doivent être égales."
                            .formatted(
                                    budget.expenses().amount(), budget.funding().amount()),
                    "The expenses make %s EUR and the funding, with what is asked, %s EUR: they must be equal."
                            .formatted(
                                    budget.expenses().amount(), budget.funding().amount())));
        }

        private void commitments() {
            var licences = Objects.requireNonNullElse(facts.licences(), Licences.NONE);
            need(licences.software() != null || licences.contents() != null, "/licences/software");
            need(licences.commitment() != null, "/licences/commitment");
            commitment("/accessibility", facts.accessibility());
            commitment("/personalData", facts.personalData());
            commitment("/ai", facts.ai());
        }

        private void commitment(String pointer, Commitment said) {
            var commitment = Objects.requireNonNullElse(said, Commitment.NONE);
            need(commitment.applies() != null, pointer + "/applies");
            need(commitment.statement() != null, pointer + "/statement");
        }

        private void questions() {
            grids.inForce(call)
                    .eligibility()
                    .forEach(question -> found.add(Requirement.of(
                            facts.eligibility().stream()
                                    .anyMatch(answer -> answer.question().equals(question.key())),
                            "/eligibility/" + question.key(),
                            "unanswered",
                            "À répondre par oui ou non : %s".formatted(question.question()),
                            "To be answered by yes or no: %s".formatted(question.question()))));
        }

        private void need(boolean there, String pointer) {
            found.add(Requirement.of(there, pointer, "required", "À renseigner.", "To be filled in."));
        }
    }
}
