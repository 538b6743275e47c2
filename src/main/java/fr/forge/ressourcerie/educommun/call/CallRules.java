package fr.forge.ressourcerie.educommun.call;

import fr.forge.ressourcerie.educommun.rule.Wording;
import fr.forge.ressourcerie.problem.Fault;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;

/** Finds everything that contradicts itself in what a call says; what is absent is no contradiction. */
final class CallRules {
    /** A wrong year is found before it is announced. */
    private static final Duration LONGEST = Duration.ofDays(731);

    private final List<Fault> faults = new ArrayList<>();

    private CallRules() {}

    static List<Fault> faults(CallFacts facts, Moment opens, Moment closes) {
        var rules = new CallRules();
        Wording.check("/edition", facts.edition(), rules.faults);
        Wording.check("/title", facts.title(), rules.faults);
        Wording.check("/summary", facts.summary(), rules.faults);
        Wording.check("/description", facts.description(), rules.faults);
        rules.applicants(facts.applicants());
        rules.documents(facts);
        rules.support(facts.support());
        each(facts.timeline(), (index, milestone) -> {
            Wording.check("/timeline/" + index + "/label", milestone.label(), rules.faults);
            rules.period("/timeline/" + index + "/until", milestone.on(), milestone.until());
        });
        rules.instants(opens, closes);
        return rules.faults;
    }

    private void instants(Moment opens, Moment closes) {
        if (opens == null || closes == null || opens.at() == null || closes.at() == null) {
            return;
        }
        if (!opens.at().isBefore(closes.at())) {
            add("/closesAt/at", "not-after-opening", "Après l'ouverture.", "After the opening.");
        } else if (closes.at().isAfter(opens.at().plus(LONGEST))) {
            add(
                    "/closesAt/at",
                    "too-far",
                    "Deux ans au plus après l'ouverture.",
                    "At most two years after the opening.");
        }
    }

    private void support(Support support) {
        if (support != null) {
            Wording.check("/support/description", support.description(), faults);
            period("/support/until", support.from(), support.until());
        }
    }

    private void period(String pointer, LocalDate from, LocalDate until) {
        if (from != null && until != null && until.isBefore(from)) {
            add(pointer, "before-its-beginning", "Pas avant le premier jour.", "Not before the first day.");
        }
    }

    private void applicants(List<Applicants> applicants) {
        var kinds = new HashSet<ApplicantKind>();
        each(applicants, (index, each) -> {
            var at = "/applicants/" + index;
            once(at + "/kind", each.kind(), kinds);
            if (each.identifiedBy().contains(Identifier.RNA) && each.kind() != ApplicantKind.ASSOCIATION) {
                add(
                        at + "/identifiedBy",
                        "no-such-identifier",
                        "Seule une association a un numéro RNA.",
                        "Only an association has an RNA number.");
            }
            if (each.kind() == ApplicantKind.TEACHER && !each.identifiedBy().isEmpty()) {
                add(
                        at + "/identifiedBy",
                        "no-such-identifier",
                        "Une personne n'a ni SIRET ni RNA.",
                        "A person has neither SIRET nor RNA.");
            }
            if (Boolean.TRUE.equals(each.identifierRequired())
                    && each.identifiedBy().isEmpty()) {
                add(
                        at + "/identifierRequired",
                        "nothing-to-require",
                        "Nommez dans identifiedBy ce qui identifie ces candidats, ou n'exigez rien.",
                        "Name in identifiedBy what identifies these applicants, or require nothing.");
            }
        });
    }

    private void documents(CallFacts facts) {
        var keys = new HashSet<String>();
        var kinds = new HashSet<ApplicantKind>();
        each(facts.applicants(), (index, each) -> kinds.add(each.kind()));
        each(facts.documents(), (index, document) -> {
            var at = "/documents/" + index;
            if (document.key() != null && !keys.add(document.key())) {
                add(
                        at + "/key",
                        "duplicate-key",
                        "Cette clé sert déjà plus haut : donnez-en une autre.",
                        "This key is used further up: give another one.");
            }
            Wording.check(at + "/title", document.title(), faults);
            Wording.check(at + "/description", document.description(), faults);
            each(document.applicants(), (each, kind) -> {
                if (!kinds.contains(kind)) {
                    add(
                            at + "/applicants/" + each,
                            "cannot-apply",
                            "Un type de candidat admis par « applicants ».",
                            "A kind of applicant that “applicants” admits.");
                }
            });
        });
    }

    private <T> void once(String pointer, T value, Set<T> known) {
        if (value != null && !known.add(value)) {
            add(pointer, "duplicate-key", "Une seule fois.", "Only once.");
        }
    }

    private void add(String pointer, String code, String fr, String en) {
        faults.add(Fault.ofBody(pointer, code, fr, en));
    }

    private static <T> void each(List<T> parts, BiConsumer<Integer, T> look) {
        for (var index = 0;
                index < Objects.requireNonNullElse(parts, List.<T>of()).size();
                index++) {
            if (parts.get(index) != null) {
                look.accept(index, parts.get(index));
            }
        }
    }
}
