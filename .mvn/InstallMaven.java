import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Checks a fetched Maven against the pinned hash, unpacks it and puts it in place in one step, so that two builds
 * started together never see half a Maven. Run by mvnw and mvnw.cmd as {@code java InstallMaven.java ZIP SHA512 HOME};
 * written in Java because a JDK is the one thing that every machine with this build has.
 */
class InstallMaven {

    public static void main(String[] arguments) throws IOException, NoSuchAlgorithmException {
        var zip = Path.of(arguments[0]);
        var home = Path.of(arguments[2]);
        refuseUnless(arguments[1], zip);
        putInPlace(unpacked(zip), home);
    }

    private static void refuseUnless(String expected, Path zip) throws IOException, NoSuchAlgorithmException {
        var hash = MessageDigest.getInstance("SHA-512").digest(Files.readAllBytes(zip));
        var actual = HexFormat.of().formatHex(hash);
        if (!actual.equals(expected)) {
            Files.delete(zip);
            System.err.printf("mvnw: %s is not the Maven this build trusts, it was deleted.%n", zip.getFileName());
            System.err.printf("  SHA-512 in .mvn/maven.properties: %s%n  SHA-512 of the file: %s%n", expected, actual);
            System.err.println("  The mirror or proxy it came through serves something else; tell whoever runs it.");
            System.exit(1);
        }
    }

    /** The single folder that the archive holds, beside the archive; permissions are not kept, so they are set. */
    private static Path unpacked(Path zip) throws IOException {
        var folder = zip.resolveSibling("unpacked");
        try (var archive = FileSystems.newFileSystem(zip);
                var entries = Files.walk(archive.getPath("/"))) {
            for (var entry : (Iterable<Path>) entries::iterator) {
                Files.copy(entry, folder.resolve(entry.toString().substring(1)));
            }
        }
        try (var roots = Files.list(folder)) {
            var root = roots.findFirst().orElseThrow();
            for (var command : List.of("mvn", "mvnDebug", "mvnyjp")) {
                root.resolve("bin").resolve(command).toFile().setExecutable(true, false);
            }
            return root;
        }
    }

    private static void putInPlace(Path unpacked, Path home) throws IOException {
        try {
            Files.move(unpacked, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!Files.exists(home.resolve("bin/mvn"))) {
                throw e; // otherwise another start was faster, and its Maven is as good
            }
        }
    }
}
