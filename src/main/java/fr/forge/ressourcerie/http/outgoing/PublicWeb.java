package fr.forge.ressourcerie.http.outgoing;

import fr.forge.ressourcerie.http.outgoing.Unreachable.Why;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.util.Timeout;

/**
 * Asks addresses that strangers gave, without being used against what stands beside us: https on its own port only, a
 * public address at the moment of connecting, each redirect checked again, bounded in time and in what is read. It
 * blocks for as long as the settings allow: no transaction should be open meanwhile.
 */
@Singleton
public class PublicWeb {
    /** Beyond this the service is asked more than it can ask others. */
    private static final int WAITING = 100;

    private static final int HEADER_LINE = 8_192;
    private static final int HEADERS = 100;

    private final OutgoingSettings settings;
    private final Door door;
    private final CloseableHttpClient http;
    private final ExecutorService visits;

    @Inject
    PublicWeb(OutgoingSettings settings) {
        this(settings, InetAddress::getAllByName);
    }

    PublicWeb(OutgoingSettings settings, Door.Names names) {
        this.settings = settings;
        this.door = new Door(names, settings.exception().orElse(""));
        this.http = client(settings, door);
        this.visits = visits(settings.connections());
    }

    /** What the address answers, after as many redirects as are followed; its body is not read. */
    public Reply ask(URI address) throws Unreachable {
        return answered(new Visit(http, door, settings.redirects(), address, Errand.LOOK));
    }

    /** What the address answers to a JSON body with these headers; a redirect is an answer like another and is not followed. */
    public Reply post(URI address, byte[] json, Map<String, String> headers) throws Unreachable {
        return answered(new Visit(http, door, 0, address, new Errand(json, headers)));
    }

    /** Refuses an address by what is written in it; what its name leads to is checked when it is asked. */
    public void check(URI address) throws Unreachable {
        door.check(address);
    }

    private Reply answered(Visit visit) throws Unreachable {
        door.check(visit.address());
        try {
            return visits.submit(visit).get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | RejectedExecutionException slow) {
            throw new Unreachable(Why.TOO_SLOW);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof Unreachable why ? why : new Unreachable(Why.NO_ANSWER);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Unreachable(Why.TOO_SLOW);
        } finally {
            visit.end();
        }
    }

    @PreDestroy
    void close() throws IOException {
        visits.shutdownNow();
        http.close();
    }

    /** Threads of its own: a name server may keep one for longer than its visitor waits. */
    private static ExecutorService visits(int most) {
        var pool = new ThreadPoolExecutor(most, most, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), task -> {
            var thread = new Thread(task, "outgoing");
            thread.setDaemon(true);
            return thread;
        });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    private static CloseableHttpClient client(OutgoingSettings settings, Door door) {
        return HttpClients.custom()
                .setConnectionManager(connections(settings, door))
                .setConnectionReuseStrategy((request, response, context) -> false)
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .setUserAgent("ressourcerie")
                .build();
    }

    private static HttpClientConnectionManager connections(OutgoingSettings settings, Door door) {
        var patience = Timeout.of(settings.timeout());
        var connecting = Timeout.of(settings.connectTimeout());
        var bounds = Http1Config.custom()
                .setMaxLineLength(HEADER_LINE)
                .setMaxHeaderCount(HEADERS)
                .build();
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(door)
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(bounds)
                        .build())
                .setMaxConnTotal(settings.connections())
                .setMaxConnPerRoute(settings.connections())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(connecting)
                        .setSocketTimeout(patience)
                        .build())
                .setDefaultTlsConfig(
                        TlsConfig.custom().setHandshakeTimeout(connecting).build())
                .setDefaultSocketConfig(
                        SocketConfig.custom().setSoTimeout(patience).build())
                .build();
    }
}
