package fr.forge.ressourcerie.federation.oai;

import static fr.forge.ressourcerie.Actors.anonymous;
import static fr.forge.ressourcerie.Actors.curator;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import fr.forge.ressourcerie.Actor;
import fr.forge.ressourcerie.ForgeUnderTest;
import fr.forge.ressourcerie.federation.oai.Answered.Header;
import fr.forge.ressourcerie.harvest.Runs;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What moves a record, and what harvesters of one set hear of those that left it. */
@QuarkusTest
class RecordsTest {
    private static final String OLD = "2026-01-01T00:00:00Z";
    private static final String ALL = "/oai?verb=ListRecords&metadataPrefix=oai_dc";
    private static final String SINCE = ALL + "&from=2026-01-02";
    private static final String LABO = "/api/v1/resources/labo-des-fractions";

    private final Actor maker = new Actor("oai-" + UUID.randomUUID(), "oai@ac-lyon.example", Set.of());

    @Inject
    ForgeUnderTest forge;

    @Inject
    Session session;

    @BeforeEach
    void a_catalogue_that_has_not_changed_for_long() {
        forge.clear();
        run("truncate harvest, harvest_problem, harvested_project, resource, contributor cascade");
        run("truncate oai_record, oai_departure");
        run("insert into academy_domain (domain, code) values ('ac-lyon.example', 'lyon') on conflict do nothing");
        var people = JsonNodeFactory.instance.arrayNode();
        people.addObject().put("name", "N. N.").put("email", maker.email()).put("commits", 3);
        forge.project(1, "collectif-maths/labo", "Labo des fractions")
                .contributors(people)
                .set(
                        "topics",
                        JsonNodeFactory.instance
                                .arrayNode()
                                .add("mathematiques")
                                .add("cm2"));
        forge.project(2, "collectif-sciences/circuits", "Circuits simples");
        Runs.full();
        age();
    }

    private void age() {
        run("update oai_record set datestamp = '" + OLD + "'");
        run("update oai_departure set left_at = '" + OLD + "'");
    }

    @Transactional
    void run(String sql) {
        session.createNativeMutationQuery(sql).executeUpdate();
    }

    private static Answered ask(String address) {
        return Answered.of(anonymous().get(address));
    }

    private static List<String> moved() {
        var answer = ask(SINCE);
        assertTrue(answer.errors().isEmpty() || answer.errors().equals(List.of("noRecordsMatch")));
        return answer.texts("title");
    }

    private static Header only(String address) {
        var headers = ask(address).headers();
        assertEquals(1, headers.size(), headers.toString());
        return headers.get(0);
    }

    private static void edit(String field, Object value) {
        var tag = anonymous().get(LABO).header("ETag");
        curator()
                .request()
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", tag)
                .body(Map.of(field, value))
                .patch(LABO)
                .then()
                .statusCode(200);
    }

    private static void place(String state) {
        var tag = curator().request().get(LABO + "/selection").header("ETag");
        curator()
                .request()
                .contentType("application/json")
                .header("If-Match", tag)
                .body(Map.of("state", state, "reason", "Relu avec soin."))
                .put(LABO + "/selection")
                .then()
                .statusCode(200);
    }

    @Test
    void a_title_moves_its_record_alone() {
        assertEquals(List.of(), moved());
        edit("title", "Labo des décimaux");
        assertEquals(List.of("Labo des décimaux"), moved());
    }

    /** A harvester that read before the commit asks again from an instant before this. */
    @Test
    void a_change_is_dated_after_it_can_be_seen() {
        edit("title", "Labo des décimaux");
        var seen = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        assertFalse(Instant.parse(only(SINCE).datestamp()).isBefore(seen));
    }

    @Test
    void a_star_and_a_new_reading_move_none() {
        run("update resource set stars = stars + 1, last_activity_at = now(), updated_at = now()");
        forge.touch(1);
        Runs.full();
        assertEquals(List.of(), moved());
    }

    @Test
    void a_collective_that_is_called_something_else_moves_what_it_publishes() {
        run("update contributor set name = 'Collectif renommé' where handle = 'collectif-maths'");
        assertEquals(List.of("Labo des fractions"), moved());
        assertTrue(ask(SINCE).texts("publisher").contains("Collectif renommé"));
    }

