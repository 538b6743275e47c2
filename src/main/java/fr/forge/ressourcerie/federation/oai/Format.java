package fr.forge.ressourcerie.federation.oai;

import java.util.Arrays;
import java.util.function.BiConsumer;

/** The metadata formats, which every record has. */
enum Format {
    OAI_DC("oai_dc", Namespace.OAI_DC, DublinCore::write),
    LOM("lom", Namespace.LOM, Lom::write);

    private final String prefix;
    private final Namespace namespace;
    private final BiConsumer<Xml, Described> writer;

    Format(String prefix, Namespace namespace, BiConsumer<Xml, Described> writer) {
        this.prefix = prefix;
        this.namespace = namespace;
        this.writer = writer;
    }

    String prefix() {
        return prefix;
    }

    Namespace namespace() {
        return namespace;
    }

    void write(Xml xml, Described record) {
        writer.accept(xml, record);
    }

    static Format of(String prefix) {
        return Arrays.stream(values())
                .filter(format -> format.prefix.equals(prefix))
                .findFirst()
                .orElseThrow(() -> OaiError.CANNOT_DISSEMINATE_FORMAT.because(
                        "There is no such format here; ListMetadataFormats shows both."));
    }
}
