package fr.forge.ressourcerie.resource.proposal;

import fr.forge.ressourcerie.http.Patch;
import fr.forge.ressourcerie.problem.Fault;
import fr.forge.ressourcerie.resource.ComplianceFacts;
import fr.forge.ressourcerie.resource.Facts;
import fr.forge.ressourcerie.resource.PlainText;
import fr.forge.ressourcerie.vocabulary.Concepts;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Turns what a request says of a sheet into facts: concepts, which were checked with its bounds, as codes. */
@Singleton
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
class ReadSheet {
    private final Concepts concepts;

    ReadSheet(Concepts concepts) {
        this.concepts = concepts;
    }

    /** The sheet after the changes, which are null when the request is silent and empty when it takes all away. */
    Facts over(Facts current, Optional<SheetChanges> changes) {
        if (changes == null) {
            return current;
        }
        if (changes.isEmpty()) {
            return Facts.NONE;
        }
        var reading = new Reading();
        var facts = reading.facts(current, changes.get());
        if (!reading.faults.isEmpty()) {
            throw Concepts.refusal(reading.faults);
        }
        return facts;
    }

    /** One request, with what is wrong in it. */
    private class Reading {
        private final List<Fault> faults = new ArrayList<>();

        Facts facts(Facts now, SheetChanges to) {
            return new Facts(
                    Patch.over(now.title(), clean(to.title(), PlainText::line)),
                    Patch.over(now.summary(), clean(to.summary(), PlainText::line)),
                    null,
                    Patch.over(now.kind(), one("kind", to.kind())),
                    Patch.over(now.levels(), many("level", to.levels())),
                    Patch.over(now.disciplines(), many("discipline", to.disciplines())),
                    Patch.over(now.audiences(), many("audience", to.audiences())),
                    Patch.over(now.keywords(), distinct(to.keywords())),
                    null,
                    Patch.over(now.licence(), licence(to.licence())),
                    to.links() == null
                            ? now.accessUrl()
                            : to.links()
                                    .map(links -> Patch.over(now.accessUrl(), links.access()))
                                    .orElse(null),
                    null,
                    null,
                    compliance(now.compliance(), to.compliance()));
        }

        private ComplianceFacts compliance(ComplianceFacts now, Optional<ComplianceChanges> changes) {
            if (changes == null || changes.isEmpty()) {
                return Patch.over(now, changes == null ? null : Optional.empty());
            }
            var current = now == null ? ComplianceFacts.NONE : now;
            var to = changes.get();
            var accessibility = to.accessibility();
            var ai = to.ai();
            var after = new ComplianceFacts(
                    Patch.over(current.personalData(), one("personal-data", to.personalData())),
                    within(current.accessibilityState(), accessibility, ComplianceChanges.Accessibility::state),
                    within(current.accessibilityRate(), accessibility, ComplianceChanges.Accessibility::rate),
                    within(current.accessibilityAuditedAt(), accessibility, ComplianceChanges.Accessibility::auditedAt),
                    within(current.accessibilityUrl(), accessibility, ComplianceChanges.Accessibility::statementUrl),
                    within(current.aiUsed(), ai, ComplianceChanges.Ai::used),
                    within(current.aiStatement(), ai, it -> clean(it.statement(), PlainText::lines)));
            return after.equals(ComplianceFacts.NONE) ? null : after;
        }

        private Optional<String> one(String vocabulary, Optional<String> word) {
            return word == null ? null : word.flatMap(it -> concepts.code(vocabulary, it));
        }

        private Optional<String> licence(Optional<String> word) {
            return word == null
                    ? null
                    : word.flatMap(it -> concepts.named("/sheet/licence", "licence", it, faults))
                            .map(concept -> concept.notation().orElse(concept.code()));
        }

        private Optional<List<String>> many(String vocabulary, Optional<List<String>> words) {
            return words == null
                    ? null
                    : words.map(list -> list.stream()
                                    .flatMap(word -> concepts.code(vocabulary, word).stream())
                                    .distinct()
                                    .toList())
                            .filter(list -> !list.isEmpty());
        }

        private Optional<List<String>> distinct(Optional<List<String>> words) {
            return words == null
                    ? null
                    : words.map(list -> list.stream()
                                    .map(PlainText::line)
                                    .filter(Objects::nonNull)
                                    .distinct()
                                    .toList())
                            .filter(list -> !list.isEmpty());
        }
    }

    /** What is nothing once it is cleaned takes the value away. */
    private static Optional<String> clean(Optional<String> text, UnaryOperator<String> cleaner) {
        return text == null ? null : text.map(cleaner);
    }

    /** A field inside an object that the patch may leave alone, take away whole, or change in part. */
    private static <T, O> T within(T now, Optional<O> object, java.util.function.Function<O, Optional<T>> field) {
        if (object == null) {
            return now;
        }
        return object.map(it -> Patch.over(now, field.apply(it))).orElse(null);
    }
}
