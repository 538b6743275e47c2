package fr.forge.ressourcerie.federation.oai;

import java.util.Arrays;
import java.util.Optional;

/** What a request may say beside its verb; the name is the protocol's. */
enum Argument {
    IDENTIFIER("identifier"),
    METADATA_PREFIX("metadataPrefix"),
    FROM("from"),
    UNTIL("until"),
    SET("set"),
    RESUMPTION_TOKEN("resumptionToken");

    private final String word;

    Argument(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    static Optional<Argument> of(String word) {
        return Arrays.stream(values())
                .filter(argument -> argument.word.equals(word))
                .findFirst();
    }
}
