package fr.forge.ressourcerie.mail;

import java.net.IDN;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses that a mail server can be told: what people typed may be none. */
final class Recipient {
    private static final Pattern LOCAL = Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)*");
    private static final int LONGEST = 254;

    private Recipient() {}

    /** The address with its host as the network writes it; empty when it is none, or one beyond ASCII (RFC 6531). */
    static Optional<String> of(String address) {
        var at = address.lastIndexOf('@');
        if (at < 1 || address.length() > LONGEST) {
            return Optional.empty();
        }
        var local = address.substring(0, at);
        var host = ascii(address.substring(at + 1));
        return LOCAL.matcher(local).matches() && HOST.matcher(host).matches()
                ? Optional.of(local + "@" + host)
                : Optional.empty();
    }

    private static String ascii(String host) {
        try {
            return IDN.toASCII(host);
        } catch (IllegalArgumentException none) {
            return "";
        }
    }
}
