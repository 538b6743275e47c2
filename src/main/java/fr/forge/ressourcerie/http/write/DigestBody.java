package fr.forge.ressourcerie.http.write;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.security.DigestInputStream;

/** Takes the digest of every body while it is read. */
@Provider
@Priority(Priorities.HEADER_DECORATOR)
class DigestBody implements ReaderInterceptor {
    private final RequestDigest request;

    DigestBody(RequestDigest request) {
        this.request = request;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext body) throws IOException {
        body.setInputStream(new DigestInputStream(body.getInputStream(), request.digest()));
        return body.proceed();
    }
}
