package fr.forge.ressourcerie.salon;

import fr.forge.ressourcerie.problem.Fault;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A room as Matrix addresses it. Read from whatever people paste: a link of Tchap or of another client, a {@code
 * matrix.to} link, a {@code matrix:} URI (its room part, MSC2312), or a bare id or alias; percent-encoded up to three
 * times over. What names a user is refused: on Tchap a user id is an e-mail address in disguise.
 *
 * @param id the room id ({@code !…}) or an alias ({@code #…})
 * @param via servers by which it is found, three at most
 */
public record RoomAddress(String id, List<String> via) {
    public static final int LONGEST = 2_000;

    private static final String SERVER =
            "(?i:[a-z0-9](?:[a-z0-9-]{0,62}\\.){0,9}[a-z0-9-]{0,62}[a-z0-9])(?::[0-9]{1,5})?";
    /** Since room version 12 an id is a hash and names no server. */
    private static final Pattern ROOM = Pattern.compile("![A-Za-z0-9_-]{1,128}:" + SERVER + "|![A-Za-z0-9_-]{43}");

    private static final Pattern ALIAS = Pattern.compile("#[\\p{L}\\p{N}._=~+-]{1,150}:" + SERVER);
    private static final Pattern VIA = Pattern.compile(SERVER);
    private static final Pattern AT = Pattern.compile("[@\\uFF20\\uFE6B]|&(?:#|commat)");
    private static final Pattern USER = Pattern.compile("(?i)matrix:(?://[^/]*/)?(?:u|user)/.*|.*#/user(?:/.*)?");
    private static final Pattern URI =
            Pattern.compile("(?i)matrix:(?://[^/]*/)?(r|room|roomid)/([^/]+)(?:/e(?:vent)?/.*)?");
    private static final Pattern MATRIX_TO = Pattern.compile("(?i)(?:https?://)?(?:www\\.)?matrix\\.to/#/(.+)");
    private static final Pattern CLIENT =
            Pattern.compile("(?i)(?:https?://)?[a-z0-9.-]+(?::[0-9]+)?/(?:[^#]*)#/room/(.+)");
    private static final int MOST_VIA = 3;
    private static final int ENCODED = 3;

    private static final Fault UNREADABLE = Fault.ofBody(
            "",
            "unreadable-room-link",
            "Ce lien ne mène pas à un salon : dans Tchap, ouvrez le salon, « Partager », « Copier le lien ».",
            "This link leads to no room: in Tchap, open the room, “Share”, “Copy link”.");
    private static final Fault PERSON = Fault.ofBody(
            "",
            "user-id",
            "Ce lien désigne une personne, et son identifiant cache une adresse électronique : donnez le lien d'un salon.",
            "This link names a person, and its identifier hides an e-mail address: give the link of a room.");

    /** What a pasted text means: an address, or else what is wrong with it (which never quotes the text). */
    record Reading(RoomAddress address, Fault fault) {}

    /** The address in a text that was found good. */
    public static RoomAddress of(String pasted) {
        return read(pasted).address();
    }

    static Reading read(String pasted) {
        var text = decoded(pasted.strip().replaceAll("^[<\"«]\\s*|\\s*[>\"»]$", ""));
        if (AT.matcher(text).find() || USER.matcher(text).matches()) {
            return new Reading(null, PERSON);
        }
        // A client's own query stands before the fragment; the servers stand at the end of it.
        var query = text.indexOf('?', Math.max(0, text.indexOf("#/")));
        var id = id(query < 0 ? text : text.substring(0, query));
        var via = via(query < 0 ? "" : text.substring(query + 1));
        var known = ROOM.matcher(id).matches() || ALIAS.matcher(id).matches();
        if (!known
                || id.length() > 255
                || !via.stream().allMatch(server -> VIA.matcher(server).matches())) {
            return new Reading(null, UNREADABLE);
        }
        return new Reading(new RoomAddress(lowerServer(id), servers(id, via)), null);
    }

    public boolean alias() {
        return id.startsWith("#");
    }

    /** The same room by its id, once somebody said which one it is. */
    RoomAddress resolved(String roomId) {
        return new RoomAddress(roomId, servers(roomId, via));
    }

    public static boolean isRoomId(String text) {
        return text.length() <= 255 && ROOM.matcher(text).matches();
    }

    public static boolean isAlias(String text) {
        return text.length() <= 255 && ALIAS.matcher(text).matches();
    }

    /** Of a link to a message only the room is kept. */
    private static String id(String place) {
        var uri = URI.matcher(place);
        if (uri.matches()) {
            return (uri.group(1).equalsIgnoreCase("roomid") ? "!" : "#") + uri.group(2);
        }
        for (var form : List.of(MATRIX_TO, CLIENT)) {
            var link = form.matcher(place);
            if (link.matches()) {
                return link.group(1).replaceFirst("/.*", "");
            }
        }
        return place;
    }

    private static List<String> via(String query) {
        return Arrays.stream(query.split("[&#]"))
                .filter(pair -> pair.startsWith("via="))
                .map(pair -> pair.substring("via=".length()))
                .toList();
    }

    private static List<String> servers(String id, List<String> via) {
        if (via.isEmpty() && !id.contains(":")) {
            return List.of();
        }
        return (via.isEmpty() ? List.of(id.substring(id.indexOf(':') + 1)) : via)
                .stream()
                        .map(server -> server.toLowerCase(Locale.ROOT))
                        .distinct()
                        .limit(MOST_VIA)
                        .toList();
    }

    private static String lowerServer(String id) {
        var colon = id.indexOf(':');
        return colon < 0 ? id : id.substring(0, colon) + id.substring(colon).toLowerCase(Locale.ROOT);
    }

    private static String decoded(String text) {
        var decoded = text;
        for (int round = 0; round < ENCODED && decoded.contains("%"); round++) {
            try {
                decoded = URLDecoder.decode(decoded.replace("+", "%2B"), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException notEncoded) {
                return decoded;
            }
        }
        return decoded;
    }
}
