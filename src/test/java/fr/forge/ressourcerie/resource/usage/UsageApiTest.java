package fr.forge.ressourcerie.resource.usage;

import static fr.forge.ressourcerie.Actors.admin;
import static fr.forge.ressourcerie.Actors.anonymous;
import static fr.forge.ressourcerie.Actors.camille;
import static fr.forge.ressourcerie.Actors.claude;
import static fr.forge.ressourcerie.Actors.curator;
import static fr.forge.ressourcerie.Actors.editor;
import static fr.forge.ressourcerie.Actors.service;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.forge.ressourcerie.Actor;
import fr.forge.ressourcerie.ForgeUnderTest;
import fr.forge.ressourcerie.audit.Act;
import fr.forge.ressourcerie.audit.Audit;
import fr.forge.ressourcerie.audit.RecordedAct;
import fr.forge.ressourcerie.harvest.Runs;
import fr.forge.ressourcerie.http.PageRequest;
import fr.forge.ressourcerie.http.PrivacyKey;
import fr.forge.ressourcerie.resource.Resources;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Measures of usage, from their source to the lists that show and compare them. */
@QuarkusTest
class UsageApiTest {
    private static final String LABO = "/api/v1/resources/labo";

    @Inject
    ForgeUnderTest forge;

    @Inject
    Resources resources;

    @Inject
    Audit audit;

    @Inject
    PrivacyKey key;

    @Inject
    Session session;

    @BeforeEach
    void a_catalogue() {
        forge.clear();
        forget();
        forge.project(1, "collectif-maths/labo", "Labo");
        forge.project(2, "collectif-maths/compas", "Compas");
        Runs.full();
    }

    @Transactional
    void forget() {
        session.createNativeMutationQuery(
                        "truncate harvest, harvest_problem, harvested_project, resource, contributor cascade")
                .executeUpdate();
    }

    private static Map<String, Object> may() {
        var measure = new LinkedHashMap<String, Object>();
        measure.put("value", 1000000);
        measure.put("unit", "people");
        measure.put("period", "month");
        measure.put("from", "2026-05-01");
        measure.put("to", "2026-05-31");
        measure.put("qualifier", "at-least");
        measure.put("source", "declared");
        measure.put("measuredAt", "2026-06-01T06:00:00Z");
        return measure;
    }

    private static Map<String, Object> may(Object... changes) {
        var measure = may();
        for (int index = 0; index < changes.length; index += 2) {
            if (changes[index + 1] == null) {
                measure.remove(changes[index]);
            } else {
                measure.put((String) changes[index], changes[index + 1]);
            }
        }
        return measure;
    }

    private static ValidatableResponse post(Actor actor, String address, Map<String, Object> measure) {
        return actor.request()
                .contentType("application/json")
                .body(measure)
                .post(address)
                .then();
    }

    private static void measured(String slug, Object... changes) {
        post(service(), "/api/v1/resources/" + slug + "/usage", may(changes)).statusCode(201);
    }

    @Test
    void a_measure_shows_in_the_series_on_the_sheet_and_in_the_list() {
        var location = post(curator(), LABO + "/usage", may())
                .statusCode(201)
                .body("effect", equalTo("recorded"))
                .body("measure.value", equalTo(1000000))
                .body("previous", nullValue())
                .body("shown.from", equalTo("2026-05-01"))
                .extract()
                .header("Location");
        anonymous()
                .get(location)
                .then()
                .statusCode(200)
                .body("page.total", equalTo(1))
                .body("items[0].value", equalTo(1000000))
                .body("items[0].unit", equalTo("people"))
                .body("items[0].period", equalTo("month"))
                .body("items[0].from", equalTo("2026-05-01"))
                .body("items[0].to", equalTo("2026-05-31"))
                .body("items[0].qualifier", equalTo("at-least"))
                .body("items[0].source", equalTo("declared"))
                .body("items[0].measuredAt", equalTo("2026-06-01T06:00:00Z"));
        anonymous().get(LABO).then().body("usage.value", equalTo(1000000)).body("usage.to", equalTo("2026-05-31"));
        anonymous()
                .get("/api/v1/resources?scope=forge&sort=title")
                .then()
                .body("items[0].usage", nullValue())
                .body("items[1].usage.value", equalTo(1000000));
    }

