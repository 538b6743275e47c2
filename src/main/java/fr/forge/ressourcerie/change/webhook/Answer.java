package fr.forge.ressourcerie.change.webhook;

import java.time.Instant;

/**
 * What came of an attempt.
 *
 * @param status what was answered; null without an answer
 * @param error why nothing was answered, a word that quotes nothing; null with an answer
 */
record Answer(Instant at, int milliseconds, Integer status, String error) {
    boolean arrived() {
        return status != null && status >= 200 && status < 300;
    }

    /** The receiver wants nothing any more, for good. */
    boolean gone() {
        return status != null && status == 410;
    }

    /** It is not about this message: whatever is sent will fare alike for a while. */
    boolean down() {
        return status == null || status >= 500 || status == 429 || status == 408;
    }
}
