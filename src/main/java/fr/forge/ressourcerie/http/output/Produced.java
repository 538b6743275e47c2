package fr.forge.ressourcerie.http.output;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;

/** The type of an answer: its own when the operation chose one, else the first that the operation declares, else JSON. */
final class Produced {
    private Produced() {}

    static MediaType by(ContainerResponseContext response, ResourceInfo operation) {
        if (response.getMediaType() != null) {
            return response.getMediaType();
        }
        var declared = operation.getResourceMethod().getAnnotation(Produces.class);
        if (declared == null) {
            declared = operation.getResourceClass().getAnnotation(Produces.class);
        }
        return declared == null ? MediaType.APPLICATION_JSON_TYPE : MediaType.valueOf(declared.value()[0]);
    }
}