    @Test
    void what_can_be_left_out_follows() {
        post(curator(), LABO + "/usage", may("to", null, "measuredAt", null))
                .statusCode(201)
                .body("measure.to", equalTo("2026-05-31"))
                .body("measure.measuredAt", notNullValue());
        post(curator(), LABO + "/usage", may("to", null, "measuredAt", null))
                .statusCode(200)
                .body("effect", equalTo("unchanged"));
    }

    @Test
    void who_may_record() {
        post(new Actor("nobody", null, Set.of()), LABO + "/usage", may()).statusCode(403);
        anonymous()
                .contentType("application/json")
                .body(may())
                .post(LABO + "/usage")
                .then()
                .statusCode(401);
        for (var other : List.of(camille(), claude(), editor(), admin())) {
            post(other, LABO + "/usage", may()).statusCode(403).body("code", equalTo("not-a-maintainer"));
        }
        maintain("labo", camille());
        post(camille(), LABO + "/usage", may("value", 1)).statusCode(201);
        post(camille(), "/api/v1/resources/compas/usage", may())
                .statusCode(403)
                .body("code", equalTo("not-a-maintainer"));
        post(curator(), LABO + "/usage", may("value", 2)).statusCode(200);
        post(service(), LABO + "/usage", may("value", 3)).statusCode(200);
        assertEquals(
                List.of("service", "curator", "maintainer"),
                acts().stream().map(Act::role).toList());
    }

    @Transactional
    void maintain(String slug, Actor actor) {
        session.createNativeMutationQuery("""
                        insert into account (id, subject_hash, handle, machine, created_at)
                        values (:id, :subject, 'membre-aaaaaaaaaa', false, now()) on conflict do nothing
                        """)
                .setParameter("id", UUID.randomUUID())
                .setParameter("subject", key.hash("account-subject", actor.subject()))
                .executeUpdate();
        session.createNativeMutationQuery("""
                        insert into resource_maintainer (resource_id, account_id, since)
                        select r.id, a.id, now() from resource r, account a
                        where r.slug = :slug and a.subject_hash = :subject
                        """)
                .setParameter("slug", slug)
                .setParameter("subject", key.hash("account-subject", actor.subject()))
                .executeUpdate();
    }

    @Transactional
    List<Act> acts() {
        return audit.of("resource", resources.get("labo").id(), new PageRequest(50, Optional.empty())).items().stream()
                .map(RecordedAct::act)
                .toList();
    }

    @Test
    void the_same_again_changes_nothing_and_other_values_are_a_correction() {
        post(service(), LABO + "/usage", may()).statusCode(201);
        post(service(), LABO + "/usage", may())
                .statusCode(200)
                .body("effect", equalTo("unchanged"))
                .body("previous", nullValue());
        post(service(), LABO + "/usage", may("value", 1200000, "qualifier", "exact"))
                .statusCode(200)
                .body("effect", equalTo("corrected"))
                .body("previous.value", equalTo(1000000))
                .body("previous.qualifier", equalTo("at-least"))
                .body("measure.value", equalTo(1200000))
                .body("shown.value", equalTo(1200000));
        anonymous().get(LABO + "/usage").then().body("items.value", contains(1200000));
        var acts = acts();
        assertEquals(
                List.of("usage-corrected", "usage-recorded"),
                acts.stream().map(Act::name).toList());
        var change = acts.get(0).changes().get("usage.people.month.2026-05-01.declared");
        assertEquals(1000000, ((Map<?, ?>) change.from()).get("value"));
        assertEquals("exact", ((Map<?, ?>) change.to()).get("qualifier"));
    }

