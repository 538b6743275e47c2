package fr.forge.ressourcerie.report;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A kind of thing that the public may report and a curator may hide; each room that shows such things brings one. */
public interface Reportable {
    /** The word for them, such as {@code contributor}. */
    String kind();

    /** What everyone sees of a thing, or would see if it were not hidden; empty when it is gone or shown to nobody. */
    Optional<Shown> shown(UUID thing);

    /** Shows it to nobody any more, in the transaction of the decision; called again it changes nothing. */
    void hide(UUID thing);

    /** Shows it again as far as its owner wants. */
    void show(UUID thing);

    /**
     * A thing as everyone sees it.
     *
     * @param name what its address calls it
     * @param address its path
     * @param texts what people wrote on it
     */
    record Shown(String name, String address, List<String> texts) {}
}
