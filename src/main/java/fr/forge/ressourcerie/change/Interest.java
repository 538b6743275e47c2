package fr.forge.ressourcerie.change;

import java.util.List;

/**
 * Which resources somebody wants to be told of; everything else is told whole.
 *
 * @param selectedOnly of the ministry's selection only
 * @param levels codes or URIs, each with what it contains, lies in or is related to; empty for all
 * @param disciplines likewise
 */
public record Interest(boolean selectedOnly, List<String> levels, List<String> disciplines) {
    /** Whether anything is left out. */
    public boolean narrow() {
        return selectedOnly || !levels.isEmpty() || !disciplines.isEmpty();
    }
}