    @Test
    void what_a_tool_counted_is_not_corrected_by_a_maintainer() {
        maintain("labo", camille());
        post(service(), LABO + "/usage", may("source", "matomo")).statusCode(201);
        post(camille(), LABO + "/usage", may("source", "matomo"))
                .statusCode(200)
                .body("effect", equalTo("unchanged"));
        post(camille(), LABO + "/usage", may("source", "matomo", "value", 9))
                .statusCode(403)
                .body("code", equalTo("usage-measured"))
                .body("detail", containsString("matomo"));
        post(camille(), LABO + "/usage", may("value", 9)).statusCode(201);
        post(camille(), LABO + "/usage", may("value", 8)).statusCode(200).body("effect", equalTo("corrected"));
        post(curator(), LABO + "/usage", may("source", "matomo", "value", 7))
                .statusCode(200)
                .body("effect", equalTo("corrected"));
    }

    @Test
    void another_source_unit_or_period_is_another_measure() {
        measured("labo");
        measured("labo", "source", "matomo");
        measured("labo", "unit", "visits");
        measured("labo", "period", "day", "to", "2026-05-01");
        measured("labo", "from", "2026-04-01", "to", "2026-04-30");
        anonymous().get(LABO + "/usage").then().body("page.total", equalTo(5));
    }

    @Test
    void a_rehearsal_shows_the_outcome_and_changes_nothing() {
        post(curator(), LABO + "/usage?dryRun=true", may()).statusCode(200).body("effect", equalTo("recorded"));
        anonymous().get(LABO + "/usage").then().body("items", hasSize(0));
        anonymous().get(LABO).then().body("usage", nullValue());
    }

    @Test
    void a_request_is_done_once_under_its_key() {
        var name = UUID.randomUUID().toString();
        var first = keyed(name, may());
        var second = keyed(name, may());
        first.then().statusCode(201);
        second.then().statusCode(201);
        assertArrayEquals(first.asByteArray(), second.asByteArray());
        keyed(name, may("value", 7)).then().statusCode(422);
        anonymous().get(LABO + "/usage").then().body("items.value", contains(1000000));
    }

    private static Response keyed(String name, Map<String, Object> measure) {
        return curator()
                .request()
                .header("Idempotency-Key", name)
                .contentType("application/json")
                .body(measure)
                .post(LABO + "/usage");
    }

    @Test
    void a_measure_leaves_the_version_to_those_who_edit() {
        var before = anonymous().get(LABO).header("ETag").replaceAll("\\..*", "");
        measured("labo");
        assertEquals(before, anonymous().get(LABO).header("ETag").replaceAll("\\..*", ""));
    }

    @Test
    void every_fault_is_named_at_once() {
        post(curator(), LABO + "/usage", Map.of())
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/value", "/unit", "/period", "/from", "/qualifier", "/source"));
        post(
                        curator(),
                        LABO + "/usage",
                        may("value", -1, "source", "ouï-dire", "from", "2026-05-02", "to", "2026-06-01", "extra", 1))
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/value", "/source", "/from", "/to", "/extra"))
                .body("errors.code", hasItems("out-of-bounds", "not-the-first-day", "not-the-last-day"))
                .body("errors.find { it.pointer == '/from' }.detail", containsString("2026-05-01"));
    }

    @ParameterizedTest
    @CsvSource({
        "value, 1000000000001, out-of-bounds, /value",
        "value, 1.5, unreadable-value, /value",
        "value, '\"12\"', unreadable-value, /value",
        "from, '\"1999-12-01\"', out-of-bounds, /from",
        "from, '\"+999999999-12-01\"', unreadable-value, /from",
        "from, '\"-999999999-01-01\"', unreadable-value, /from",
        "to, '\"+999999999-12-31\"', unreadable-value, /to",
        "to, '\"2026-05-30\"', not-the-last-day, /to",
        "period, '\"week\"', not-the-first-day, /from",
        "period, '\"decade\"', unreadable-value, /period",
        "measuredAt, '\"2026-05-30T12:00:00Z\"', before-the-end, /measuredAt",
        "measuredAt, '\"2199-01-01T00:00:00Z\"', in-the-future, /measuredAt",
        "measuredAt, '\"+1000000000-12-31T23:59:59Z\"', unreadable-value, /measuredAt",
        "measuredAt, '\"-1000000000-01-01T00:00:00Z\"', unreadable-value, /measuredAt"
    })
    void a_measure_is_of_one_whole_period_that_is_over(String field, String json, String code, String pointer) {
        var text = new StringBuilder();
        may().forEach((name, value) -> text.append(text.length() == 0 ? "{" : ",")
                .append('"' + name + "\":")
                .append(name.equals(field) ? json : value instanceof Integer ? value : "\"" + value + "\""));
        curator()
                .request()
                .contentType("application/json")
                .body(text + "}")
                .post(LABO + "/usage")
                .then()
                .statusCode(400)
                .body("errors.find { it.pointer == '" + pointer + "' }.code", equalTo(code));
    }

