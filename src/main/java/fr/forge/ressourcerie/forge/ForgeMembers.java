package fr.forge.ressourcerie.forge;

import java.util.List;

/**
 * Who may change a project on the Forge.
 *
 * @param members null when the Forge was not asked, for want of a token or after too many failures in a row, or did not
 *     tell, which a remark says
 * @param remarks what had to be left out
 */
public record ForgeMembers(List<ForgeMember> members, List<Unreadable> remarks) {}
