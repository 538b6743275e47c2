package fr.forge.ressourcerie.http.outgoing;

import java.util.Map;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/** What one comes to an address for: to look at it, or to leave a body there. */
record Errand(byte[] json, Map<String, String> headers) {
    static final Errand LOOK = new Errand(null, Map.of());

    boolean leaves() {
        return json != null;
    }

    void carry(HttpUriRequestBase request) {
        headers.forEach(request::setHeader);
        if (leaves()) {
            request.setEntity(new ByteArrayEntity(json, ContentType.APPLICATION_JSON));
        }
    }
}
