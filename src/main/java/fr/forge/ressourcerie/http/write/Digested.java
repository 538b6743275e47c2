package fr.forge.ressourcerie.http.write;

/** An argument of an operation marked {@link Writes} that tells one request from another, though it is not its body. */
public interface Digested {
    /** The same for the same thing, another for another thing. */
    byte[] digest();
}
