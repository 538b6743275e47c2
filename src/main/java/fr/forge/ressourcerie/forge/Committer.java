package fr.forge.ressourcerie.forge;

/**
 * Someone in the history of a repository. The address never leaves memory: it is only ever hashed. Printing a committer
 * shows neither name nor address, so that no log can hold one by accident.
 */
public record Committer(String name, String email, int commits) {
    @Override
    public String toString() {
        return "Committer[commits=" + commits + "]";
    }
}
