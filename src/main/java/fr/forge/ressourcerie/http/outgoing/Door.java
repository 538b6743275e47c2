package fr.forge.ressourcerie.http.outgoing;

import fr.forge.ressourcerie.http.outgoing.Unreachable.Why;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Decides which addresses may be asked. A name is looked up once, by this class, and the connection goes to what was
 * found and checked here: a name server that answers otherwise the second time (rebinding) is never asked again.
 */
final class Door implements DnsResolver {
    private static final int HTTPS_PORT = 443;
    /** Each is tried in turn, under one patience. */
    private static final int ADDRESSES = 4;

    private final Names names;
    private final String exception;

    Door(Names names, String exception) {
        this.names = names;
        this.exception = exception;
    }

    /** Refuses an address by what is written in it: only https, only its own port, nobody's name or password. */
    void check(URI address) throws Unreachable {
        if (address.getHost() == null || address.getRawUserInfo() != null) {
            throw new Unreachable(Why.UNREADABLE);
        }
        if (exception.equals(origin(address))) {
            return;
        }
        if (!"https".equalsIgnoreCase(address.getScheme())) {
            throw new Unreachable(Why.NOT_HTTPS);
        }
        if (address.getPort() != -1 && address.getPort() != HTTPS_PORT) {
            throw new Unreachable(Why.UNREADABLE);
        }
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        var found = names.of(host);
        if (!excepted(host, port) && !Stream.of(found).allMatch(OutsideAddress::is)) {
            throw new UnknownHostException();
        }
        return Stream.of(found)
                .limit(ADDRESSES)
                .map(address -> new InetSocketAddress(address, port))
                .toList();
    }

    /** Asked without a port by older parts of the library: no exception holds. */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        return resolve(host, HTTPS_PORT).stream()
                .map(InetSocketAddress::getAddress)
                .toArray(InetAddress[]::new);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    private boolean excepted(String host, int port) {
        return exception.endsWith("://" + host.toLowerCase(Locale.ROOT) + ":" + port);
    }

    private static String origin(URI address) {
        return (address.getScheme() + "://" + address.getHost() + ":" + address.getPort()).toLowerCase(Locale.ROOT);
    }

    /** The name servers, as a test may stand in for them. */
    interface Names {
        InetAddress[] of(String host) throws UnknownHostException;
    }
}
