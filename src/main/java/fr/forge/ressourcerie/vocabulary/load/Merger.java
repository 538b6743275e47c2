package fr.forge.ressourcerie.vocabulary.load;

import fr.forge.ressourcerie.vocabulary.load.Known.Pair;
import fr.forge.ressourcerie.vocabulary.load.Known.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes of a file and of what is known the list as it will be; nothing is written here. */
final class Merger {
    /** URIs of ours, which no source outside can be expected to list. */
    private static final String LOCAL = "https://ressourcerie.forge.apps.education.fr/voc/";

    private final Reading reading;
    private final Known known;
    private final Findings findings;
    private final Map<String, String> codes = new HashMap<>();
    private final Map<String, Row> told = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new HashMap<>();
    private final Set<Pair> pairs = new LinkedHashSet<>();

    private Merger(Reading reading, Known known, Findings findings) {
        this.reading = reading;
        this.known = known;
        this.findings = findings;
    }

    /**
     * The plan of a load, or every fault that forbids it.
     *
     * @param keepLocal whether concepts of ours stay current although the file does not know them
     */
    static Plan plan(Reading reading, Known known, boolean keepLocal, Findings findings) {
        var merger = new Merger(reading, known, findings);
        var drafts = DraftCheck.of(reading.drafts(), known, findings);
        if (drafts.isEmpty()) {
            findings.fault(1, "", "required", "au moins un concept.", "at least one concept.");
        }
        merger.name(drafts);
        drafts.forEach(merger::tell);
        var all = merger.all(keepLocal);
        Hierarchy.check(all, merger.lines, findings);
        findings.settle();
        return new Plan(known, all, merger.pairs, merger.told.keySet(), reading.ordered());
    }

    /** Known concepts keep their codes, whatever the file wants; then come the codes it wants, then ours. */
    private void name(List<Draft> drafts) {
        known.concepts().values().forEach(row -> codes.put(row.uri(), row.code()));
        var free = new Codes(known.concepts());
        drafts.stream().filter(draft -> draft.code() != null).forEach(draft -> {
            var kept = codes.get(draft.uri());
            if (kept != null ? !kept.equals(draft.code()) : !free.take(draft.code())) {
                refuseCode(draft, kept);
            }
            codes.putIfAbsent(draft.uri(), draft.code());
        });
        drafts.stream()
                .filter(draft -> !codes.containsKey(draft.uri()))
                .forEach(draft -> codes.put(draft.uri(), free.make(draft.notation(), draft.label(), draft.uri())));
        drafts.forEach(draft -> lines.put(codes.get(draft.uri()), draft.line()));
    }

    private void refuseCode(Draft draft, String kept) {
        if (kept == null) {
            findings.fault(
                    draft.line(),
                    "code",
                    "taken",
                    "un autre concept a ou a eu ce code ; laissez le champ vide pour en recevoir un.",
                    "another concept has or had this code; leave the field empty to get one.");
        } else {
            findings.fault(
                    draft.line(),
                    "code",
                    "code-changed",
                    "ce concept a le code « " + kept + " » et le garde.",
                    "this concept has the code “" + kept + "” and keeps it.");
        }
    }

    private void tell(Draft draft) {
        var code = codes.get(draft.uri());
        var wider = new ArrayList<>(resolved(draft.broader(), "broader"));
        resolved(draft.narrower(), "narrower");
        for (var second : wider.stream().skip(1).toList()) {
            findings.notice(draft.line(), "broader-became-related", draft.uri());
            pairs.add(Pair.of(code, second));
        }
        resolved(draft.related(), "related").stream()
                .filter(other -> !other.equals(code))
                .forEach(other -> pairs.add(Pair.of(code, other)));
        var broader = wider.isEmpty() ? null : wider.get(0);
        told.put(
                code,
                new Row(
                        code,
                        draft.uri(),
                        draft.label(),
                        draft.notation(),
                        broader,
                        draft.obsolete(),
                        draft.alternatives()));
    }

    private List<String> resolved(List<Reference> references, String field) {
        return references.stream()
                .flatMap(reference -> resolve(reference, field).stream())
                .distinct()
                .toList();
    }

    private Optional<String> resolve(Reference reference, String field) {
        var target = reference.target();
        var code = codes.get(target);
        if (code != null) {
            return Optional.of(code);
        }
        if (known.concepts().containsKey(target) || lines.containsKey(target)) {
            return Optional.of(target);
        }
        if (reading.others().contains(target) || known.elsewhere().contains(target)) {
            findings.notice(reference.line(), "reference-left-out", target);
        } else {
            findings.fault(
                    reference.line(),
                    field,
                    "unknown-concept",
                    "ni le fichier ni la liste actuelle ne connaissent ce concept.",
                    "neither the file nor the present list knows this concept.");
        }
        return Optional.empty();
    }

    /** In their new order: a table's own, with what it does not know behind; else the present one, with the new behind. */
    private Map<String, Row> all(boolean keepLocal) {
        known.pairs().stream()
                .filter(pair -> !told.containsKey(pair.one()) || !told.containsKey(pair.other()))
                .forEach(pairs::add);
        var first = reading.ordered() ? told : known.concepts();
        var second = reading.ordered() ? known.concepts() : told;
        return Stream.concat(first.keySet().stream(), second.keySet().stream())
                .distinct()
                .collect(Collectors.toMap(
                        code -> code,
                        code -> told.containsKey(code) ? told.get(code) : absent(code, keepLocal),
                        (a, b) -> a,
                        LinkedHashMap::new));
    }

    private Row absent(String code, boolean keepLocal) {
        var row = known.concepts().get(code);
        return keepLocal && row.uri().startsWith(LOCAL) ? row : row.deprecated();
    }
}
