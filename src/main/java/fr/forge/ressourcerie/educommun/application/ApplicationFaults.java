package fr.forge.ressourcerie.educommun.application;

import fr.forge.ressourcerie.educommun.rule.Wording;
import fr.forge.ressourcerie.problem.Fault;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** What is wrong with a change beyond the bounds of its fields; that something is still missing is no fault. */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
final class ApplicationFaults {
    private final List<Fault> faults = new ArrayList<>();

    private ApplicationFaults() {}

    static List<Fault> of(ApplicationChanges changes) {
        var found = new ApplicationFaults();
        found.texts(changes);
        found.organisation(changes.organisation());
        found.lists(changes);
        return found.faults;
    }

    private void texts(ApplicationChanges changes) {
        text("/title", changes.title());
        text("/summary", changes.summary());
        text("/description", changes.description());
        text("/governance", changes.governance());
        text("/community", changes.community());
        within("/licences", changes.licences(), (at, to) -> text(at + "/commitment", to.commitment()));
        within("/accessibility", changes.accessibility(), (at, to) -> text(at + "/statement", to.statement()));
        within("/personalData", changes.personalData(), (at, to) -> text(at + "/statement", to.statement()));
        within("/ai", changes.ai(), (at, to) -> text(at + "/statement", to.statement()));
    }

    private void organisation(Optional<OrganisationChanges> organisation) {
        within("/organisation", organisation, (at, to) -> {
            text(at + "/name", to.name());
            within(at + "/siret", to.siret(), (here, number) -> {
                if (number.matches(OrganisationChanges.SIRET) && !luhn(number)) {
                    add(
                            here,
                            "wrong-check-digit",
                            "Un numéro SIRET dont la clé de contrôle est juste : vérifiez les 14 chiffres.",
                            "A SIRET number whose check digit is right: look at its 14 digits.");
                }
            });
        });
    }

    /** Of ISO/IEC 7812-1, which SIRET numbers follow; those of La Poste's offices make a plain sum of fives instead. */
    private static boolean luhn(String digits) {
        var sum = 0;
        var plain = 0;
        for (var index = 0; index < digits.length(); index++) {
            var digit = digits.charAt(digits.length() - 1 - index) - '0';
            plain += digit;
            var counted = index % 2 == 0 ? digit : digit * 2;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return sum % 10 == 0 || (digits.startsWith("356000000") && plain % 5 == 0);
    }

    private void lists(ApplicationChanges changes) {
        each("/timetable", changes.timetable(), (at, step) -> {
            Wording.check(at + "/title", step.title(), faults);
            Wording.check(at + "/description", step.description(), faults);
            if (step.from() != null && step.until() != null && step.until().isBefore(step.from())) {
                add(at + "/until", "before-its-beginning", "Pas avant le premier jour.", "Not before the first day.");
            }
        });
        each("/expenses", changes.expenses(), (at, line) -> Wording.check(at + "/label", line.label(), faults));
        each("/otherFunding", changes.otherFunding(), (at, line) -> Wording.check(at + "/label", line.label(), faults));
        var slugs = new HashSet<String>();
        each("/resources", changes.resources(), (at, link) -> resource(at, link, slugs));
        var questions = new HashSet<String>();
        each(
                "/eligibility",
                changes.eligibility(),
                (at, answer) -> once(at + "/question", answer.question(), questions));
    }

    private void resource(String at, LinkedResource link, HashSet<String> slugs) {
        Wording.check(at + "/title", link.title(), faults);
        once(at + "/slug", link.slug(), slugs);
        if (link.slug() == null && link.title() == null) {
            add(
                    at,
                    "slug-or-title",
                    "Donnez « slug » pour une ressource du catalogue, « title » pour une ressource à venir.",
                    "Give “slug” for a resource of the catalogue, “title” for one to come.");
        }
    }

    private void once(String pointer, String value, HashSet<String> known) {
        if (value != null && !known.add(value)) {
            add(pointer, "duplicate-key", "Une seule fois.", "Only once.");
        }
    }

    private void text(String pointer, Optional<String> text) {
        within(pointer, text, (at, words) -> Wording.check(at, words, faults));
    }

    private <T> void within(String pointer, Optional<T> part, BiConsumer<String, T> look) {
        if (part != null) {
            part.ifPresent(value -> look.accept(pointer, value));
        }
    }

    private <T> void each(String pointer, Optional<List<T>> parts, BiConsumer<String, T> look) {
        within(pointer, parts, (at, list) -> {
            for (var index = 0; index < list.size(); index++) {
                if (list.get(index) != null) {
                    look.accept(at + "/" + index, list.get(index));
                }
            }
        });
    }

    private void add(String pointer, String code, String fr, String en) {
        faults.add(Fault.ofBody(pointer, code, fr, en));
    }
}
