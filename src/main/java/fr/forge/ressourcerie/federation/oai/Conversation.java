package fr.forge.ressourcerie.federation.oai;

import static fr.forge.ressourcerie.federation.oai.Namespace.OAI;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Answers the six verbs. */
@Singleton
class Conversation {
    private final Envelope envelope;
    private final Identification identification;
    private final Identifiers identifiers;
    private final Records records;
    private final Lists lists;
    private final Sets sets;

    Conversation(
            Envelope envelope,
            Identification identification,
            Identifiers identifiers,
            Records records,
            Lists lists,
            Sets sets) {
        this.envelope = envelope;
        this.identification = identification;
        this.identifiers = identifiers;
        this.records = records;
        this.lists = lists;
        this.sets = sets;
    }

    /** @param asked each argument with the values that it was given */
    String answer(Map<String, List<String>> asked) {
        OaiRequest request = null;
        try {
            request = OaiRequest.of(asked);
            return answer(request);
        } catch (Refusal refusal) {
            var silent =
                    refusal.reasons().stream().anyMatch(reason -> reason.error().silencesTheRequest());
            return envelope.refusing(silent ? null : request, refusal.reasons());
        }
    }

    private String answer(OaiRequest request) {
        return switch (request.verb()) {
            case IDENTIFY -> envelope.around(request, identification::write);
            case LIST_METADATA_FORMATS -> formats(request);
            case LIST_SETS -> sets(request);
            case GET_RECORD -> record(request);
            case LIST_IDENTIFIERS, LIST_RECORDS -> list(request);
        };
    }

    private String formats(OaiRequest request) {
        request.argument(Argument.IDENTIFIER).ifPresent(this::row);
        return envelope.around(request, xml -> {
            for (var format : Format.values()) {
                xml.open(OAI, "metadataFormat")
                        .leaf(OAI, "metadataPrefix", format.prefix())
                        .leaf(OAI, "schema", format.namespace().schema())
                        .leaf(OAI, "metadataNamespace", format.namespace().uri())
                        .close();
            }
        });
    }

    /** They come in one answer, so no token of theirs was ever given. */
    private String sets(OaiRequest request) {
        request.argument(Argument.RESUMPTION_TOKEN).ifPresent(token -> {
            throw ResumptionTokens.refused();
        });
        return envelope.around(
                request,
                xml -> sets.all()
                        .forEach((spec, name) -> xml.open(OAI, "set")
                                .leaf(OAI, "setSpec", spec)
                                .leaf(OAI, "setName", name)
                                .close()));
    }

    private String record(OaiRequest request) {
        var format = Format.of(request.required(Argument.METADATA_PREFIX));
        var row = row(request.required(Argument.IDENTIFIER));
        var record = lists.record(format, row);
        return envelope.around(request, record);
    }

    private Row row(String identifier) {
        return identifiers
                .resource(identifier)
                .flatMap((UUID resource) -> records.get(resource))
                .orElseThrow(() -> OaiError.ID_DOES_NOT_EXIST.because("There never was a record of that identifier."));
    }

    private String list(OaiRequest request) {
        return envelope.around(request, lists.page(request));
    }
}
