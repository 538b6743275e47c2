package fr.forge.ressourcerie.federation.oai;

import fr.forge.ressourcerie.federation.oai.Refusal.Reason;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A request as the protocol allows it: a verb, and each argument that it takes at most once. */
record OaiRequest(Verb verb, Map<Argument, String> arguments) {
    static final String VERB = "verb";
    /** Longer than any value that could mean something. */
    static final int LONGEST = 1_000;

    /** What was asked in the address or in a form; everything that is wrong about it is told at once. */
    static OaiRequest of(Map<String, List<String>> asked) {
        var verb = verb(asked.getOrDefault(VERB, List.of()));
        var reasons = new ArrayList<Reason>();
        var arguments = new EnumMap<Argument, String>(Argument.class);
        new TreeMap<>(asked).forEach((name, values) -> {
            if (!name.equals(VERB)) {
                read(verb, name, values, arguments, reasons);
            }
        });
        complete(verb, arguments, reasons);
        if (!reasons.isEmpty()) {
            throw new Refusal(reasons);
        }
        return new OaiRequest(verb, arguments);
    }

    Optional<String> argument(Argument argument) {
        return Optional.ofNullable(arguments.get(argument));
    }

    String required(Argument argument) {
        return argument(argument).orElseThrow();
    }

    private static Verb verb(List<String> words) {
        if (words.size() != 1) {
            throw OaiError.BAD_VERB.because(words.isEmpty() ? "The verb is missing." : "The verb is given twice.");
        }
        return Verb.of(words.get(0)).orElseThrow(() -> OaiError.BAD_VERB.because("There is no such verb."));
    }

    private static void read(
            Verb verb, String name, List<String> values, Map<Argument, String> arguments, List<Reason> reasons) {
        var argument = Argument.of(name).filter(verb::takes);
        if (argument.isEmpty()) {
            reasons.add(wrong(verb.word() + " does not take an argument of that name."));
        } else if (values.size() > 1) {
            reasons.add(wrong(name + " is given more than once."));
        } else if (values.get(0).isEmpty() || values.get(0).length() > LONGEST) {
            var error =
                    argument.get() == Argument.RESUMPTION_TOKEN ? OaiError.BAD_RESUMPTION_TOKEN : OaiError.BAD_ARGUMENT;
            reasons.add(new Reason(error, name + " is empty or too long."));
        } else {
            arguments.put(argument.get(), values.get(0));
        }
    }

    /** A resumption token stands alone; without one, nothing that is required may be missing. */
    private static void complete(Verb verb, Map<Argument, String> arguments, List<Reason> reasons) {
        if (arguments.containsKey(Argument.RESUMPTION_TOKEN)) {
            if (arguments.size() > 1) {
                reasons.add(wrong("resumptionToken excludes every other argument."));
            }
        } else if (reasons.isEmpty()) {
            verb.required().stream()
                    .filter(argument -> !arguments.containsKey(argument))
                    .sorted()
                    .forEach(argument -> reasons.add(wrong(argument.word() + " is missing.")));
        }
    }

    private static Reason wrong(String message) {
        return new Reason(OaiError.BAD_ARGUMENT, message);
    }
}
