package fr.forge.ressourcerie.federation.oai;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Which records a list is of, and in which format.
 *
 * @param set its setSpec, or null for the whole catalogue
 */
record Harvest(Verb verb, Format format, String set, Datestamps datestamps) {
    /** As the protocol's schema writes a setSpec. */
    private static final Pattern SET_SPEC = Pattern.compile("[A-Za-z0-9\\-_.!~*'()]+(:[A-Za-z0-9\\-_.!~*'()]+)*");

    static Harvest of(OaiRequest request) {
        var set = request.argument(Argument.SET);
        set.filter(spec -> !SET_SPEC.matcher(spec).matches()).ifPresent(spec -> {
            throw OaiError.BAD_ARGUMENT.because("set is not a setSpec; ListSets shows them all.");
        });
        var datestamps = Datestamps.of(request.argument(Argument.FROM), request.argument(Argument.UNTIL));
        return new Harvest(
                request.verb(), Format.of(request.required(Argument.METADATA_PREFIX)), set.orElse(null), datestamps);
    }

    Optional<String> only() {
        return Optional.ofNullable(set);
    }

    /**
     * How far the harvest came.
     *
     * @param after the last record that was delivered, or null before the first
     * @param delivered how many were, that one included
     * @param total how many there were to deliver when it began, or null where that was too many to count
     */
    record Place(Harvest harvest, UUID after, long delivered, Long total) {
        static Place beginning(Harvest harvest) {
            return new Place(harvest, null, 0, null);
        }
    }
}
