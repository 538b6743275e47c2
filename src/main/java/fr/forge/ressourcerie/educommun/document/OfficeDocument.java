package fr.forge.ressourcerie.educommun.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Which office document an archive is: an OpenDocument says it in its first entry (ODF 1.3, part 2, 3.3), an Office Open
 * XML one in its list of types (ISO 29500, part 2).
 */
final class OfficeDocument {
    private static final String TYPE = "mimetype";
    private static final String TYPES = "[Content_Types].xml";
    private static final String TEXT = ".wordprocessingml.document.main+xml";
    private static final String TABLE = ".spreadsheetml.sheet.main+xml";
    private static final int LONGEST_TYPE = 200;
    private static final int LONGEST_TYPES = 1024 * 1024;

    private OfficeDocument() {}

    static Optional<DocumentType> typeOf(ZipFile zip, List<ZipArchiveEntry> entries) throws IOException {
        var open = entries.get(0).getName().equals(TYPE);
        var microsoft = zip.getEntry(TYPES);
        if (open && microsoft != null) {
            throw DocumentProblems.TWO_THINGS.because(Archive.KIND);
        }
        if (open) {
            return openDocument(zip, entries.get(0));
        }
        return microsoft == null ? Optional.empty() : openXml(zip, microsoft);
    }

    private static Optional<DocumentType> openDocument(ZipFile zip, ZipArchiveEntry type) throws IOException {
        var said = text(zip, type, LONGEST_TYPE);
        var known = List.of(DocumentType.ODT, DocumentType.ODS).stream()
                .filter(each -> each.mediaType().equals(said))
                .findFirst();
        if (known.isPresent()) {
            whole(zip, "content.xml", known.get());
            whole(zip, "META-INF/manifest.xml", known.get());
        }
        return type.getMethod() == ZipEntry.STORED ? known : Optional.empty();
    }

    private static Optional<DocumentType> openXml(ZipFile zip, ZipArchiveEntry types) throws IOException {
        var said = text(zip, types, LONGEST_TYPES);
        if (said.contains("macroEnabled") || said.contains("vbaProject")) {
            throw DocumentProblems.MACROS.because();
        }
        var isText = said.contains(TEXT);
        var isTable = said.contains(TABLE);
        if (isText && isTable) {
            throw DocumentProblems.TWO_THINGS.because(Archive.KIND);
        }
        var known = isText ? DocumentType.DOCX : isTable ? DocumentType.XLSX : null;
        if (known != null) {
            whole(zip, "_rels/.rels", known);
            whole(zip, isText ? "word/document.xml" : "xl/workbook.xml", known);
        }
        return Optional.ofNullable(known);
    }

    private static void whole(ZipFile zip, String entry, DocumentType type) {
        if (zip.getEntry(entry) == null) {
            throw DocumentProblems.DAMAGED.because(DocumentRules.names(List.of(type)));
        }
    }

    private static String text(ZipFile zip, ZipArchiveEntry entry, int longest) throws IOException {
        try (var content = zip.getInputStream(entry)) {
            return new String(content.readNBytes(longest), StandardCharsets.UTF_8);
        }
    }
}
