package fr.forge.ressourcerie.federation.oai;

import static fr.forge.ressourcerie.federation.oai.Argument.FROM;
import static fr.forge.ressourcerie.federation.oai.Argument.IDENTIFIER;
import static fr.forge.ressourcerie.federation.oai.Argument.METADATA_PREFIX;
import static fr.forge.ressourcerie.federation.oai.Argument.RESUMPTION_TOKEN;
import static fr.forge.ressourcerie.federation.oai.Argument.SET;
import static fr.forge.ressourcerie.federation.oai.Argument.UNTIL;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The six requests of the protocol: what each must say, may say, and may say instead of anything else. */
enum Verb {
    IDENTIFY("Identify", Set.of(), Set.of(), Set.of()),
    LIST_METADATA_FORMATS("ListMetadataFormats", Set.of(), Set.of(IDENTIFIER), Set.of()),
    LIST_SETS("ListSets", Set.of(), Set.of(), Set.of(RESUMPTION_TOKEN)),
    LIST_IDENTIFIERS("ListIdentifiers", Set.of(METADATA_PREFIX), Set.of(FROM, UNTIL, SET), Set.of(RESUMPTION_TOKEN)),
    LIST_RECORDS("ListRecords", Set.of(METADATA_PREFIX), Set.of(FROM, UNTIL, SET), Set.of(RESUMPTION_TOKEN)),
    GET_RECORD("GetRecord", Set.of(IDENTIFIER, METADATA_PREFIX), Set.of(), Set.of());

    private final String word;
    private final Set<Argument> required;
    private final Set<Argument> optional;
    private final Set<Argument> exclusive;

    Verb(String word, Set<Argument> required, Set<Argument> optional, Set<Argument> exclusive) {
        this.word = word;
        this.required = required;
        this.optional = optional;
        this.exclusive = exclusive;
    }

    String word() {
        return word;
    }

    Set<Argument> required() {
        return required;
    }

    boolean takes(Argument argument) {
        return required.contains(argument) || optional.contains(argument) || exclusive.contains(argument);
    }

    static Optional<Verb> of(String word) {
        return Arrays.stream(values()).filter(verb -> verb.word.equals(word)).findFirst();
    }
}
