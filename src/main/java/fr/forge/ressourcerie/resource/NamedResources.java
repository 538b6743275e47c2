package fr.forge.ressourcerie.resource;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Resources by whichever name people give them: a slug, a former one, or the path of a project. */
@Singleton
public class NamedResources {
    private final Resources resources;
    private final Slugs slugs;

    NamedResources(Resources resources, Slugs slugs) {
        this.resources = resources;
        this.slugs = slugs;
    }

    /** Those that are shown, by the word that names them; nobody else changes them before this transaction ends. */
    public Map<String, Resource> locked(Collection<String> words) {
        var ids = slugs.named(words);
        var byId = new HashMap<UUID, Resource>();
        resources
                .find("id in ?1 order by id", ids.values())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list()
                .forEach(resource -> byId.put(resource.id(), resource));
        var named = new HashMap<String, Resource>();
        ids.forEach((word, id) -> named.put(word, byId.get(id)));
        return named;
    }
}
