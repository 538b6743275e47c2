package fr.forge.ressourcerie.vocabulary;

import fr.forge.ressourcerie.problem.CommonProblems;
import fr.forge.ressourcerie.problem.Fault;
import fr.forge.ressourcerie.problem.Problem;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every concept, at hand. Filters, views and the harvest ask here what a word means. */
@Singleton
public class Concepts {
    private final CurrentGraph current;

    Concepts(CurrentGraph current) {
        this.current = current;
    }

    /** Knows at least what was committed when the caller last looked into the database, wherever it was loaded. */
    public void catchUp() {
        current.catchUp();
    }

    /** The concept of that code, current or obsolete. */
    public Optional<Concept> concept(String vocabulary, String code) {
        return code == null ? Optional.empty() : graph().byCode(vocabulary, code);
    }

    /** The concepts of those codes, in the order of their list. */
    public List<ConceptView> views(String vocabulary, Collection<String> codes) {
        return codes.stream()
                .flatMap(code -> concept(vocabulary, code).stream())
                .sorted(java.util.Comparator.comparingInt(Concept::rank))
                .map(ConceptView::of)
                .toList();
    }

    /** The concepts that the list offers, in its order; the obsolete ones are left out. */
    public List<Concept> offered(String vocabulary) {
        return of(vocabulary).stream().filter(concept -> !concept.obsolete()).toList();
    }

    /** All of them, the obsolete ones included. */
    public List<Concept> all(String vocabulary) {
        return of(vocabulary);
    }

    /** The concepts that a topic of the Forge means; none when it is only a keyword. */
    public List<Concept> meantBy(String topic) {
        return graph().meantBy(topic);
    }

    /** The licence of an SPDX identifier, whatever its case. */
    public Optional<Concept> licence(String spdx) {
        return graph().byWord("licence", spdx);
    }

    /** The concept that a code, a URI or a notation names, whatever its case. */
    public Optional<Concept> named(String vocabulary, String word) {
        return graph().byWord(vocabulary, word);
    }

    /** The codes on offer that look most like a word that names nothing. */
    public List<String> closeTo(String vocabulary, String word) {
        return graph().closeTo(vocabulary, word);
    }

    /** The licence that GitLab recognised in a licence file; none when it knows it only as "other". */
    public Optional<Concept> licenceOfGitlab(String key) {
        return graph().licenceOfGitlab(key);
    }

    /** The code of the concept that a word names by code, URI or notation. */
    public Optional<String> code(String vocabulary, String word) {
        return graph().byWord(vocabulary, word).map(Concept::code);
    }

    /** An SPDX expression as the vocabulary writes its licences, each of which may be a code or a URI here. */
    public String spdx(String expression) {
        var words = new StringJoiner(" ");
        for (var word : expression.strip().split("\\s+")) {
            words.add(graph().byWord("licence", word).flatMap(Concept::notation).orElse(word));
        }
        return words.toString();
    }

    /** Why a word cannot be written as a concept of that vocabulary; nothing when it can. */
    Optional<Fault> fault(String vocabulary, String words, boolean obsoleteToo) {
        var parts = vocabulary.equals("licence") ? words.strip().split("\\s+(?:AND|OR)\\s+") : new String[] {words};
        return Stream.of(parts)
                .filter(word -> graph().byWord(vocabulary, word)
                        .filter(concept -> obsoleteToo || !concept.obsolete())
                        .isEmpty())
                .findFirst()
                .map(word -> unknown(null, vocabulary, word));
    }

    /**
     * The codes that a filter finds: the concepts named by code, URI or notation, and what each contains, lies in or is
     * related to, so that cycle 3 finds CM2 and CM2 finds cycle 3. Adds a fault for each word that names no concept.
     */
    public Set<String> found(String parameter, String vocabulary, List<String> words, List<Fault> faults) {
        var codes = new LinkedHashSet<String>();
        for (var word : words) {
            graph().byWord(vocabulary, word)
                    .ifPresentOrElse(
                            concept -> codes.addAll(graph().around(concept)),
                            () -> faults.add(unknown(parameter, vocabulary, word)));
        }
        return codes;
    }

    /** The concept that a word of a body names by code, URI or notation; adds a fault at that place when it names none. */
    public Optional<Concept> named(String pointer, String vocabulary, String word, List<Fault> faults) {
        var named = graph().byWord(vocabulary, word);
        if (named.isEmpty()) {
            var told = unknown(pointer, vocabulary, word);
            faults.add(new Fault(pointer, null, told.code(), told.detail()));
        }
        return named;
    }

    /** Refuses a request that names unknown concepts, all of them at once. */
    public static Problem refusal(List<Fault> faults) {
        return CommonProblems.INVALID_INPUT.because().with(faults);
    }

    List<Concept> of(String vocabulary) {
        return graph().of(vocabulary);
    }

    List<String> related(Concept concept) {
        return graph().related(concept);
    }

    List<String> alternatives(Concept concept) {
        return graph().alternatives(concept);
    }

    private Fault unknown(String parameter, String vocabulary, String word) {
        var close = graph().closeTo(vocabulary, word).stream().collect(Collectors.joining(", "));
        return Fault.ofParameter(
                parameter,
                "unknown-concept",
                "Ce n'est pas un code ni une URI de /api/v1/vocabularies/%s/concepts ; les plus proches : %s."
                        .formatted(vocabulary, close),
                "This is neither a code nor a URI of /api/v1/vocabularies/%s/concepts; the closest: %s."
                        .formatted(vocabulary, close));
    }

    private ConceptGraph graph() {
        return current.get();
    }
}
