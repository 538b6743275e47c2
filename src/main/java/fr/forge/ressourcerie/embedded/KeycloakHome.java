package fr.forge.ressourcerie.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/**
 * A directory from which one Keycloak runs, made from the shared distribution and thrown away afterwards: Keycloak
 * writes into its own home, and two that run at once must not meet there.
 */
final class KeycloakHome implements AutoCloseable {
    /** Most of the distribution, and never written to. */
    private static final List<String> SHARED = List.of("lib/app", "lib/lib");

    private static final List<String> OWN = List.of("bin", "conf", "providers", "themes", "lib/quarkus-run.jar");

    /** What Keycloak works out from its options at the first start; kept, for it takes longer than the start itself. */
    private static final String PREPARED = "lib/quarkus";

    private final Path distribution;
    private final Path directory;

    private KeycloakHome(Path distribution, Path directory) {
        this.distribution = distribution;
        this.directory = directory;
    }

    /** Lays out a home that imports those realms. */
    static KeycloakHome make(Path unpacked, List<Path> realms) {
        try {
            var home = new KeycloakHome(distribution(unpacked), Files.createTempDirectory("ressourcerie-keycloak-"));
            home.layOut(realms);
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The launcher of this system. */
    Path launcher() {
        var windows = System.getProperty("os.name").startsWith("Windows");
        return directory.resolve(windows ? "bin/kc.bat" : "bin/kc.sh");
    }

    /** Keeps what the first start worked out, for the next ones; to be called when Keycloak is ready. */
    void keepPrepared() {
        try {
            if (!Files.exists(kept())) {
                var draft = Files.createTempDirectory(kept().getParent(), "draft-");
                copy(directory.resolve(PREPARED), draft);
                Files.move(draft, kept(), StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            Files.walkFileTree(directory, new Deletion());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void layOut(List<Path> realms) throws IOException {
        for (var part : OWN) {
            copy(distribution.resolve(part), directory.resolve(part));
        }
        for (var part : SHARED) {
            share(distribution.resolve(part), directory.resolve(part));
        }
        copy(Files.exists(kept()) ? kept() : distribution.resolve(PREPARED), directory.resolve(PREPARED));
        var imported = Files.createDirectories(directory.resolve("data/import"));
        for (var realm : realms) {
            Files.copy(realm, imported.resolve(realm.getFileName()));
        }
    }

    private Path kept() {
        return distribution.resolveSibling(distribution.getFileName() + "-prepared");
    }

    /** The archive holds one folder, that has the version in its name. */
    private static Path distribution(Path unpacked) throws IOException {
        try (var folders = Files.list(unpacked)) {
            return folders.filter(folder -> Files.exists(folder.resolve("lib/quarkus-run.jar")))
                    .findFirst()
                    .orElse(unpacked);
        }
    }

    /** A link where the system allows one, a copy elsewhere. */
    private static void share(Path from, Path to) throws IOException {
        try {
            Files.createSymbolicLink(to, from);
        } catch (UnsupportedOperationException | IOException e) {
            copy(from, to);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : (Iterable<Path>) files::iterator) {
                var target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path emptied, IOException failure) throws IOException {
            Files.deleteIfExists(emptied);
            return FileVisitResult.CONTINUE;
        }
    }
}
