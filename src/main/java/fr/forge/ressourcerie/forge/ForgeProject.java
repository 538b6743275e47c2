package fr.forge.ressourcerie.forge;

import java.time.Instant;
import java.util.List;

/**
 * A project as the Forge lists it. What was not answered, or could not be understood, is null (an empty list for
 * {@code topics}, zero for {@code stars} and {@code forks}). Texts hold no e-mail address and no control character;
 * addresses of pages are absolute http or https.
 *
 * @param id the Forge's own number, which survives renames and moves
 * @param path the full path with its namespace, {@code coopmaths/mathalea}
 * @param openIssues tickets that are open; null for anonymous readers
 * @param archived null when neither the answer nor the listing asked for tells
 * @param updatedAt last change of the project or of its settings; null for anonymous readers
 * @param serviceDeskAddress a published channel of the project, kept as it is
 */
public record ForgeProject(
        long id,
        String path,
        String name,
        String description,
        List<String> topics,
        String webUrl,
        String defaultBranch,
        String readmeUrl,
        String avatarUrl,
        int stars,
        int forks,
        Integer openIssues,
        Boolean archived,
        Instant createdAt,
        Instant lastActivityAt,
        Instant updatedAt,
        Boolean issuesEnabled,
        String serviceDeskAddress,
        Namespace namespace) {

    /**
     * Where a project lives: a person's own space or a group's.
     *
     * @param name how it is displayed; for {@link Kind#USER} that is a person's name
     */
    public record Namespace(long id, String name, String path, String fullPath, Kind kind, String webUrl) {}

    /** Whose space it is. */
    public enum Kind {
        USER,
        GROUP
    }
}
