package fr.forge.ressourcerie.forge;

import java.net.http.HttpHeaders;

/**
 * One question to the Forge.
 *
 * @param kind what is asked for, for messages; it holds no value
 * @param path below {@code /api/v4/}, with its query, already encoded
 * @param limit how many bytes of the body are kept
 * @param reading makes the answer of a body, null for none; what it throws decides whether to ask again
 */
record Ask<T>(String kind, String path, int limit, Reading<T> reading) {
    /** Understands an answer. */
    @FunctionalInterface
    interface Reading<T> {
        T read(HttpHeaders headers, BoundedBody.Read body) throws Setback;
    }
}
