package fr.forge.ressourcerie.federation.oai;

import static fr.forge.ressourcerie.federation.oai.Namespace.OAI;

import fr.forge.ressourcerie.problem.PublicAddress;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

/** What every answer of the protocol has around its content: when it was given, and to which request. */
@Singleton
class Envelope {
    private final PublicAddress address;
    private final Clock clock;

    Envelope(PublicAddress address, Clock clock) {
        this.address = address;
        this.clock = clock;
    }

    String baseUrl() {
        return address.of("/oai");
    }

    String around(OaiRequest request, Consumer<Xml> content) {
        var xml = begin(request);
        xml.open(OAI, request.verb().word());
        content.accept(xml);
        return xml.close().end();
    }

    /** @param request null where the answer must not repeat it */
    String refusing(OaiRequest request, List<Refusal.Reason> reasons) {
        var xml = begin(request);
        reasons.forEach(reason -> xml.open(OAI, "error")
                .attribute("code", reason.error().word())
                .text(reason.message())
                .close());
        return xml.end();
    }

    private Xml begin(OaiRequest request) {
        var xml = new Xml().root(OAI, "OAI-PMH").leaf(OAI, "responseDate", Datestamps.text(clock.instant()));
        xml.open(OAI, "request");
        if (request != null) {
            xml.attribute(OaiRequest.VERB, request.verb().word());
            request.arguments().forEach((argument, value) -> xml.attribute(argument.word(), value));
        }
        return xml.text(baseUrl()).close();
    }
}
