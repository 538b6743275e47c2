package fr.forge.ressourcerie.forge;

import java.net.http.HttpHeaders;

/** What GitLab's headers say of the page after this one. */
final class Paging {
    private Paging() {}

    /** Whether there is one, whatever its address is said to be. */
    static boolean hasNext(HttpHeaders headers) {
        return headers.allValues("Link").stream()
                        .anyMatch(link -> link.matches("(?s).*;\\s*rel=\"?next\"?(\\s*[,;].*)?"))
                || !headers.firstValue("X-Next-Page").orElse("").isBlank();
    }
}
