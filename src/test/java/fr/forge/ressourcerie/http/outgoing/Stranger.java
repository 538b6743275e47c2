package fr.forge.ressourcerie.http.outgoing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A server on this machine that answers byte by byte what it was told, and notes what it was asked. It stands for both
 * a site somewhere and an inner service that nobody outside may reach.
 */
public final class Stranger implements AutoCloseable {
    /** How a server answers a request. */
    public interface Answer {
        void write(OutputStream out) throws IOException, InterruptedException;
    }

    private final ServerSocket door;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<Socket> guests = new CopyOnWriteArrayList<>();

    public Stranger() {
        this(0);
    }

    /** At a port that somebody chose for it. */
    public Stranger(int port) {
        try {
            door = new ServerSocket(port, 50, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        daemon(this::welcome);
    }

    public String origin() {
        return "http://127.0.0.1:" + port();
    }

    public int port() {
        return door.getLocalPort();
    }

    /** What was asked so far, such as {@code HEAD /fractions}. */
    public List<String> asked() {
        return asked;
    }

    /** Forgets what it was told. */
    public Stranger clear() {
        answers.clear();
        return this;
    }

    public Stranger on(String request, Answer answer) {
        answers.put(request, answer);
        return this;
    }

    /** Answers a whole head without a body. */
    public Stranger on(String request, String head) {
        return on(
                request,
                out -> out.write((head + "\r\nContent-Length: 0\r\n\r\n").getBytes(StandardCharsets.US_ASCII)));
    }

    private void welcome() {
        while (!door.isClosed()) {
            try {
                var guest = door.accept();
                guests.add(guest);
                daemon(() -> serve(guest));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket guest) {
        try (guest) {
            var line = line(guest);
            var request = line.replaceFirst(" HTTP/.*", "");
            asked.add(request);
            while (!line(guest).isEmpty()) {
                // The rest of the head says nothing that matters here.
            }
            answers.getOrDefault(
                            request,
                            out -> out.write("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"
                                    .getBytes(StandardCharsets.US_ASCII)))
                    .write(guest.getOutputStream());
        } catch (IOException | InterruptedException gone) {
            // The guest has left.
        }
    }

    private static String line(Socket guest) throws IOException {
        var line = new StringBuilder();
        for (int read = guest.getInputStream().read();
                read != '\n';
                read = guest.getInputStream().read()) {
            if (read < 0) {
                throw new IOException("gone");
            }
            if (read != '\r') {
                line.append((char) read);
            }
        }
        return line.toString();
    }

    private static void daemon(Runnable task) {
        var thread = new Thread(task, "stranger");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            door.close();
            for (var guest : guests) {
                guest.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
