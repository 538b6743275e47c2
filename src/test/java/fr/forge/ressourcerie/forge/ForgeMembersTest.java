package fr.forge.ressourcerie.forge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.forge.ressourcerie.embedded.FakeForgeWithFaults;
import fr.forge.ressourcerie.embedded.FakeProject;
import fr.forge.ressourcerie.embedded.Fault;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may write in a project, as the Forge tells it. */
class ForgeMembersTest {
    private final FakeForgeWithFaults forge = new FakeForgeWithFaults();
    private FakeProject project;

    @BeforeEach
    void a_project_with_members() {
        project = forge.project(1, "collectif-maths/fractions", "Fractions")
                .member("camille.martin", 50)
                .member("claude", 30)
                .member("lectrice", 20)
                .member("invite", 10);
    }

    @AfterEach
    void close() {
        forge.close();
    }

    private ForgeMembers members(String... settings) {
        try (var session = TestForge.client(forge, settings).open()) {
            return session.members(1);
        }
    }

    private static List<String> names(ForgeMembers read) {
        return read.members().stream().map(ForgeMember::username).sorted().toList();
    }

    @Test
    void those_count_who_may_write() {
        assertEquals(List.of("camille.martin", "claude"), names(members()));
        assertEquals(List.of("camille.martin"), names(members("member-level", "40")));
        assertEquals(0, forge.asked("/users"));
    }

    @Test
    void who_is_blocked_or_whose_time_is_over_does_not() {
        project.members().change("camille.martin", "state", "blocked").change("claude", "expires_at", "2020-01-01");
        assertEquals(List.of(), names(members()));
        project.members().change("claude", "expires_at", "2999-01-01");
        assertEquals(List.of("claude"), names(members()));
        project.members().change("claude", "expires_at", "jamais");
        assertEquals(List.of("claude"), names(members()));
    }

    @Test
    void a_forge_without_levels_is_asked_for_its_users() {
        forge.fail(1, "/members/all", Fault.NOT_FOUND);
        assertEquals(List.of("camille.martin", "claude", "invite", "lectrice"), names(members()));
    }

    @Test
    void nothing_is_asked_without_a_token() {
        var read = members("token", " ");
        assertNull(read.members());
        assertEquals(List.of(), read.remarks());
        assertEquals(0, forge.asked(""));
    }

    @Test
    void all_pages_are_read_within_a_bound() {
        for (int i = 0; i < 250; i++) {
            project.member("membre" + i, 30);
        }
        assertEquals(252, members().members().size());
        var cut = members("member-pages", "2");
        assertEquals("members-truncated", cut.remarks().get(0).reasonCode());
        assertFalse(cut.members().size() > 200);
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "SERVER_ERROR",
                "HTML",
                "CUT_OFF_JSON",
                "WRONG_SHAPE",
                "UNAUTHORISED",
                "FORBIDDEN",
                "REDIRECTS_AWAY"
            })
    void what_cannot_be_read_is_a_remark_that_names_nobody(Fault fault) {
        forge.fail(100, "/members/all", fault);
        var read = members();
        assertNull(read.members());
        assertEquals("members-unread", read.remarks().get(0).reasonCode());
        assertEquals(1, read.remarks().size());
        assertFalse(read.toString().contains("camille"), read.toString());
    }

    @Test
    void what_fails_each_time_is_soon_asked_no_more_in_that_session() {
        forge.fail(1000, "/members/all", Fault.FORBIDDEN);
        try (var session = TestForge.client(forge).open()) {
            int remarks = 0;
            for (int n = 0; n < 50; n++) {
                remarks += session.members(1).remarks().size();
            }
            assertEquals(20, remarks);
            assertEquals(20, forge.asked("/members/all"));
        }
        forge.forget();
        assertEquals(List.of("camille.martin", "claude"), names(members()));
    }

    @Test
    void odd_entries_are_nobody() throws Exception {
        project.members().change("camille.martin", "username", " ").change("claude", "access_level", "mainteneur");
        project.members().list("sans-nom", new ObjectMapper().readTree("{\"id\":7,\"access_level\":50}"));
        project.members().list("sans-numero", new ObjectMapper().readTree("{\"username\":\"x\",\"access_level\":50}"));
        project.members().list("nul", new ObjectMapper().readTree("null"));
        assertEquals(List.of("claude"), names(members()));
    }

    @Test
    void a_printed_member_is_nobody() {
        assertFalse(members().toString().contains("camille"));
    }
}
