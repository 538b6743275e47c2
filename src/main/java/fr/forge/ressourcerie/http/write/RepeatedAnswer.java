package fr.forge.ressourcerie.http.write;

import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Gives a first answer again. */
class RepeatedAnswer {
    @ServerExceptionMapper
    public Response again(Repeated request) {
        return request.answer().response();
    }
}
