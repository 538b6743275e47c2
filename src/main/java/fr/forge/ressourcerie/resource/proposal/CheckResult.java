package fr.forge.ressourcerie.resource.proposal;

import fr.forge.ressourcerie.http.Words;

/**
 * What a check found, as it is kept.
 *
 * @param check one of {@link Check}, as a word
 * @param result {@code pass}, {@code fail} or {@code unknown}
 * @param reason for people, in French
 */
record CheckResult(String check, String result, String reason) {
    static final String FAIL = "fail";

    static CheckResult pass(Check check, String reason, Object... values) {
        return new CheckResult(Words.of(check), "pass", reason.formatted(values));
    }

    static CheckResult fail(Check check, String reason, Object... values) {
        return new CheckResult(Words.of(check), FAIL, reason.formatted(values));
    }

    static CheckResult unknown(Check check, String reason, Object... values) {
        return new CheckResult(Words.of(check), "unknown", reason.formatted(values));
    }
}
