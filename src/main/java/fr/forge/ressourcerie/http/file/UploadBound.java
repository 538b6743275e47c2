package fr.forge.ressourcerie.http.file;

import fr.forge.ressourcerie.problem.Problem;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Holds a form against the bound that its operation declares: by what it announces, and again while it is read. */
@Singleton
class UploadBound {
    private static final long MEBIBYTE = 1024L * 1024;

    @ServerRequestFilter
    public void bound(ContainerRequestContext request, ResourceInfo operation) {
        var declared = operation.getResourceMethod().getAnnotation(LargestFile.class);
        if (declared == null) {
            return;
        }
        var most = declared.mebibytes() * MEBIBYTE + LargestFile.FORM;
        if (request.getLength() > most) {
            throw tooLarge(declared);
        }
        if (request.getLength() > 0 || request.getHeaderString("Transfer-Encoding") != null) {
            request.setEntityStream(new ArrivingBody(request.getEntityStream(), most, tooLarge(declared)));
        }
    }

    private static Problem tooLarge(LargestFile declared) {
        return FileProblems.TOO_LARGE.because(declared.mebibytes()).withHeader("Connection", "close");
    }
}
