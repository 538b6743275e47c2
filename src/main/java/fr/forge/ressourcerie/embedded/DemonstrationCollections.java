package fr.forge.ressourcerie.embedded;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.forge.ressourcerie.collection.CollectionFacts;
import fr.forge.ressourcerie.collection.Entry;
import fr.forge.ressourcerie.collection.MakeCollection;
import fr.forge.ressourcerie.collection.Visibility;
import fr.forge.ressourcerie.harvest.HarvestCompleted;
import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Two collections of academies that everyone finds and one for whoever has its address, under slugs that stay the same. */
@Singleton
@IfBuildProfile(anyOf = {"dev", "test"})
class DemonstrationCollections {
    private static final String FILE = "/embedded/collections.json";

    private final MakeCollection make;
    private final DemonstrationActor actor;
    private final ObjectMapper json;
    private final AtomicBoolean first = new AtomicBoolean(true);

    DemonstrationCollections(MakeCollection make, DemonstrationActor actor, ObjectMapper json) {
        this.make = make;
        this.actor = actor;
        this.json = json;
    }

    void make(@Observes HarvestCompleted harvest) {
        if (Boolean.getBoolean(Development.DEMONSTRATION) && first.getAndSet(false)) {
            fill();
        }
    }

    /** Makes them of what is in the catalogue, where there is no collection yet. */
    void fill() {
        actor.does(() -> {
            if (make.made() == 0) {
                read().forEach(each ->
                        make.tell(each.slug(), each.facts(), each.visibility(), each.academy(), each.resources()));
            }
        });
    }

    private List<Told> read() {
        try (var content = DemonstrationCollections.class.getResourceAsStream(FILE)) {
            return json.readValue(content, new TypeReference<>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the demonstration's collections are unreadable", unreadable);
        }
    }

    record Told(String slug, String academy, Visibility visibility, CollectionFacts facts, List<Entry> resources) {}
}
