package fr.forge.ressourcerie.resource.salon;

import fr.forge.ressourcerie.identity.Caller;
import fr.forge.ressourcerie.identity.Roles;
import fr.forge.ressourcerie.resource.Maintainers;
import fr.forge.ressourcerie.resource.Resource;
import fr.forge.ressourcerie.resource.Resources;
import fr.forge.ressourcerie.salon.Salon;
import fr.forge.ressourcerie.salon.SalonProblems;
import fr.forge.ressourcerie.salon.Salons;
import jakarta.inject.Singleton;
import java.util.Collection;

/**
 * Whose word counts for a salon: the curators', and that of the maintainers of the resources that it was made known
 * for. To link one's own resource to a salon gives no say over it: else anyone could take over a salon by linking.
 */
@Singleton
class SalonKeepers {
    private final Salons salons;
    private final Resources resources;
    private final Maintainers maintainers;
    private final Caller caller;

    SalonKeepers(Salons salons, Resources resources, Maintainers maintainers, Caller caller) {
        this.salons = salons;
        this.resources = resources;
        this.maintainers = maintainers;
        this.caller = caller;
    }

    /** The role under which the caller may change a salon; anyone without one is refused. */
    String roleOver(Salon salon) {
        if (caller.is(Roles.CURATOR)) {
            return Roles.CURATOR;
        }
        if (keeps(salon)) {
            return Maintainers.MAINTAINER;
        }
        throw SalonProblems.NOT_KEPT.because();
    }

    /** The role under which the caller may make a salon for those resources. */
    String roleOver(Collection<Resource> wanted) {
        if (wanted.isEmpty() && !caller.is(Roles.CURATOR)) {
            throw SalonProblems.RESOURCE_NEEDED.because();
        }
        return wanted.stream().map(maintainers::roleOver).reduce(Roles.CURATOR, (first, last) -> last);
    }

    /** Whether the caller may see who did what to a salon; a bad token sees what none sees. */
    boolean seesAll(Salon salon) {
        return caller.recognised() && (caller.is(Roles.CURATOR) || keeps(salon));
    }

    private boolean keeps(Salon salon) {
        return resources.list("id in ?1", salons.keepers(salon)).stream().anyMatch(maintainers::maintains);
    }
}
