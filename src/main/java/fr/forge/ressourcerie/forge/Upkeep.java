package fr.forge.ressourcerie.forge;

import java.time.Instant;

/**
 * How a repository shows that it is looked after. Each answer is null where the Forge refuses that part, or where what
 * was read of it is too little to tell.
 *
 * @param readme whether a README is at the root
 * @param licence whether a licence file is at the root, recognised or not
 * @param contributing whether a contributing guide is at the root
 * @param issueTemplates whether tickets begin from a template
 * @param publiccode whether a publiccode.yml is at the root, readable or not
 * @param released whether there is a release
 * @param releasedAt the latest one; null without
 */
public record Upkeep(
        Boolean readme,
        Boolean licence,
        Boolean contributing,
        Boolean issueTemplates,
        Boolean publiccode,
        Boolean released,
        Instant releasedAt) {}
