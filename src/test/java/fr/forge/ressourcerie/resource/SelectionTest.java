package fr.forge.ressourcerie.resource;

import static fr.forge.ressourcerie.resource.Selection.CHANGES_REQUESTED;
import static fr.forge.ressourcerie.resource.Selection.IN_TEST;
import static fr.forge.ressourcerie.resource.Selection.NONE;
import static fr.forge.ressourcerie.resource.Selection.PROPOSED;
import static fr.forge.ressourcerie.resource.Selection.REJECTED;
import static fr.forge.ressourcerie.resource.Selection.SELECTED;
import static fr.forge.ressourcerie.resource.Selection.TO_REVIEW;
import static fr.forge.ressourcerie.resource.Selection.WITHDRAWN;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The drawing of the selection: one line a state. */
class SelectionTest {
    static Stream<Arguments> drawing() {
        return Stream.of(
                Arguments.of(NONE, Set.of(PROPOSED, SELECTED)),
                Arguments.of(PROPOSED, Set.of(NONE, CHANGES_REQUESTED, IN_TEST, SELECTED, REJECTED)),
                Arguments.of(CHANGES_REQUESTED, Set.of(NONE, PROPOSED, SELECTED)),
                Arguments.of(IN_TEST, Set.of(NONE, CHANGES_REQUESTED, SELECTED, REJECTED)),
                Arguments.of(SELECTED, Set.of(TO_REVIEW)),
                Arguments.of(REJECTED, Set.of(PROPOSED, SELECTED)),
                Arguments.of(TO_REVIEW, Set.of(SELECTED, WITHDRAWN)),
                Arguments.of(WITHDRAWN, Set.of(PROPOSED, SELECTED)));
    }

    @ParameterizedTest
    @MethodSource("drawing")
    void every_arrow_is_drawn(Selection state, Set<Selection> next) {
        assertEquals(next, state.next());
    }
}
