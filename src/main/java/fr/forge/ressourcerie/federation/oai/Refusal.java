package fr.forge.ressourcerie.federation.oai;

import java.util.List;

/** A request that the protocol refuses, with every reason at once; the answer is still a 200. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Reason> reasons;

    Refusal(List<Reason> reasons) {
        super(reasons.toString(), null, false, false);
        this.reasons = List.copyOf(reasons);
    }

    List<Reason> reasons() {
        return reasons;
    }

    /** One thing that is wrong, in words for whoever runs the harvester. */
    record Reason(OaiError error, String message) {}
}
