package fr.forge.ressourcerie.resource;

import java.time.Instant;

/**
 * What the Forge measures or publishes of a project, which no other source can say.
 *
 * @param organisation the handle of the group that publishes it, or null for a person's space
 * @param issuesUrl null when the project has no tracker
 * @param serviceDesk the published address that turns mails into tickets, or null
 * @param openIssues null when the Forge does not tell
 */
public record ForgeFacts(
        String path,
        boolean archived,
        int stars,
        int forks,
        Integer openIssues,
        Instant createdAt,
        Instant lastActivityAt,
        String organisation,
        String sourceUrl,
        String issuesUrl,
        String serviceDesk,
        String thumbnailUrl) {}
