package fr.forge.ressourcerie.http.file;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A file on its way out.
 *
 * @param name what it should be called where it is saved
 * @param sha256 of its whole content, which names it
 */
public record Download(String name, String mediaType, long size, byte[] sha256, Content content) {
    /** Where the bytes come from, read while they are sent. */
    @FunctionalInterface
    public interface Content {
        void write(long from, long length, OutputStream to) throws IOException;
    }
}
