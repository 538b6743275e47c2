package fr.forge.ressourcerie.resource.salon;

import fr.forge.ressourcerie.audit.Act;
import fr.forge.ressourcerie.audit.Audit;
import fr.forge.ressourcerie.http.DryRun;
import fr.forge.ressourcerie.http.IdempotencyKey;
import fr.forge.ressourcerie.http.Words;
import fr.forge.ressourcerie.http.write.Writes;
import fr.forge.ressourcerie.problem.CommonProblems;
import fr.forge.ressourcerie.problem.Fault;
import fr.forge.ressourcerie.resource.Maintainers;
import fr.forge.ressourcerie.resource.NamedResources;
import fr.forge.ressourcerie.resource.Resource;
import fr.forge.ressourcerie.resource.Resources;
import fr.forge.ressourcerie.salon.NewSalon;
import fr.forge.ressourcerie.salon.Salon;
import fr.forge.ressourcerie.salon.SalonFacts;
import fr.forge.ressourcerie.salon.Salons;
import fr.forge.ressourcerie.salon.matrix.SeenRoom;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** What people do to salons, with the trail of it. A resource is always locked before a salon. */
@Singleton
class MakeSalon {
    private final Salons salons;
    private final SalonKeepers keepers;
    private final SalonViews views;
    private final Resources resources;
    private final NamedResources named;
    private final Maintainers maintainers;
    private final Audit audit;

    MakeSalon(
            Salons salons,
            SalonKeepers keepers,
            SalonViews views,
            Resources resources,
            NamedResources named,
            Maintainers maintainers,
            Audit audit) {
        this.salons = salons;
        this.keepers = keepers;
        this.views = views;
        this.resources = resources;
        this.named = named;
        this.maintainers = maintainers;
        this.audit = audit;
    }

    /** Refuses who may not, before anybody else is asked about the room. */
    @Transactional
    void check(NewSalon wanted) {
        keepers.roleOver(about(wanted));
    }

    @Transactional
    @Writes
    RestResponse<SalonView> make(NewSalon wanted, Optional<SeenRoom> seen, DryRun dryRun, IdempotencyKey key) {
        var salon = make(wanted, seen);
        return ResponseBuilder.create(RestResponse.Status.CREATED, views.of(salon))
                .location(URI.create("/api/v1/salons/" + salon.id()))
                .build();
    }

    private Salon make(NewSalon wanted, Optional<SeenRoom> seen) {
        var about = about(wanted);
        var role = keepers.roleOver(about);
        var salon = salons.make(wanted.room(), wanted.facts(), seen);
        var slugs = about.stream().map(Resource::slug).sorted().toList();
        about.forEach(resource -> salons.link(salon, resource.id(), true));
        var act = Act.of("salon-created", role, Salons.KIND, salon.id()).changing("roomId", null, salon.roomId());
        audit.record(changing(act, new SalonFacts(null, null, null, null), salon.said())
                .changing("resources", null, slugs.isEmpty() ? null : slugs));
        return salon;
    }

    private List<Resource> about(NewSalon wanted) {
        var words = wanted.resources() == null ? List.<String>of() : wanted.resources();
        var found = named.locked(words);
        var faults = IntStream.range(0, words.size())
                .filter(each -> !found.containsKey(words.get(each)))
                .mapToObj(each -> Fault.ofBody(
                        "/resources/" + each,
                        "unknown-resource",
                        "Aucune ressource ne porte cette adresse courte.",
                        "No resource has this slug."))
                .toList();
        if (!faults.isEmpty()) {
            throw CommonProblems.INVALID_INPUT.because().with(faults);
        }
        return found.values().stream().distinct().toList();
    }

    void edit(Salon salon, SalonFacts said, String role) {
        var before = salon.said();
        if (salons.edit(salon, said)) {
            audit.record(changing(Act.of("salon-edited", role, Salons.KIND, salon.id()), before, said));
        }
    }

    void forget(Salon salon, String role) {
        audit.record(Act.of("salon-deleted", role, Salons.KIND, salon.id()).changing("roomId", salon.roomId(), null));
        salons.delete(salon);
    }

    /** Links a resource for its maintainers, or for a curator. */
    Salon link(UUID id, String slug) {
        var resource = resources.locked(slug);
        var role = maintainers.roleOver(resource);
        var salon = salons.locked(id);
        if (salons.link(salon, resource.id(), false)) {
            audit.record(Act.of("salon-linked", role, Salons.KIND, id).changing("resource", null, resource.slug()));
        }
        return salon;
    }

    void unlink(UUID id, String slug) {
        Resource resource = resources.locked(slug);
        var role = maintainers.roleOver(resource);
        var salon = salons.locked(id);
        if (salons.unlink(salon, resource.id())) {
            audit.record(Act.of("salon-unlinked", role, Salons.KIND, id).changing("resource", resource.slug(), null));
        }
    }

    private static Act changing(Act act, SalonFacts before, SalonFacts after) {
        return act.changing("kind", word(before.kind()), word(after.kind()))
                .changing("contact", word(before.contact()), word(after.contact()))
                .rewording("name", before.name(), after.name())
                .rewording("topic", before.topic(), after.topic());
    }

    private static String word(Enum<?> constant) {
        return constant == null ? null : Words.of(constant);
    }
}
