package fr.forge.ressourcerie.http.outgoing;

import fr.forge.ressourcerie.http.outgoing.Unreachable.Why;
import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.concurrent.Callable;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.io.ModalCloseable;

/** One address asked, from redirect to redirect; it can be ended at any time from another thread. */
final class Visit implements Callable<Reply> {
    private final CloseableHttpClient http;
    private final Door door;
    private final int redirects;
    private final URI address;
    private final Errand errand;
    private volatile boolean over;
    private volatile HttpUriRequestBase underWay;

    Visit(CloseableHttpClient http, Door door, int redirects, URI address, Errand errand) {
        this.http = http;
        this.door = door;
        this.redirects = redirects;
        this.address = address;
        this.errand = errand;
    }

    URI address() {
        return address;
    }

    void end() {
        over = true;
        var request = underWay;
        if (request != null) {
            request.cancel();
        }
    }

    @Override
    public Reply call() throws Unreachable {
        if (errand.leaves()) {
            return new Reply(address, ask("POST", address).status());
        }
        var uri = address;
        for (int hop = 0; hop <= redirects; hop++) {
            var head = ask("HEAD", uri);
            // Many servers answer HEAD with whatever comes to their mind.
            var answer = head.status() < 400 ? head : ask("GET", uri);
            if (!answer.redirects()) {
                return new Reply(uri, answer.status());
            }
            uri = answer.from(uri);
        }
        throw new Unreachable(Why.TOO_MANY_REDIRECTS);
    }

    private Answer ask(String method, URI uri) throws Unreachable {
        door.check(uri);
        var request = new HttpUriRequestBase(method, uri);
        errand.carry(request);
        underWay = request;
        if (over) {
            throw new Unreachable(Why.TOO_SLOW);
        }
        try {
            var response = http.executeOpen(RoutingSupport.determineHost(request), request, HttpClientContext.create());
            return answer(response);
        } catch (UnknownHostException notPublic) {
            throw new Unreachable(Why.NOT_PUBLIC);
        } catch (SSLException untrusted) {
            throw new Unreachable(Why.UNTRUSTED);
        } catch (java.io.InterruptedIOException slow) {
            throw new Unreachable(Why.TOO_SLOW);
        } catch (IOException | HttpException failed) {
            throw new Unreachable(over ? Why.TOO_SLOW : Why.NO_ANSWER);
        }
    }

    /** The head only: a graceful end would first read the rest, and it may have none. */
    private static Answer answer(ClassicHttpResponse response) {
        var location = response.getFirstHeader(HttpHeaders.LOCATION);
        var answer = new Answer(response.getCode(), location == null ? null : location.getValue());
        ((ModalCloseable) response).close(CloseMode.IMMEDIATE);
        return answer;
    }

    private record Answer(int status, String location) {
        boolean redirects() {
            return location != null
                    && switch (status) {
                        case 301, 302, 303, 307, 308 -> true;
                        default -> false;
                    };
        }

        URI from(URI uri) throws Unreachable {
            try {
                return uri.resolve(location);
            } catch (IllegalArgumentException unreadable) {
                throw new Unreachable(Why.UNREADABLE);
            }
        }
    }
}
