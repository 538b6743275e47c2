package fr.forge.ressourcerie.report.probe;

import fr.forge.ressourcerie.report.Hidings;
import fr.forge.ressourcerie.report.Reportable;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Things that can be reported, as a feature would bring them. */
@Singleton
public class ProbeProfiles implements Reportable {
    public static final String PLACE = "/api/v1/probe-profiles/";
    public static final String KIND = "probe-profile";

    private final Hidings hidings;
    private final Map<UUID, String> names = new ConcurrentHashMap<>();
    private final Set<UUID> hidden = ConcurrentHashMap.newKeySet();

    ProbeProfiles(Hidings hidings) {
        this.hidings = hidings;
    }

    /** What its owner is told when it is hidden. */
    public Optional<String> why(String name) {
        return hidings.of(KIND, id(name)).map(Hidings.Hiding::reason);
    }

    public void add(String name) {
        names.put(id(name), name);
    }

    public void remove(String name) {
        names.remove(id(name));
    }

    public static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    public boolean isPublic(String name) {
        return names.containsKey(id(name)) && !hidden.contains(id(name));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Shown> shown(UUID thing) {
        return Optional.ofNullable(names.get(thing))
                .map(name -> new Shown(name, PLACE + name, List.of("Je suis " + name + ".")));
    }

    @Override
    public void hide(UUID thing) {
        hidden.add(thing);
    }

    @Override
    public void show(UUID thing) {
        hidden.remove(thing);
    }
}
