package fr.forge.ressourcerie.forge;

/**
 * A user of the Forge who may change a project there. The username is personal: it is to be hashed, and kept nowhere.
 *
 * @param id the user's number on the Forge
 * @param username as the Forge writes it
 */
public record ForgeMember(long id, String username) {
    /** Nobody: this must not reach a log. */
    @Override
    public String toString() {
        return "ForgeMember[]";
    }
}
