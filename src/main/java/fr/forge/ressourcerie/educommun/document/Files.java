package fr.forge.ressourcerie.educommun.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;

/** Where the bytes of documents are kept. Narrow on purpose: another place for them is another class, and nothing else. */
interface Files {
    /** Keeps all bytes of a stream, in the caller's transaction: rolled back, nothing is kept. */
    void put(UUID id, InputStream content) throws IOException;

    /** Some bytes of what was put, read little by little; no transaction and no connection waits for a slow reader. */
    InputStream open(UUID id, long from, long length);

    /** Lets go of what was put, in the caller's transaction. */
    void delete(UUID id);
}
