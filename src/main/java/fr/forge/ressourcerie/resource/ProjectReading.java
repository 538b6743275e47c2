package fr.forge.ressourcerie.resource;

import fr.forge.ressourcerie.contributor.AddressHash;
import fr.forge.ressourcerie.contributor.membership.MemberMark;
import fr.forge.ressourcerie.forge.Upkeep;
import java.util.Map;
import java.util.Set;

/**
 * What a harvest read of one project.
 *
 * @param slugWords the words that its slug is made of; a person's username is not among them
 * @param commits how many commits each person made, under the keyed hash of their address
 * @param upkeep how the repository is looked after; null when the run did not ask
 * @param members who may write there; null when the Forge was not asked or did not tell
 */
public record ProjectReading(
        long projectId,
        String slugWords,
        ForgeFacts forge,
        Facts fromForge,
        Facts fromPubliccode,
        Map<AddressHash, Integer> commits,
        Upkeep upkeep,
        Set<MemberMark> members) {}