    @Test
    void a_concept_that_is_called_something_else_moves_what_carries_it() {
        try {
            run("update concept set label = 'Cours moyen 2' where vocabulary = 'level' and code = 'cm2'");
            assertEquals(List.of("Labo des fractions"), moved());
        } finally {
            run("update concept set label = 'CM2' where vocabulary = 'level' and code = 'cm2'");
        }
    }

    @Test
    void what_vanishes_is_told_as_deleted_for_ever_and_lives_again_when_it_returns() {
        run("update resource set forge_state = 'vanished' where slug = 'labo-des-fractions'");
        var gone = only(SINCE);
        assertTrue(gone.deleted());
        assertEquals(List.of(), ask(SINCE).metadata());
        assertTrue(gone.sets().contains("discipline:mathematiques"));
        var one = "/oai?verb=GetRecord&metadataPrefix=lom&identifier=" + gone.identifier();
        assertTrue(only(one).deleted());
        run("delete from resource where slug = 'labo-des-fractions'");
        assertTrue(only(one).deleted());
        assertEquals(2, ask(ALL).headers().size());
    }

    @Test
    void what_returns_is_no_longer_deleted() {
        run("update resource set forge_state = 'vanished' where slug = 'labo-des-fractions'");
        run("update resource set forge_state = 'alive' where slug = 'labo-des-fractions'");
        assertEquals(List.of("Labo des fractions"), moved());
        assertFalse(only(SINCE).deleted());
    }

    @Test
    void what_was_never_shown_leaves_no_trace() {
        run("truncate oai_record");
        run("update resource set forge_state = 'vanished'");
        assertEquals(List.of("noRecordsMatch"), ask(ALL).errors());
    }

    @Test
    void what_leaves_the_selection_is_deleted_in_it_and_lives_on_elsewhere() {
        place("selected");
        assertTrue(only(SINCE).sets().contains("ressourcerie"));
        assertFalse(only(ALL + "&set=ressourcerie").deleted());
        age();
        place("to-review");
        place("withdrawn");
        var inSet = only(SINCE + "&set=ressourcerie");
        assertTrue(inSet.deleted());
        assertEquals(List.of("ressourcerie"), inSet.sets());
        var elsewhere = only(SINCE);
        assertFalse(elsewhere.deleted());
        assertFalse(elsewhere.sets().contains("ressourcerie"));
        assertEquals(inSet.identifier(), elsewhere.identifier());
        place("selected");
        assertFalse(only(ALL + "&set=ressourcerie").deleted());
    }

    @Test
    void a_set_holds_what_lies_in_its_concept_too() {
        assertFalse(only(ALL + "&set=level:cm2").deleted());
        assertFalse(only(ALL + "&set=level:elementaire").deleted());
        assertFalse(only(ALL + "&set=level").deleted());
        assertEquals(List.of("noRecordsMatch"), ask(ALL + "&set=level:cp").errors());
    }

    @Test
    void a_name_shows_by_consent_and_goes_with_it_from_record_and_set_alike() {
        assertEquals(List.of(), ask(ALL).texts("creator"));
        maker.request().get("/api/v1/me").then().statusCode(200);
        consent(true);
        assertEquals(List.of("Ada des Fractions"), ask(SINCE).texts("creator"));
        var lom = ask("/oai?verb=ListRecords&metadataPrefix=lom&set=academy:lyon");
        assertTrue(lom.texts("entity").stream().anyMatch(card -> card.contains("FN:Ada des Fractions")));
        age();
        consent(false);
        assertEquals(List.of("Labo des fractions"), moved());
        assertEquals(List.of(), ask(ALL).texts("creator"));
        assertTrue(only(SINCE + "&set=academy:lyon").deleted());
        assertFalse(only(SINCE).sets().contains("academy:lyon"));
    }

    private void consent(boolean given) {
        maker.request()
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", "*")
                .body(Map.of("displayName", "Ada des Fractions"))
                .patch("/api/v1/me/profile")
                .then()
                .statusCode(200);
        var shown = Map.of("name", true, "biography", false, "academy", true);
        maker.request()
                .contentType("application/json")
                .header("If-Match", "*")
                .body(given ? Map.of("given", true, "version", "2026-11", "shown", shown) : Map.of("given", false))
                .put("/api/v1/me/consent")
                .then()
                .statusCode(200);
    }
}
