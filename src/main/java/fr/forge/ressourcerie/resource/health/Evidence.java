package fr.forge.ressourcerie.resource.health;

import fr.forge.ressourcerie.forge.Upkeep;
import java.time.Instant;

/**
 * What the checks look at.
 *
 * @param licenceRecognised whether the Forge recognised a licence file
 * @param licenceDeclared whether any source names a licence
 * @param readmeRead whether the Forge gave a README
 * @param publiccodeRead whether the Forge gave a readable publiccode.yml
 * @param upkeep null as long as it was not read
 */
public record Evidence(
        boolean licenceRecognised,
        boolean licenceDeclared,
        boolean readmeRead,
        boolean publiccodeRead,
        boolean documented,
        boolean accessibilityStated,
        int contributors,
        Instant lastActivityAt,
        Upkeep upkeep) {}
