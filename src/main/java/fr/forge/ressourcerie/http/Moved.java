package fr.forge.ressourcerie.http;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.RedirectionException;
import jakarta.ws.rs.core.UriInfo;

/** Sends a request on to the address that its thing has now, with all that follows the name and with its query. */
@RequestScoped
public class Moved {
    private static final int PERMANENTLY = 308;

    private final UriInfo uri;

    Moved(UriInfo uri) {
        this.uri = uri;
    }

    /**
     * Ends the request with a 308, which keeps its method and its body.
     *
     * @param collection the path up to the name, with its last slash
     */
    public void within(String collection, String formerName, String name) {
        var rest = uri.getRequestUri().getRawPath().substring(collection.length() + formerName.length());
        throw new RedirectionException(
                PERMANENTLY,
                uri.getRequestUriBuilder().replacePath(collection + name + rest).build());
    }
}
