package fr.forge.ressourcerie.educommun.document;

import fr.forge.ressourcerie.http.write.Digested;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/** A file that came in and that nothing was found against; it stands on the disk until the request ends. */
public final class Inspected implements Digested {
    private final Path at;
    private final String name;
    private final DocumentType type;
    private final long size;
    private final byte[] sha256;

    Inspected(Path at, String name, DocumentType type, long size, byte[] sha256) {
        this.at = at;
        this.name = name;
        this.type = type;
        this.size = size;
        this.sha256 = sha256;
    }

    /** One request is another's repetition when it brings the same content under the same name. */
    @Override
    public byte[] digest() {
        var called = name.getBytes(StandardCharsets.UTF_8);
        var all = Arrays.copyOf(sha256, sha256.length + called.length);
        System.arraycopy(called, 0, all, sha256.length, called.length);
        return all;
    }

    Path at() {
        return at;
    }

    String name() {
        return name;
    }

    public DocumentType type() {
        return type;
    }

    public long size() {
        return size;
    }

    byte[] sha256() {
        return sha256.clone();
    }
}
