package fr.forge.ressourcerie.resource.proposal;

import fr.forge.ressourcerie.resource.ComplianceFacts;
import fr.forge.ressourcerie.resource.Facts;

/** Lays an accepted proposal over what people say of the resource already; where it is silent, they keep their word. */
final class ProposedFacts {
    private ProposedFacts() {}

    static Facts over(Facts editorial, Facts proposed) {
        return new Facts(
                first(proposed.title(), editorial.title()),
                first(proposed.summary(), editorial.summary()),
                editorial.description(),
                first(proposed.kind(), editorial.kind()),
                first(proposed.levels(), editorial.levels()),
                first(proposed.disciplines(), editorial.disciplines()),
                first(proposed.audiences(), editorial.audiences()),
                first(proposed.keywords(), editorial.keywords()),
                editorial.languages(),
                first(proposed.licence(), editorial.licence()),
                first(proposed.accessUrl(), editorial.accessUrl()),
                editorial.documentationUrl(),
                editorial.thumbnail(),
                compliance(editorial.compliance(), proposed.compliance()));
    }

    /** What is said of accessibility goes together, and so does what is said of AI. */
    private static ComplianceFacts compliance(ComplianceFacts editorial, ComplianceFacts proposed) {
        if (editorial == null || proposed == null) {
            return first(proposed, editorial);
        }
        var accessibility = proposed.accessibilityState() == null ? editorial : proposed;
        var ai = proposed.aiUsed() == null ? editorial : proposed;
        return new ComplianceFacts(
                first(proposed.personalData(), editorial.personalData()),
                accessibility.accessibilityState(),
                accessibility.accessibilityRate(),
                accessibility.accessibilityAuditedAt(),
                accessibility.accessibilityUrl(),
                ai.aiUsed(),
                ai.aiStatement());
    }

    private static <T> T first(T one, T other) {
        return one == null ? other : one;
    }
}
