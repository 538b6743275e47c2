package fr.forge.ressourcerie.salon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people paste for a room. */
class RoomAddressTest {
    private static final String ROOM = "!QzXwVrLpNbMkJhGfDs:agent.tchap.example";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "!QzXwVrLpNbMkJhGfDs:agent.tchap.example",
                "  <!QzXwVrLpNbMkJhGfDs:agent.tchap.example> ",
                "!QzXwVrLpNbMkJhGfDs:Agent.Tchap.EXAMPLE",
                "https://tchap.gouv.fr/#/room/!QzXwVrLpNbMkJhGfDs:agent.tchap.example",
                "https://tchap.gouv.fr/#/room/!QzXwVrLpNbMkJhGfDs:agent.tchap.example?via=agent.tchap.example",
                "https://www.tchap.gouv.fr/#/room/!QzXwVrLpNbMkJhGfDs:agent.tchap.example?via=agent.tchap.example&action=join",
                "tchap.gouv.fr/#/room/!QzXwVrLpNbMkJhGfDs:agent.tchap.example",
                "https://app.element.example/?updated=1#/room/!QzXwVrLpNbMkJhGfDs:agent.tchap.example",
                "https://tchap.gouv.fr/#/room/%21QzXwVrLpNbMkJhGfDs%3Aagent.tchap.example?via=agent.tchap.example",
                "https%3A%2F%2Ftchap.gouv.fr%2F%23%2Froom%2F%2521QzXwVrLpNbMkJhGfDs%253Aagent.tchap.example",
                "https://matrix.to/#/!QzXwVrLpNbMkJhGfDs:agent.tchap.example?via=agent.tchap.example",
                "https://matrix.to/#/%21QzXwVrLpNbMkJhGfDs%3Aagent.tchap.example",
                "https://matrix.to/#/!QzXwVrLpNbMkJhGfDs:agent.tchap.example/$event0?via=agent.tchap.example",
                "matrix:roomid/QzXwVrLpNbMkJhGfDs:agent.tchap.example?via=agent.tchap.example",
                "MATRIX:roomid/QzXwVrLpNbMkJhGfDs%3Aagent.tchap.example",
                "matrix://agent.tchap.example/roomid/QzXwVrLpNbMkJhGfDs:agent.tchap.example",
                "matrix:roomid/QzXwVrLpNbMkJhGfDs:agent.tchap.example/e/abc"
            })
    void every_form_of_a_room_link_is_understood(String pasted) {
        assertEquals(new RoomAddress(ROOM, List.of("agent.tchap.example")), RoomAddress.of(pasted));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#mathaléa:agent.tchap.example",
                "https://tchap.gouv.fr/#/room/#mathaléa:agent.tchap.example",
                "https://tchap.gouv.fr/#/room/%23mathal%C3%A9a:agent.tchap.example",
                "https://matrix.to/#/#mathaléa:agent.tchap.example",
                "matrix:r/mathaléa:agent.tchap.example?action=join",
                "matrix:room/mathaléa:agent.tchap.example"
            })
    void an_alias_is_understood(String pasted) {
        assertEquals(
                new RoomAddress("#mathaléa:agent.tchap.example", List.of("agent.tchap.example")),
                RoomAddress.of(pasted));
    }

    @Test
    void the_servers_are_kept_three_at_most() {
        assertEquals(
                List.of("a.example", "b.example:8448", "c.example"),
                RoomAddress.of("https://tchap.gouv.fr/#/room/" + ROOM
                                + "?via=a.example&via=A.example&via=b.example:8448&via=c.example&via=d.example")
                        .via());
        var hash = "!31hneApxJ_1o-63DmFrpeqnkFfWppnzWso1JvH3ogLM";
        assertEquals(new RoomAddress(hash, List.of()), RoomAddress.of(hash));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@camille.martin-ac-lyon.fr:agent.tchap.example",
                "%40camille.martin-ac-lyon.fr%3Aagent.tchap.example",
                "%252540camille.martin-ac-lyon.fr:agent.tchap.example",
                "https://matrix.to/#/@camille.martin-ac-lyon.fr:agent.tchap.example",
                "https://matrix.to/#/%40camille.martin-ac-lyon.fr:agent.tchap.example",
                "https://tchap.gouv.fr/#/user/@camille.martin-ac-lyon.fr:agent.tchap.example",
                "https://tchap.gouv.fr/#/user/camille",
                "https://tchap.gouv.fr/#/room/@camille.martin-ac-lyon.fr:agent.tchap.example",
                "matrix:u/camille.martin-ac-lyon.fr:agent.tchap.example",
                "matrix:user/camille.martin-ac-lyon.fr:agent.tchap.example?action=chat",
                "matrix://agent.tchap.example/u/camille.martin-ac-lyon.fr:agent.tchap.example",
                "!abc:agent.tchap.example?via=@camille.martin-ac-lyon.fr:agent.tchap.example",
                "!abc:agent.tchap.example/@camille.martin-ac-lyon.fr:agent.tchap.example",
                "＠camille.martin-ac-lyon.fr:agent.tchap.example",
                "&#64;camille.martin-ac-lyon.fr:agent.tchap.example",
                "mailto:camille.martin@ac-lyon.example"
            })
    void what_names_a_person_is_refused_without_repeating_it(String pasted) {
        var fault = RoomAddress.read(pasted).fault();
        assertEquals("user-id", fault.code());
        assertFalse(fault.toString().contains("camille"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bonjour",
                "!",
                "!abc",
                "#abc",
                "!abc:",
                "!abc:agent tchap",
                "!a b:agent.tchap.example",
                "$event:agent.tchap.example",
                "+groupe:agent.tchap.example",
                "https://tchap.gouv.fr/",
                "https://tchap.gouv.fr/#/welcome",
                "https://tchap.gouv.fr/#/room/",
                "https://matrix.to/#/",
                "matrix:e/abc",
                "matrix:roomid/",
                "javascript:alert(1)//#/room/!abc:agent.tchap.example",
                "https://tchap.gouv.fr/#/room/!abc:agent.tchap.example?via=pas un serveur",
                "%E0%A4%A",
                "!abc:<script>"
            })
    void anything_else_is_refused(String pasted) {
        assertEquals("unreadable-room-link", RoomAddress.read(pasted).fault().code());
    }

    @Test
    void no_text_takes_long() {
        assertTimeout(
                Duration.ofSeconds(2),
                () -> Stream.of("a.", "a", "%25", "#/", "!a:", "?via=", "/#/room/", "é", "-", "&")
                        .forEach(piece -> RoomAddress.read(piece.repeat(RoomAddress.LONGEST / piece.length()))));
    }
}
