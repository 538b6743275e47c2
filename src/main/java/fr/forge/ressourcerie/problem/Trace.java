package fr.forge.ressourcerie.problem;

import io.opentelemetry.api.trace.Span;

/** The request's trace, by which a problem that a person reports is found again in the logs. */
final class Trace {
    private Trace() {}

    static String id() {
        return Span.current().getSpanContext().getTraceId();
    }
}
