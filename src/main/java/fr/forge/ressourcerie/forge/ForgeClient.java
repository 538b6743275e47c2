package fr.forge.ressourcerie.forge;

import jakarta.inject.Singleton;

/** The door to the Forge. */
@Singleton
public class ForgeClient {
    /** One harvest's conversation with the Forge; close it at the end. */
    public ForgeSession open() {
        return new ForgeSession();
    }
}
