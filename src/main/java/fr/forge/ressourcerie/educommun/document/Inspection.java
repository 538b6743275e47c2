package fr.forge.ressourcerie.educommun.document;

import fr.forge.ressourcerie.http.file.Upload;
import fr.forge.ressourcerie.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

/** Looks through a file: what it is, whether it is that to its last byte, and whether it carries anything else. */
final class Inspection {
    private static final byte[] OLE = Bytes.hex("d0cf11e0a1b11ae1");
    /** What an encrypted document of Microsoft Office holds, as such files write names. */
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(java.nio.charset.StandardCharsets.UTF_16LE);

    private Inspection() {}

    static Inspected of(Upload.Received file, DocumentRules rules) {
        rules.size(file.size());
        try (var bytes = new Bytes(file.at())) {
            var type = type(bytes, rules);
            rules.type(type);
            return new Inspected(
                    file.at(), DocumentName.of(file.name(), type), type, bytes.size(), bytes.digest(sha256()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static DocumentType type(Bytes bytes, DocumentRules rules) throws IOException {
        if (bytes.startsWith(Archive.ENTRY)) {
            return Archive.inspect(bytes).orElseThrow(() -> unknown(rules));
        }
        if (bytes.startsWith(OLE)) {
            var encrypted = bytes.indexOf(ENCRYPTED, 0) >= 0;
            throw (encrypted ? DocumentProblems.ENCRYPTED : DocumentProblems.OLD_OFFICE).because();
        }
        var type = simple(bytes).orElseThrow(() -> unknown(rules));
        if (ArchiveEnd.of(bytes).isPresent()) {
            throw DocumentProblems.TWO_THINGS.because(type);
        }
        return type;
    }

    private static Problem unknown(DocumentRules rules) {
        return DocumentProblems.UNKNOWN_TYPE.because(DocumentRules.names(rules.types()));
    }

    /** Those that are one thing from beginning to end. */
    private static Optional<DocumentType> simple(Bytes bytes) throws IOException {
        if (bytes.startsWith(Pdf.START)) {
            Pdf.inspect(bytes);
            return Optional.of(DocumentType.PDF);
        }
        if (bytes.startsWith(Png.START)) {
            Png.inspect(bytes);
            return Optional.of(DocumentType.PNG);
        }
        if (bytes.startsWith(Jpeg.START)) {
            Jpeg.inspect(bytes);
            return Optional.of(DocumentType.JPEG);
        }
        return Optional.empty();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