    @Test
    void the_running_month_is_not_over_and_today_is_a_day() {
        var today = LocalDate.now(ZoneId.of("Europe/Paris"));
        var month = today.withDayOfMonth(1);
        if (!today.equals(month.plusMonths(1).minusDays(1))) {
            post(curator(), LABO + "/usage", may("from", month.toString(), "to", null, "measuredAt", null))
                    .statusCode(400)
                    .body("errors.code", contains("in-the-future"));
            post(
                            curator(),
                            LABO + "/usage",
                            may(
                                    "from",
                                    month.toString(),
                                    "to",
                                    month.plusMonths(1).minusDays(1).toString(),
                                    "measuredAt",
                                    null))
                    .statusCode(400)
                    .body("errors.pointer", contains("/to"));
        }
        measured("labo", "period", "day", "from", today.toString(), "to", null, "measuredAt", null);
    }

    @Test
    void the_series_is_filtered() {
        measured("labo");
        measured("labo", "source", "matomo", "from", "2026-04-01", "to", "2026-04-30");
        measured("labo", "unit", "visits", "from", "2026-03-01", "to", "2026-03-31");
        measured("labo", "period", "year", "from", "2025-01-01", "to", "2025-12-31");
        found("", 4);
        found("?unit=visits", 1);
        found("?unit=visits&unit=people", 4);
        found("?period=year&period=week", 1);
        found("?source=matomo&unit=people", 1);
        found("?from=2026-04-01", 2);
        found("?from=2026-04-01&to=2026-05-01", 1);
        found("?from=2026-04-02&to=2026-04-30", 0);
        found("?to=2025-12-31&fields=value", 1);
        for (var refused : List.of(
                "unit=clics",
                "period=siecle",
                "source=x",
                "from=hier",
                "to=%2B999999999-01-01",
                "from=-999999999-01-01",
                "sort=value",
                "limit=0")) {
            anonymous()
                    .urlEncodingEnabled(false)
                    .get(LABO + "/usage?" + refused)
                    .then()
                    .statusCode(400)
                    .body("errors", hasSize(1));
        }
    }

    private static void found(String query, int total) {
        anonymous()
                .get(LABO + "/usage" + query)
                .then()
                .statusCode(200)
                .body("page.total", equalTo(total))
                .body("items", hasSize(total));
    }

    @Test
    void the_series_is_walked_newest_first_and_back() {
        for (int month = 1; month <= 9; month++) {
            var from = LocalDate.of(2025, month, 1);
            for (var source : List.of("declared", "matomo")) {
                measured("labo", "from", from.toString(), "to", null, "source", source);
            }
        }
        var forwards = new ArrayList<String>();
        String last = null;
        for (var link = LABO + "/usage?limit=5"; link != null; ) {
            var page = anonymous().get(link).then().statusCode(200).extract().jsonPath();
            page.<Map<String, String>>getList("items")
                    .forEach(item -> forwards.add(item.get("from") + item.get("source")));
            last = link;
            link = page.getString("page.next");
        }
        assertEquals(18, forwards.stream().distinct().count());
        assertEquals("2025-09-01", forwards.get(0).substring(0, 10));
        assertEquals("2025-01-01", forwards.get(17).substring(0, 10));
        var backwards = new ArrayList<String>();
        for (var link = last; link != null; ) {
            var page = anonymous().get(link).then().statusCode(200).extract().jsonPath();
            var items = new ArrayList<String>();
            page.<Map<String, String>>getList("items")
                    .forEach(item -> items.add(item.get("from") + item.get("source")));
            backwards.addAll(0, items);
            link = page.getString("page.previous");
        }
        assertEquals(forwards, backwards);
    }

