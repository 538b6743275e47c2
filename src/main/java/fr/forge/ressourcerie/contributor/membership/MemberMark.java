package fr.forge.ressourcerie.contributor.membership;

import fr.forge.ressourcerie.contributor.AddressHash;

/**
 * What is kept of somebody who may change a project on the Forge.
 *
 * @param username recognises them when they say who they are there
 * @param address of the address that the Forge makes for their commits, which recognises what they made
 */
public record MemberMark(UsernameHash username, AddressHash address) {}
