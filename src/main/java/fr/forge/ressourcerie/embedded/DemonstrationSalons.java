package fr.forge.ressourcerie.embedded;

import fr.forge.ressourcerie.harvest.HarvestCompleted;
import fr.forge.ressourcerie.resource.Resources;
import fr.forge.ressourcerie.salon.RoomAddress;
import fr.forge.ressourcerie.salon.SalonFacts;
import fr.forge.ressourcerie.salon.SalonKind;
import fr.forge.ressourcerie.salon.Salons;
import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** A few salons, all made up, for the known resources of the demonstration, and a homeserver that knows the forums. */
@Singleton
@IfBuildProfile("dev")
class DemonstrationSalons {
    private static final List<Made> SALONS = List.of(
            new Made("CommunsEntreNous", "Communs entre nous", "Toute la communauté des communs", SalonKind.FORUM, 412),
            new Made("MathaleaEntraide", "MathALÉA, entraide", "Questions et idées", SalonKind.FORUM, 286, 1000),
            new Made("MathaleaEquipe", "MathALÉA, équipe", "Le développement", SalonKind.EXTERNAL, 0, 1000),
            new Made("AutomatismesMaths", "Automatismes en mathématiques", null, SalonKind.FORUM, 97, 1000, 1001),
            new Made("ProblemesEquipe", "Atelier des problèmes", "L'équipe de l'atelier", SalonKind.PRIVATE, 0, 1001));

    private final Salons salons;
    private final Resources resources;

    DemonstrationSalons(Salons salons, Resources resources) {
        this.salons = salons;
        this.resources = resources;
    }

    /** A homeserver whose directory has the forums. */
    static FakeHomeserver homeserver() {
        var homeserver = new FakeHomeserver(0);
        SALONS.stream()
                .filter(salon -> salon.kind() == SalonKind.FORUM)
                .forEach(salon -> homeserver.room(salon.room(), salon.name(), salon.topic(), salon.members()));
        return homeserver;
    }

    @Transactional
    void make(@Observes HarvestCompleted harvest) {
        if (Boolean.getBoolean(Development.DEMONSTRATION) && salons.count() == 0) {
            SALONS.forEach(this::make);
        }
    }

    private void make(Made made) {
        var room = RoomAddress.of("!" + made.room() + ":" + FakeHomeserver.NAME);
        var salon = salons.make(room, new SalonFacts(made.kind(), null, made.name(), made.topic()), Optional.empty());
        for (long project : made.projects()) {
            resources
                    .find("projectId", project)
                    .firstResultOptional()
                    .ifPresent(resource -> salons.link(salon, resource.id(), true));
        }
    }

    private record Made(String room, String name, String topic, SalonKind kind, int members, long... projects) {}
}
