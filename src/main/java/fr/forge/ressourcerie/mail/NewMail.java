package fr.forge.ressourcerie.mail;

import java.util.regex.Pattern;

/**
 * A mail to be promised.
 *
 * @param key its kind, a slash and what it is about, such as {@code application-receipt/0199…}: the same key is the same
 *     mail, sent once. It stands in the database in clear, so nothing of a person may be in it.
 * @param to one bare address; a mail for an address that cannot be one is given up, its sender is not troubled
 */
public record NewMail(String key, String to, Letter letter) {
    private static final int LONGEST_KEY = 200;
    private static final Pattern KEY = Pattern.compile("[a-z]+(?:-[a-z]+)*(?:/[A-Za-z0-9._-]+)+");

    public NewMail {
        if (key.length() > LONGEST_KEY || !KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("a mail's key is its kind, a slash and what it is about");
        }
        if (to == null || letter == null) {
            throw new IllegalArgumentException("a mail has an address and a letter");
        }
    }

    /** Without the address. */
    @Override
    public String toString() {
        return "NewMail[" + key + "]";
    }
}
