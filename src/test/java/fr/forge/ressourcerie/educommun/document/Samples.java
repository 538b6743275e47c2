package fr.forge.ressourcerie.educommun.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files as people and attackers send them, made anew each time. */
public final class Samples {
    private static final String OOXML = "application/vnd.openxmlformats-officedocument.";

    private Samples() {}

    public static byte[] pdf() {
        return pdf("<< /Type /Catalog /Pages 2 0 R >>", "");
    }

    /** With that catalogue, and those objects beside. */
    public static byte[] pdf(String catalogue, String more) {
        return latin("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n1 0 obj\n" + catalogue + "\nendobj\n"
                + "2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n"
                + "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>\nendobj\n" + more
                + "trailer\n<< /Root 1 0 R /Size 4 >>\nstartxref\n9\n%%EOF\n");
    }

    /** A PDF of about that size, of bytes that cannot be packed. */
    public static byte[] pdf(int size) {
        var noise = new byte[size];
        new Random(size).nextBytes(noise);
        var begin = latin("%PDF-1.7\n4 0 obj\n<< /Length " + size + " >>\nstream\n");
        return joined(begin, noise, latin("\nendstream\nendobj\ntrailer\n<< /Root 1 0 R >>\nstartxref\n9\n%%EOF\n"));
    }

    /** What a PDF says inside an object stream, where it is packed. */
    public static byte[] pdfWithPacked(String objects) {
        var packed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(packed)) {
            deflater.write(latin(objects));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return joined(
                latin("%PDF-1.7\n5 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length " + packed.size()
                        + " >>\nstream\r\n"),
                packed.toByteArray(),
                latin("\r\nendstream\nendobj\nstartxref\n9\n%%EOF"));
    }

    public static byte[] picture(String format) {
        var picture = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(3, 4, 0xff8800);
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A PNG that says to be of that size, with nothing in it. */
    public static byte[] png(int width, int height) {
        var header = new byte[] {
            'I',
            'H',
            'D',
            'R',
            (byte) (width >> 24),
            (byte) (width >> 16),
            (byte) (width >> 8),
            (byte) width,
            (byte) (height >> 24),
            (byte) (height >> 16),
            (byte) (height >> 8),
            (byte) height,
            8,
            2,
            0,
            0,
            0
        };
        return joined(
                Bytes.hex("89504e470d0a1a0a"),
                new byte[] {0, 0, 0, 13},
                header,
                new byte[4],
                new byte[] {0, 0, 0, 0, 'I', 'E', 'N', 'D'},
                Bytes.hex("ae426082"));
    }

    public static Map<String, byte[]> odt() {
        return open("text");
    }

    public static Map<String, byte[]> ods() {
        return open("spreadsheet");
    }

    private static Map<String, byte[]> open(String kind) {
        var entries = new LinkedHashMap<String, byte[]>();
        entries.put("mimetype", latin("application/vnd.oasis.opendocument." + kind));
        entries.put("content.xml", latin("<office:document-content><office:body/></office:document-content>"));
        entries.put("META-INF/manifest.xml", latin("<manifest:manifest><manifest:file-entry/></manifest:manifest>"));
        return entries;
    }

    public static Map<String, byte[]> docx() {
        return microsoft("wordprocessingml.document.main+xml", "word/document.xml");
    }

    public static Map<String, byte[]> xlsx() {
        return microsoft("spreadsheetml.sheet.main+xml", "xl/workbook.xml");
    }

    public static Map<String, byte[]> microsoft(String type, String part) {
        var entries = new LinkedHashMap<String, byte[]>();
        entries.put(
                "[Content_Types].xml",
                latin("<Types><Override PartName=\"/" + part + "\" ContentType=\"" + OOXML + type + "\"/></Types>"));
        entries.put("_rels/.rels", latin("<Relationships/>"));
        entries.put(part, latin("<document/>"));
        return entries;
    }

    public static Map<String, byte[]> with(Map<String, byte[]> entries, String name, byte[] content) {
        entries.put(name, content);
        return entries;
    }

    /** Packed, with the entry {@code mimetype} as it is. */
    public static byte[] zip(Map<String, byte[]> entries) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var each : entries.entrySet()) {
                zip.putNextEntry(entry(each.getKey(), each.getValue()));
                zip.write(each.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static ZipEntry entry(String name, byte[] content) {
        var entry = new ZipEntry(name);
        if (name.equals("mimetype")) {
            var sum = new CRC32();
            sum.update(content);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            entry.setCrc(sum.getValue());
        }
        return entry;
    }

    public static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    public static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
