package fr.forge.ressourcerie.educommun.application.submission;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/** What a printed receipt says: from the frozen content, not from what the application says today. */
record ReceiptPage(Receipt receipt, String call, String title, String received, String closes, String takenBack) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static ReceiptPage of(Submission submission, String call) {
        var zone = submission.callClosesAt().zone();
        return new ReceiptPage(
                Receipt.of(submission),
                call,
                title(submission.content()),
                French.instant(submission.receivedAt(), zone),
                French.instant(submission.callClosesAt()),
                submission.takenBackAt() == null ? null : French.instant(submission.takenBackAt(), zone));
    }

    private static String title(byte[] content) {
        try {
            return JSON.readTree(content).path("title").asText();
        } catch (IOException impossible) {
            throw new UncheckedIOException("only written by this package", impossible);
        }
    }
}
