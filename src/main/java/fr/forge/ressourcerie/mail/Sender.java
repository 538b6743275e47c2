package fr.forge.ressourcerie.mail;

import java.util.regex.Pattern;

/**
 * Who a mail is from, or where answers go.
 *
 * @param name empty where there is only an address
 */
record Sender(String name, String address) {
    private static final Pattern FORM = Pattern.compile(
            "(?:(?<name>[^<>]{0,100}?)\\s*<(?<address>[^<>@\\s]+@[^<>@\\s]+)>|(?<bare>[^<>@\\s]+@[^<>@\\s]+))");

    /** Reads {@code Name <address>} or an address. */
    static Sender of(String text) {
        var form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new IllegalArgumentException("a sender is an address or: Name <address>");
        }
        return form.group("bare") != null
                ? new Sender("", form.group("bare"))
                : new Sender(form.group("name"), form.group("address"));
    }

    /** As it stands in a header. */
    String header() {
        return name.isEmpty() ? address : Header.phrase(name) + " <" + address + ">";
    }
}
