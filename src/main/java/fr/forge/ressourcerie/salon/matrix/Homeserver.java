package fr.forge.ressourcerie.salon.matrix;

import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The homeserver that is asked about salons, if one is configured. It blocks for seconds: no transaction should be open. */
@Singleton
public class Homeserver {
    private static final int PAGE = 100;

    private final MatrixSettings settings;
    private final Exchange exchange;

    Homeserver(MatrixSettings settings) {
        this.settings = settings;
        this.exchange = new Exchange(settings);
    }

    public boolean configured() {
        return settings.url().isPresent();
    }

    /** The room of that id or alias; empty when the homeserver says that it knows none. */
    public Optional<SeenRoom> find(String room, List<String> via) throws HomeserverSilent {
        return round().find(room, via);
    }

    /** Questions about several rooms, one soon after the other. */
    public Round round() {
        return new Round();
    }

    /** Asks about rooms one by one; the directory, where it has to stand in, is walked once for all of them. */
    public final class Round {
        private List<SeenRoom> directory;

        private Round() {}

        public Optional<SeenRoom> find(String room, List<String> via) throws HomeserverSilent {
            return Homeserver.this.find(room, via, this);
        }

        private List<SeenRoom> directory() throws HomeserverSilent {
            if (directory == null) {
                directory = Homeserver.this.directory();
            }
            return directory;
        }
    }

    private Optional<SeenRoom> find(String room, List<String> via, Round round) throws HomeserverSilent {
        var servers = via.stream().map(server -> "via=" + encoded(server)).collect(Collectors.joining("&"));
        var reply = exchange.get("v1/room_summary/" + encoded(room) + (servers.isEmpty() ? "" : "?" + servers));
        if (reply.status() == 200) {
            return Optional.of(SeenRoom.of(reply.body())
                    .filter(seen -> room.startsWith("#") || seen.is(room))
                    .orElseThrow(() -> new HomeserverSilent("wrong-shape")));
        }
        if (reply.status() == 404 && reply.error("M_NOT_FOUND")) {
            return Optional.empty();
        }
        return switch (reply.status()) {
            // It does not know this question, or answers it to others only.
            case 401, 403, 404, 405 ->
                round.directory().stream().filter(seen -> seen.is(room)).findFirst();
            default -> throw new HomeserverSilent("rejected");
        };
    }

    /** Every room of the public directory. */
    public List<SeenRoom> directory() throws HomeserverSilent {
        var rooms = new ArrayList<SeenRoom>();
        var asked = new HashSet<String>();
        var since = Optional.of("");
        while (since.isPresent()) {
            if (!asked.add(since.get())) {
                throw new HomeserverSilent("going-in-circles");
            }
            if (asked.size() > settings.directoryPages()) {
                throw new HomeserverSilent("too-large");
            }
            var reply = exchange.get(
                    "v3/publicRooms?limit=" + PAGE + (since.get().isEmpty() ? "" : "&since=" + encoded(since.get())));
            if (reply.status() != 200 || !reply.body().path("chunk").isArray()) {
                throw new HomeserverSilent(reply.status() == 200 ? "wrong-shape" : "forbidden");
            }
            reply.body().path("chunk").forEach(room -> SeenRoom.of(room).ifPresent(rooms::add));
            since = Optional.ofNullable(reply.body().path("next_batch").textValue())
                    .filter(next -> !next.isEmpty() && next.length() <= 1_000);
        }
        return rooms;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
