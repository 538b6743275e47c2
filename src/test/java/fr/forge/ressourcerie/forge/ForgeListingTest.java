package fr.forge.ressourcerie.forge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.forge.ressourcerie.embedded.FakeForge;
import fr.forge.ressourcerie.embedded.FakeForgeWithFaults;
import fr.forge.ressourcerie.embedded.Fault;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The walk over all projects: complete, without repetition, wherever the answers point. */
class ForgeListingTest {
    private final FakeForgeWithFaults forge = new FakeForgeWithFaults();
    private final ForgeSession session = TestForge.client(forge).open();

    @AfterEach
    void close() {
        session.close();
        forge.close();
    }

    @Test
    void every_project_is_listed_once_by_number() {
        fill(250);
        forge.archive(7);
        var alive = TestForge.walk(session, Listing.all(false));
        var archived = TestForge.walk(session, Listing.all(true));
        assertEquals(249, alive.stream().map(ForgeProject::id).distinct().count());
        assertEquals(249, alive.size());
        assertEquals(List.of(7L), archived.stream().map(ForgeProject::id).toList());
        assertTrue(archived.get(0).archived());
    }

    @Test
    void a_project_is_read_as_the_forge_gives_it() {
        forge.project(1, "collectif-maths/fractions", "Fractions");
        var project = TestForge.walk(session, Listing.all(false)).get(0);
        assertEquals("collectif-maths/fractions", project.path());
        assertEquals("Fractions", project.name());
        assertEquals(List.of("mathematiques", "application"), project.topics());
        assertEquals(FakeForge.WEB + "/collectif-maths/fractions", project.webUrl());
        assertEquals(3, project.stars());
        assertEquals(2, project.openIssues());
        assertEquals(false, project.archived());
        assertEquals(Instant.parse("2026-01-01T00:01:00Z"), project.updatedAt());
        assertEquals("guichet+1@forge.example", project.serviceDeskAddress());
        assertEquals(ForgeProject.Kind.GROUP, project.namespace().kind());
    }

    @Test
    void an_anonymous_reader_learns_less_and_still_what_was_asked() {
        forge.project(1, "collectif-maths/fractions", "Fractions");
        try (var anonymous = TestForge.client(forge, "token", "").open()) {
            var project = TestForge.walk(anonymous, Listing.all(false)).get(0);
            assertEquals(false, project.archived());
            assertNull(project.updatedAt());
            assertNull(project.openIssues());
            assertNull(project.issuesEnabled());
        }
    }

    @Test
    void changes_are_listed_from_the_oldest() {
        fill(250);
        var since = Instant.parse("2026-01-01T01:40:00Z");
        var changed = TestForge.walk(session, Listing.updatedSince(since, false));
        assertEquals(
                LongStream.rangeClosed(101, 250).boxed().toList(),
                changed.stream().map(ForgeProject::id).toList());
    }

    @Test
    void a_change_during_the_walk_hides_no_other_project() {
        fill(250);
        var listing = Listing.updatedSince(Instant.parse("2026-01-01T00:00:30Z"), false);
        var first = session.projects(listing, Optional.empty());
        forge.touch(3);
        var second = session.projects(listing, first.next());
        assertEquals(101, second.projects().get(0).id());
    }

    @Test
    void changes_of_the_same_instant_are_all_listed_once() {
        fill(250);
        LongStream.rangeClosed(1, 250)
                .forEach(id -> forge.project(id, "groupe/p" + id, "P").set("updated_at", "2026-02-01T00:00:00Z"));
        var changed = TestForge.walk(session, Listing.updatedSince(Instant.parse("2026-01-01T00:00:00Z"), false));
        assertEquals(250, changed.stream().map(ForgeProject::id).distinct().count());
        assertEquals(250, changed.size());
    }

    @Test
    void anonymous_readers_walk_changes_by_page() {
        fill(250);
        try (var anonymous = TestForge.client(forge, "token", "").open()) {
            assertEquals(
                    250,
                    TestForge.walk(anonymous, Listing.updatedSince(Instant.parse("2026-01-01T00:00:00Z"), false))
                            .size());
        }
    }

    @Test
    void another_session_goes_on_where_one_stopped() {
        fill(150);
        var next = session.projects(Listing.all(false), Optional.empty()).next();
        try (var later = TestForge.client(forge).open()) {
            assertEquals(50, later.projects(Listing.all(false), next).projects().size());
        }
        assertThrows(
                IllegalArgumentException.class,
                () -> session.projects(Listing.all(false), Optional.of("id_after=1&x=2")));
    }