    @Test
    void the_measure_that_says_most_today_is_shown() {
        measured("labo", "period", "day", "unit", "visits", "from", "2025-01-01", "to", null);
        shown("visits", "day", "2025-01-01", "declared");
        measured("labo", "period", "month", "unit", "visits", "from", "2024-12-01", "to", null);
        shown("visits", "month", "2024-12-01", "declared");
        measured("labo", "period", "day", "from", "2024-06-01", "to", null);
        shown("people", "day", "2024-06-01", "declared");
        measured("labo", "period", "week", "from", "2024-05-06", "to", null);
        shown("people", "week", "2024-05-06", "declared");
        measured("labo", "period", "year", "from", "2024-01-01", "to", null);
        shown("people", "year", "2024-01-01", "declared");
        measured("labo", "from", "2024-03-01", "to", null);
        shown("people", "month", "2024-03-01", "declared");
        measured("labo", "from", "2024-04-01", "to", null);
        shown("people", "month", "2024-04-01", "declared");
        measured("labo", "from", "2024-04-01", "to", null, "source", "forge");
        shown("people", "month", "2024-04-01", "forge");
        measured("labo", "from", "2024-04-01", "to", null, "source", "matomo");
        shown("people", "month", "2024-04-01", "matomo");
        measured("labo", "from", "2024-02-01", "to", null, "source", "matomo");
        shown("people", "month", "2024-04-01", "matomo");
        // A year after them people of that time say nothing of today.
        measured("labo", "unit", "visits", "from", "2026-01-01", "to", null);
        shown("visits", "month", "2026-01-01", "declared");
    }

    private static void shown(String unit, String period, String from, String source) {
        anonymous()
                .get(LABO)
                .then()
                .body("usage.unit", equalTo(unit))
                .body("usage.period", equalTo(period))
                .body("usage.from", equalTo(from))
                .body("usage.source", equalTo(source));
    }

