package fr.forge.ressourcerie.resource.salon;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which resources a room is probably about. */
class MatchRoomsTest {
    private static final UUID MATHALEA = UUID.randomUUID();
    private static final UUID ATELIER = UUID.randomUUID();

    private final MatchRooms match = new MatchRooms();

    @BeforeEach
    void two_resources() {
        match.add(MATHALEA, "MathALÉA", "https://coopmaths.example/alea/", "https://forge.example/coopmaths/mathalea");
        match.add(ATELIER, "Atelier des problèmes", null, null);
        match.add(UUID.randomUUID(), "Salon", null, null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MathALÉA", "Salon mathalea", "Forum d'entraide MATHALÉA", "Mathaléa - support"})
    void a_title_with_usual_words_is_the_resource(String name) {
        assertEquals(Map.of(MATHALEA, MatchRooms.NAME), match.about(name, null));
    }

    @Test
    void a_title_of_one_word_in_a_sentence_says_nothing_and_one_of_several_does() {
        assertEquals(Map.of(), match.about("Stage MathALÉA à Lyon", null));
        assertEquals(
                Set.of(ATELIER),
                match.about("Stage Atelier des problèmes à Lyon", null).keySet());
        assertEquals(Map.of(), match.about("Salon", null));
        assertEquals(Map.of(), match.about("!", "?"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Voir https://coopmaths.example/alea/",
                "(https://www.coopmaths.example/alea/ex?id=1)",
                "http://forge.example/coopmaths/mathalea/-/issues."
            })
    void an_address_of_the_resource_or_below_it_is_a_better_reason(String topic) {
        assertEquals(Map.of(MATHALEA, MatchRooms.LINK), match.about("MathALÉA", topic));
        assertEquals(Map.of(), match.about("Autre", "https://forge.example/coopmaths"));
    }
}
