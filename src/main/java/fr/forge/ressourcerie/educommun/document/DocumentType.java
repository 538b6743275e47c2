package fr.forge.ressourcerie.educommun.document;

import fr.forge.ressourcerie.http.StoredWord;

/** What a document can be, decided by its content; its name in lower case is also its extension. */
public enum DocumentType {
    PDF(DocumentType.PDF_TYPE),
    ODT(DocumentType.ODT_TYPE),
    DOCX(DocumentType.DOCX_TYPE),
    ODS(DocumentType.ODS_TYPE),
    XLSX(DocumentType.XLSX_TYPE),
    PNG(DocumentType.PNG_TYPE),
    JPEG(DocumentType.JPEG_TYPE);

    public static final String PDF_TYPE = "application/pdf";
    public static final String ODT_TYPE = "application/vnd.oasis.opendocument.text";
    public static final String ODS_TYPE = "application/vnd.oasis.opendocument.spreadsheet";
    public static final String DOCX_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public static final String XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public static final String PNG_TYPE = "image/png";
    public static final String JPEG_TYPE = "image/jpeg";

    private final String mediaType;

    DocumentType(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** As it is stored. */
    static class Converter extends StoredWord<DocumentType> {
        Converter() {
            super(DocumentType.class);
        }
    }
}