    @Test
    void a_list_is_sorted_by_people_a_month_whatever_was_measured() {
        for (int id = 3; id <= 5; id++) {
            forge.project(id, "collectif-maths/p" + id, "P" + id);
        }
        Runs.full();
        measured("labo", "value", 900);
        measured("p3", "value", 4000, "unit", "visits");
        measured("p4", "value", 13200, "period", "year", "from", "2025-01-01", "to", null);
        measured("p5", "value", 0);
        anonymous()
                .get("/api/v1/resources?scope=forge&sort=-usage")
                .then()
                .statusCode(200)
                .body("items.slug", contains("p4", "p3", "labo", "p5", "compas"));
        measured("labo", "value", 2000, "from", "2026-06-01", "to", null, "measuredAt", null);
        anonymous()
                .get("/api/v1/resources?scope=forge&sort=-usage&limit=1")
                .then()
                .body("items.slug", contains("labo"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&q=projet", "&discipline=mathematiques"})
    void ties_and_resources_without_measure_are_met_once_over_all_pages(String how) {
        for (int id = 10; id < 33; id++) {
            forge.project(id, "collectif-maths/p" + id, "Projet " + id);
        }
        Runs.full();
        for (int id = 10; id < 22; id++) {
            measured("projet-" + id, "value", 100 * (id % 3));
        }
        var first = "/api/v1/resources?scope=forge&sort=-usage&limit=4" + how;
        var forwards = new ArrayList<String>();
        var values = new ArrayList<Integer>();
        String last = null;
        for (var link = first; link != null; ) {
            var page = anonymous().get(link).then().statusCode(200).extract().jsonPath();
            forwards.addAll(page.getList("items.slug"));
            page.<Map<String, Map<String, Integer>>>getList("items")
                    .forEach(item -> values.add(
                            item.get("usage") == null ? null : item.get("usage").get("value")));
            last = link;
            link = page.getString("page.next");
        }
        int total = anonymous().get(first).then().extract().path("page.total");
        assertEquals(total, forwards.stream().distinct().count());
        assertEquals(total, forwards.size());
        var sorted = values.stream()
                .sorted(Comparator.nullsFirst(Comparator.<Integer>naturalOrder())
                        .reversed())
                .toList();
        assertEquals(sorted, values);
        var backwards = new ArrayList<String>();
        for (var link = last; link != null; ) {
            var page = anonymous().get(link).then().statusCode(200).extract().jsonPath();
            backwards.addAll(0, page.getList("items.slug"));
            link = page.getString("page.previous");
        }
        assertEquals(forwards, backwards);
    }

    @Test
    void a_harvest_leaves_usage_alone() {
        measured("labo");
        forge.rename(1, "Labo");
        Runs.full();
        anonymous().get(LABO).then().body("usage.value", equalTo(1000000));
    }

    @Test
    void a_former_slug_leads_on_and_what_is_unknown_or_gone_says_so() {
        former("ancien", "labo");
        for (var rest : List.of("/usage?unit=people", "/usage.svg")) {
            anonymous()
                    .redirects()
                    .follow(false)
                    .get("/api/v1/resources/ancien" + rest)
                    .then()
                    .statusCode(308)
                    .header("Location", endsWith("/api/v1/resources/labo" + rest));
        }
        curator()
                .request()
                .redirects()
                .follow(false)
                .contentType("application/json")
                .body(may())
                .post("/api/v1/resources/ancien/usage")
                .then()
                .statusCode(308);
        anonymous()
                .get("/api/v1/resources/rien/usage")
                .then()
                .statusCode(404)
                .body("code", equalTo("unknown-resource"));
        anonymous().get("/api/v1/resources/rien/usage.svg").then().statusCode(404);
        post(curator(), "/api/v1/resources/rien/usage", may()).statusCode(404);
        vanish("labo");
        anonymous().get(LABO + "/usage").then().statusCode(410).body("code", equalTo("resource-vanished"));
        anonymous().get(LABO + "/usage.svg").then().statusCode(410);
        post(curator(), LABO + "/usage", may()).statusCode(410);
    }

    @Transactional
    void former(String formerSlug, String slug) {
        session.createNativeMutationQuery("""
                        insert into resource_former_slug (slug, resource_id) select :former, id from resource where slug = :slug
                        """)
                .setParameter("former", formerSlug)
                .setParameter("slug", slug)
                .executeUpdate();
    }

    @Transactional
    void vanish(String slug) {
        session.createNativeMutationQuery("update resource set forge_state = 'vanished' where slug = :slug")
                .setParameter("slug", slug)
                .executeUpdate();
    }

    @Test
    void measures_of_one_resource_at_the_same_time_wait_for_each_other() throws Exception {
        var threads = Executors.newFixedThreadPool(6);
        var sent = new ArrayList<Callable<Integer>>();
        for (int time = 0; time < 12; time++) {
            sent.add(() -> post(service(), LABO + "/usage", may()).extract().statusCode());
        }
        var statuses = new ArrayList<Integer>();
        for (var answer : threads.invokeAll(sent)) {
            statuses.add(answer.get());
        }
        threads.shutdown();
        assertEquals(1, statuses.stream().filter(status -> status == 201).count(), statuses.toString());
        assertEquals(11, statuses.stream().filter(status -> status == 200).count(), statuses.toString());
        assertEquals(1, acts().size());
    }

    @Test
    void measured_instants_are_kept_to_the_microsecond() {
        var at = Instant.parse("2026-06-01T06:00:00.123456789Z");
        measured("labo", "measuredAt", at.toString());
        anonymous()
                .get(LABO + "/usage")
                .then()
                .body(
                        "items.measuredAt",
                        hasItem(at.truncatedTo(ChronoUnit.MICROS).toString()));
        post(service(), LABO + "/usage", may("measuredAt", at.toString()))
                .statusCode(200)
                .body("effect", equalTo("unchanged"));
    }
}