    @Test
    void entries_that_make_no_sense_are_named_and_lose_nothing_else() throws Exception {
        fill(6);
        var json = new ObjectMapper();
        forge.listInstead(1, json.readTree("{\"id\":1,\"name\":\"sans chemin\"}"));
        forge.listInstead(2, json.readTree("{\"id\":\"deux\",\"path_with_namespace\":\"a/b\"}"));
        forge.listInstead(3, json.readTree("{\"id\":-3,\"path_with_namespace\":\"a/b\"}"));
        forge.listInstead(4, json.readTree("42"));
        forge.listInstead(5, json.readTree("null"));
        var page = session.projects(Listing.all(false), Optional.empty());
        assertEquals(List.of(6L), page.projects().stream().map(ForgeProject::id).toList());
        assertEquals(5, page.skipped().size());
        assertEquals(1L, page.skipped().get(0).projectId());
        assertEquals("project-unreadable", page.skipped().get(0).reasonCode());
        assertNull(page.skipped().get(1).projectId());
    }

    @Test
    void absurd_values_are_unknown_ones() throws Exception {
        fill(1);
        forge.listInstead(1, new ObjectMapper().readTree("""
                {"id":1,"path_with_namespace":"groupe/projet","name":12,"description":["x"],"topics":[1,"maths",null,{}],
                 "web_url":"javascript:alert(1)","star_count":"beaucoup","forks_count":-4,"created_at":"hier","updated_at":7,
                 "last_activity_at":"+999999999-12-31T23:59:59Z","archived":"non","namespace":[],"open_issues_count":1.5}"""));
        var project = TestForge.walk(session, Listing.all(false)).get(0);
        assertEquals("projet", project.name());
        assertNull(project.description());
        assertEquals(List.of("maths"), project.topics());
        assertNull(project.webUrl());
        assertEquals(0, project.stars());
        assertEquals(0, project.forks());
        assertNull(project.createdAt());
        assertNull(project.updatedAt());
        assertNull(project.lastActivityAt());
        assertNull(project.namespace());
        assertNull(project.openIssues());
    }

    @Test
    void texts_are_storable_and_hold_no_address() {
        forge.project(1, "groupe/p", "Nom\u0000 \u202Eà l'envers\uD800")
                .set("description", "Écrire à camille@ac-lyon.example " + "é".repeat(50_000));
        var project = TestForge.walk(session, Listing.all(false)).get(0);
        assertEquals("Nom à l'envers", project.name().replace("?", ""));
        assertTrue(project.description().startsWith("Écrire à " + Redaction.MARK));
        assertTrue(project.description().length() <= 20_000);
    }

    @Test
    void what_only_the_owner_of_the_token_may_see_is_not_listed() {
        fill(3);
        forge.project(2, "groupe/prive", "Privé").set("visibility", "private");
        forge.project(3, "groupe/interne", "Interne").set("visibility", "internal");
        var page = session.projects(Listing.all(false), Optional.empty());
        assertEquals(List.of(1L), page.projects().stream().map(ForgeProject::id).toList());
        assertEquals(List.of(), page.skipped());
    }

    @Test
    void a_lying_link_leads_nowhere() {
        fill(3);
        try (var stranger = new FakeForgeWithFaults()) {
            forge.leadTo(stranger.url());
            forge.fail(1, "/projects?", Fault.LYING_LINK);
            assertEquals(3, TestForge.walk(session, Listing.all(false)).size());
            assertEquals(0, stranger.asked(""));
        }
    }

    @Test
    void a_forge_that_gives_the_same_page_again_is_left() {
        fill(3);
        forge.stick();
        assertLoop(Listing.all(false));
        assertLoop(Listing.updatedSince(Instant.EPOCH, false));
        assertTrue(forge.asked("") < 10);
    }

    private void assertLoop(Listing listing) {
        var failure = assertThrows(ForgeUnavailable.class, () -> TestForge.walk(session, listing));
        assertEquals(ForgeUnavailable.LOOP, failure.code());
    }

    @Test
    void the_demonstration_is_readable() {
        try (var demonstration = FakeForge.demonstration();
                var reader = TestForge.client(demonstration).open()) {
            var alive = TestForge.walk(reader, Listing.all(false));
            var archived = TestForge.walk(reader, Listing.all(true));
            assertEquals(60, alive.size() + archived.size());
            assertEquals(3, archived.size());
            var mathalea = reader.details(alive.get(0));
            assertEquals("MathALÉA", mathalea.project().name());
            assertEquals("agpl-3.0", mathalea.licence().key());
            assertEquals("https://coopmaths.fr/alea/", mathalea.publiccode().landingUrl());
            assertTrue(mathalea.readmeHead().contains("##"));
            assertFalse(mathalea.committers().isEmpty());
        }
    }

    private void fill(int count) {
        LongStream.rangeClosed(1, count).forEach(id -> forge.project(id, "groupe/projet-" + id, "Projet " + id));
    }
}
