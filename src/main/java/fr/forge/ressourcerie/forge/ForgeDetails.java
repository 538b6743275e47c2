package fr.forge.ressourcerie.forge;

import java.util.List;

/**
 * What is read besides the list, for one project.
 *
 * @param licence as GitLab recognised it; null when it did not
 * @param committers empty for a project without a repository, and when a remark says that they were refused
 * @param publiccode null when there is none, or when a remark says why it was refused
 * @param remarks what had to be left out, one for each part
 * @param readmeHead the beginning of the README, without e-mail addresses; null when there is none
 * @param project the project as re-read; null when it is no longer there, which a remark {@code project-not-found} says
 * @param upkeep null unless it was asked for
 * @param members who may change it; null when the Forge was not asked, for want of a token, or did not tell
 */
public record ForgeDetails(
        Licence licence,
        List<Committer> committers,
        PublicCode publiccode,
        List<Unreadable> remarks,
        String readmeHead,
        ForgeProject project,
        Upkeep upkeep,
        List<ForgeMember> members) {}
