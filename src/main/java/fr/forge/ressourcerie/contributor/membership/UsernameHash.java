package fr.forge.ressourcerie.contributor.membership;

import java.util.HexFormat;

/** What is kept of a username of the Forge: a keyed hash, the same whatever the case that it is written in. */
record UsernameHash(String hex) {

    static UsernameHash of(byte[] hash) {
        return new UsernameHash(HexFormat.of().formatHex(hash));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
