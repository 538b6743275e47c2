package fr.forge.ressourcerie.contributor;

import java.util.HexFormat;

/**
 * What is kept of an e-mail address: a keyed hash that recognises the same address again and tells nothing without the
 * key. Equal addresses, whatever their case, have equal hashes.
 */
public record AddressHash(String hex) {

    static AddressHash of(byte[] hash) {
        return new AddressHash(HexFormat.of().formatHex(hash));
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
