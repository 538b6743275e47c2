package fr.forge.ressourcerie.educommun.call;

import fr.forge.ressourcerie.problem.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What a call says, beside its two instants. Nothing of it is needed before it is published, but its title and edition. */
public record CallFacts(
        String edition,
        String title,
        String summary,
        String description,
        Support support,
        List<Applicants> applicants,
        List<RequestedDocument> documents,
        String contact,
        List<Milestone> timeline) {
    static final String KEY = "[a-z0-9]+(-[a-z0-9]+)*";
    /** Of one person's mailbox and of a service's alike: only people can tell. */
    static final String ADDRESS = "[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+";

    static final int TITLE = 200;
    static final int EDITION = 40;
    static final int SUMMARY = 500;
    static final int DESCRIPTION = 20_000;
    static final int LIST = 30;

    public CallFacts {
        applicants = Objects.requireNonNullElse(applicants, List.of());
        documents = Objects.requireNonNullElse(documents, List.of());
        timeline = Objects.requireNonNullElse(timeline, List.of());
    }

    /** The same, but for what may change while a call runs: whom to ask, and what is announced. */
    CallFacts announcing(CallFacts other) {
        return new CallFacts(
                edition,
                title,
                summary,
                description,
                support,
                applicants,
                documents,
                other.contact(),
                other.timeline());
    }

    /** What must be there for a call to be published, at the pointers of its view. */
    List<Fault> missing() {
        var faults = new ArrayList<Fault>();
        require("/summary", summary, faults);
        require("/description", description, faults);
        require("/support", support, faults);
        require("/applicants", applicants.isEmpty() ? null : applicants, faults);
        require("/contact", contact, faults);
        return faults;
    }

    static void require(String pointer, Object value, List<Fault> faults) {
        if (value == null) {
            faults.add(Fault.ofBody(
                    pointer, "required", "À renseigner avant de publier.", "To be filled in before publishing."));
        }
    }
}
