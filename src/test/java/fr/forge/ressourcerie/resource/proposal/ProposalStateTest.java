package fr.forge.ressourcerie.resource.proposal;

import static fr.forge.ressourcerie.resource.proposal.ProposalState.ACCEPTED;
import static fr.forge.ressourcerie.resource.proposal.ProposalState.CHANGES_REQUESTED;
import static fr.forge.ressourcerie.resource.proposal.ProposalState.DRAFT;
import static fr.forge.ressourcerie.resource.proposal.ProposalState.IN_TEST;
import static fr.forge.ressourcerie.resource.proposal.ProposalState.REJECTED;
import static fr.forge.ressourcerie.resource.proposal.ProposalState.SUBMITTED;
import static fr.forge.ressourcerie.resource.proposal.ProposalState.WITHDRAWN;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.forge.ressourcerie.resource.Selection;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The drawing of a proposal: one line a state. */
class ProposalStateTest {
    static Stream<Arguments> drawing() {
        return Stream.of(
                Arguments.of(DRAFT, Set.of(SUBMITTED), true, Selection.NONE),
                Arguments.of(
                        SUBMITTED,
                        Set.of(CHANGES_REQUESTED, IN_TEST, ACCEPTED, REJECTED, WITHDRAWN),
                        false,
                        Selection.PROPOSED),
                Arguments.of(CHANGES_REQUESTED, Set.of(SUBMITTED, WITHDRAWN), true, Selection.CHANGES_REQUESTED),
                Arguments.of(
                        IN_TEST, Set.of(CHANGES_REQUESTED, ACCEPTED, REJECTED, WITHDRAWN), false, Selection.IN_TEST),
                Arguments.of(ACCEPTED, Set.of(), false, Selection.SELECTED),
                Arguments.of(REJECTED, Set.of(), false, Selection.REJECTED),
                Arguments.of(WITHDRAWN, Set.of(), false, Selection.NONE));
    }

    @ParameterizedTest
    @MethodSource("drawing")
    void every_arrow_is_drawn(ProposalState state, Set<ProposalState> next, boolean editable, Selection selection) {
        assertEquals(next, state.next());
        assertEquals(editable, state.editable());
        assertEquals(selection, state.selection());
    }

    @ParameterizedTest
    @MethodSource("drawing")
    void the_resource_can_follow_each_arrow(ProposalState state, Set<ProposalState> next) {
        for (var after : next) {
            assertEquals(true, state.selection().next().contains(after.selection()), state + " to " + after);
        }
    }
}
