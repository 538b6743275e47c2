package fr.forge.ressourcerie.harvest;

import fr.forge.ressourcerie.forge.ForgeProject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * Two short hashes of what a listing says of a project.
 *
 * @param details moves when what is read besides the list may have changed: new commits, other texts, another place
 * @param listed moves when the listing says anything new, a star included
 */
record Fingerprint(String details, String listed) {
    private static final int BYTES = 15;

    static Fingerprint of(ForgeProject p) {
        return new Fingerprint(
                hash(
                        p.lastActivityAt(),
                        p.path(),
                        p.name(),
                        p.description(),
                        p.topics(),
                        p.defaultBranch(),
                        p.readmeUrl(),
                        p.namespace()),
                hash(
                        p.stars(),
                        p.forks(),
                        p.openIssues(),
                        p.archived(),
                        p.issuesEnabled(),
                        p.serviceDeskAddress(),
                        p.avatarUrl(),
                        p.webUrl(),
                        p.createdAt()));
    }

    private static String hash(Object... values) {
        try {
            var bytes = Arrays.deepToString(values).getBytes(StandardCharsets.UTF_8);
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(digest, BYTES));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
