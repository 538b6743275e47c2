package fr.forge.ressourcerie.http.outgoing;

import java.net.URI;

/**
 * What an address answered.
 *
 * @param address where the redirects ended
 */
public record Reply(URI address, int status) {

    /** The address shows something. */
    public boolean successful() {
        return status >= 200 && status < 300;
    }
}
