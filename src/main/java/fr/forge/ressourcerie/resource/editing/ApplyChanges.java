package fr.forge.ressourcerie.resource.editing;

import fr.forge.ressourcerie.http.Patch;
import fr.forge.ressourcerie.http.Words;
import fr.forge.ressourcerie.problem.CommonProblems;
import fr.forge.ressourcerie.problem.Fault;
import fr.forge.ressourcerie.resource.ComplianceFacts;
import fr.forge.ressourcerie.resource.Facts;
import fr.forge.ressourcerie.resource.PlainText;
import fr.forge.ressourcerie.resource.ThumbnailFacts;
import fr.forge.ressourcerie.resource.editing.ComplianceChanges.AccessibilityChanges;
import fr.forge.ressourcerie.resource.editing.ComplianceChanges.AiChanges;
import fr.forge.ressourcerie.resource.editing.ResourceChanges.LinksChanges;
import fr.forge.ressourcerie.vocabulary.Concepts;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Turns changes, whose bounds are checked already, into what people say of a resource: codes, clean texts. */
@Singleton
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
class ApplyChanges {
    private static final LinksChanges NO_LINKS = new LinksChanges(Optional.empty(), Optional.empty(), Optional.empty());
    private static final ThumbnailChanges NO_THUMBNAIL = new ThumbnailChanges(Optional.empty(), Optional.empty());
    private static final AccessibilityChanges NO_ACCESSIBILITY =
            new AccessibilityChanges(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    private static final AiChanges NO_AI = new AiChanges(Optional.empty(), Optional.empty());
    private static final ComplianceChanges NO_COMPLIANCE =
            new ComplianceChanges(Optional.empty(), Optional.empty(), Optional.empty());

    private final Concepts concepts;

    ApplyChanges(Concepts concepts) {
        this.concepts = concepts;
    }

    /**
     * What people say after the changes.
     *
     * @param onForge whether the Forge says something too; else a title and an address must stay
     */
    Facts over(Facts said, ResourceChanges changes, boolean onForge) {
        var links = changes.links() == null ? null : changes.links().orElse(NO_LINKS);
        var after = new Facts(
                over(said.title(), changes.title(), PlainText::line),
                over(said.summary(), changes.summary(), PlainText::line),
                over(said.description(), changes.description(), PlainText::lines),
                over(said.kind(), changes.kind(), word -> code("kind", word)),
                over(said.levels(), changes.levels(), words -> codes("level", words)),
                over(said.disciplines(), changes.disciplines(), words -> codes("discipline", words)),
                over(said.audiences(), changes.audiences(), words -> codes("audience", words)),
                over(said.keywords(), changes.keywords(), ApplyChanges::words),
                over(said.languages(), changes.languages(), ApplyChanges::distinct),
                over(said.licence(), changes.licence(), concepts::spdx),
                links == null ? said.accessUrl() : Patch.over(said.accessUrl(), links.access()),
                links == null ? said.documentationUrl() : Patch.over(said.documentationUrl(), links.documentation()),
                links == null ? said.thumbnail() : thumbnail(said.thumbnail(), links.thumbnail()),
                changes.compliance() == null
                        ? said.compliance()
                        : compliance(said.compliance(), changes.compliance().orElse(NO_COMPLIANCE)));
        check(after, onForge);
        return after;
    }

    private static void check(Facts after, boolean onForge) {
        var faults = new ArrayList<Fault>();
        if (!onForge && after.title() == null) {
            faults.add(required("/title"));
        }
        if (!onForge && after.accessUrl() == null) {
            faults.add(required("/links/access"));
        }
        if (after.thumbnail() != null && after.thumbnail().url() == null) {
            faults.add(required("/links/thumbnail/url"));
        }
        if (!faults.isEmpty()) {
            throw CommonProblems.INVALID_INPUT.because().with(faults);
        }
    }

    private static Fault required(String pointer) {
        return Fault.ofBody(pointer, "required", "Obligatoire.", "Required.");
    }

    private static ThumbnailFacts thumbnail(ThumbnailFacts said, Optional<ThumbnailChanges> change) {
        if (change == null) {
            return said;
        }
        var changes = change.orElse(NO_THUMBNAIL);
        var after = new ThumbnailFacts(
                Patch.over(said == null ? null : said.url(), changes.url()),
                over(said == null ? null : said.alt(), changes.alt(), PlainText::line));
        return after.equals(new ThumbnailFacts(null, null)) ? null : after;
    }

    private ComplianceFacts compliance(ComplianceFacts known, ComplianceChanges changes) {
        var said = known == null ? ComplianceFacts.NONE : known;
        var keep = new AccessibilityChanges(null, null, null, null);
        var accessibility =
                changes.accessibility() == null ? keep : changes.accessibility().orElse(NO_ACCESSIBILITY);
        var ai = changes.ai() == null ? new AiChanges(null, null) : changes.ai().orElse(NO_AI);
        var after = new ComplianceFacts(
                over(said.personalData(), changes.personalData(), word -> code("personal-data", word)),
                accessibility.state() == null
                        ? said.accessibilityState()
                        : accessibility.state().map(Words::of).orElse(null),
                Patch.over(said.accessibilityRate(), accessibility.rate()),
                Patch.over(said.accessibilityAuditedAt(), accessibility.auditedAt()),
                Patch.over(said.accessibilityUrl(), accessibility.statementUrl()),
                Patch.over(said.aiUsed(), ai.used()),
                over(said.aiStatement(), ai.statement(), PlainText::lines));
        return after.equals(ComplianceFacts.NONE) ? null : after;
    }

    private static <T> T over(T said, Optional<T> change, UnaryOperator<T> read) {
        return change == null ? said : change.map(read).orElse(null);
    }

    private String code(String vocabulary, String word) {
        return concepts.code(vocabulary, word).orElseThrow();
    }

    private List<String> codes(String vocabulary, List<String> words) {
        return distinct(words.stream().map(word -> code(vocabulary, word)).toList());
    }

    private static List<String> words(List<String> texts) {
        return distinct(
                texts.stream().map(PlainText::line).filter(Objects::nonNull).toList());
    }

    private static List<String> distinct(List<String> words) {
        return words.stream().distinct().toList();
    }
}
