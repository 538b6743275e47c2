package fr.forge.ressourcerie.embedded;

import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.UnaryOperator;

/** A mail server that tests break: it stands before the embedded one, hears every line, and answers some of them itself. */
public class SmtpWithFaults implements AutoCloseable {
    /** What goes wrong, at which command. */
    public enum Fault {
        REFUSES_THE_RECIPIENT("RCPT", to -> "550-5.1.1 " + to + " is unknown\r\n550 5.1.1 here"),
        POSTPONES("RCPT", to -> "451 4.7.1 " + to + " is greylisted, come back later"),
        WANTS_A_SIGN_IN("MAIL", from -> "530 5.7.0 sign in, " + from),
        REFUSES_THE_SENDER("MAIL", from -> "550 5.7.1 " + from + " may not write here"),
        REFUSES_TO_TALK("EHLO|HELO", client -> "554 5.7.1 not to " + client),
        NEVER_ANSWERS("RCPT", null),
        /** The mail is taken, and the connection breaks before that is said. */
        LOSES_THE_ANSWER("NONE", null);

        private final String command;
        private final UnaryOperator<String> answer;

        Fault(String command, UnaryOperator<String> answer) {
            this.command = command;
            this.answer = answer;
        }
    }

    private final EmbeddedMail behind = EmbeddedMail.start(0);
    private final int port;
    private final BlockingQueue<Socket> open = new LinkedBlockingQueue<>();
    private volatile Fault fault;
    private volatile ServerSocket door;

    public SmtpWithFaults(int port) {
        this.port = port;
        up();
    }

    /** What has arrived for an address, the oldest first. */
    public List<MimeMessage> mailbox(String address) {
        return behind.mailbox(address);
    }

    /** From now on this goes wrong. */
    public void fail(Fault wrong) {
        fault = wrong;
    }

    /** From now on all goes well; who was left waiting is hung up on. */
    public void heal() {
        fault = null;
        open.forEach(SmtpWithFaults::shut);
        open.clear();
        if (door == null) {
            up();
        }
    }

    /** Nobody answers on its port. */
    public final void down() {
        shut(door);
        door = null;
    }

    private void up() {
        try {
            var socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            door = socket;
            start(() -> welcome(socket));
        } catch (IOException taken) {
            throw new UncheckedIOException("the port of the mail server is not free", taken);
        }
    }

    private void welcome(ServerSocket socket) {
        try {
            while (true) {
                var client = socket.accept();
                open.add(client);
                start(() -> talk(client));
            }
        } catch (IOException down) {
            shut(socket);
        }
    }

    private void talk(Socket client) {
        try (client;
                var server = new Socket(InetAddress.getLoopbackAddress(), behind.smtpPort())) {
            new Talk(reader(client), client.getOutputStream(), reader(server), server.getOutputStream()).go();
        } catch (IOException hungUp) {
            shut(client);
        }
    }

    @Override
    public void close() {
        down();
        behind.close();
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
    }

    private static void start(Runnable work) {
        var thread = new Thread(work, "smtp-with-faults");
        thread.setDaemon(true);
        thread.start();
    }

    private static void shut(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception already) {
            throw new IllegalStateException(already);
        }
    }

    /** One conversation, line by line. */
    private final class Talk {
        private final BufferedReader client;
        private final OutputStream toClient;
        private final BufferedReader server;
        private final OutputStream toServer;

        Talk(BufferedReader client, OutputStream toClient, BufferedReader server, OutputStream toServer) {
            this.client = client;
            this.toClient = toClient;
            this.server = server;
            this.toServer = toServer;
        }

        void go() throws IOException {
            passAnswer();
            for (var line = client.readLine(); line != null; line = client.readLine()) {
                var wrong = fault;
                if (wrong == null || !line.matches("(?:" + wrong.command + ").*")) {
                    write(toServer, line);
                    if (passAnswer().startsWith("354")) {
                        passMail();
                    }
                } else if (wrong.answer != null) {
                    write(toClient, wrong.answer.apply(line.substring(line.indexOf(' ') + 1)));
                }
            }
        }

        private void passMail() throws IOException {
            String line;
            do {
                line = client.readLine();
                write(toServer, line);
            } while (!line.equals("."));
            if (fault == Fault.LOSES_THE_ANSWER) {
                server.readLine();
                throw new IOException("lost");
            }
            passAnswer();
        }

        private String passAnswer() throws IOException {
            String line;
            do {
                line = server.readLine();
                write(toClient, line);
            } while (line.length() > 3 && line.charAt(3) == '-');
            return line;
        }

        private static void write(OutputStream to, String line) throws IOException {
            to.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            to.flush();
        }
    }
}
