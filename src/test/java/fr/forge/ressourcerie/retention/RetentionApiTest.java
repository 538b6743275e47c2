package fr.forge.ressourcerie.retention;

import static fr.forge.ressourcerie.Actors.admin;
import static fr.forge.ressourcerie.Actors.anonymous;
import static fr.forge.ressourcerie.Actors.camille;
import static fr.forge.ressourcerie.Actors.curator;
import static fr.forge.ressourcerie.Actors.dpo;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens at night to what was kept long enough. */
@QuarkusTest
class RetentionApiTest {
    private static final String RUNS = "/api/v1/retention-runs";
    private static final String MESSAGES = "terms.find { it.name == 'outbox-messages' }";
    private static final int MORE_THAN_A_BATCH = 1500;

    @Inject
    Session session;

    @BeforeEach
    @Transactional
    void old_and_young_messages() {
        session.createNativeMutationQuery("delete from retention_run").executeUpdate();
        session.createNativeMutationQuery("delete from outbox_message").executeUpdate();
        messages(MORE_THAN_A_BATCH, "delivered", 31);
        messages(2, "delivered", 29);
        messages(1, "waiting", 400);
    }

    private void messages(int count, String state, int daysAgo) {
        session.createNativeMutationQuery("""
                        insert into outbox_message (id, kind, about, payload, state, attempts, due_at, created_at, ended_at)
                        select gen_random_uuid(), 'probe', gen_random_uuid(), case when :state = 'waiting' then decode('00', 'hex') end,
                            :state, 1, now() + interval '1 year', now(),
                            case when :state <> 'waiting' then now() - make_interval(days => :days) end
                        from generate_series(1, :count)
                        """)
                .setParameter("state", state)
                .setParameter("days", daysAgo)
                .setParameter("count", count)
                .executeUpdate();
    }

    @Transactional
    long left() {
        return session.createNativeQuery("select count(*) from outbox_message", Long.class)
                .getSingleResult();
    }

    @Test
    void a_dry_run_counts_and_leaves_everything() {
        dpo().request()
                .post(RUNS + "?dryRun=true")
                .then()
                .statusCode(200)
                .body("id", nullValue())
                .body("state", equalTo("rehearsed"))
                .body(MESSAGES + ".rows", equalTo(MORE_THAN_A_BATCH))
                .body(MESSAGES + ".kept", equalTo("P30D"));
        assertEquals(MORE_THAN_A_BATCH + 3, left());
        dpo().request().get(RUNS).then().statusCode(200).body("page.total", equalTo(0));
    }

    @Test
    void a_run_takes_what_is_old_enough_whatever_its_number_and_nothing_else() {
        var location = admin().request()
                .post(RUNS)
                .then()
                .statusCode(201)
                .body("state", equalTo("completed"))
                .body("endedAt", notNullValue())
                .body(MESSAGES + ".rows", equalTo(MORE_THAN_A_BATCH))
                .extract()
                .header("Location");
        assertEquals(3, left());
        admin().request().get(location).then().statusCode(200).body(MESSAGES + ".rows", equalTo(MORE_THAN_A_BATCH));
        admin().request().post(RUNS).then().statusCode(201).body(MESSAGES + ".rows", equalTo(0));
        admin().request().get(RUNS + "?limit=1").then().body("page.total", equalTo(2));
    }

    @Test
    void a_term_that_cannot_be_kept_keeps_no_other_from_it() {
        oldRun();
        refuseDeletes();
        try {
            admin().request()
                    .post(RUNS)
                    .then()
                    .statusCode(201)
                    .body("state", equalTo("interrupted"))
                    .body(MESSAGES + ".rows", equalTo(0))
                    .body("terms.find { it.name == 'retention-runs' }.rows", equalTo(1));
        } finally {
            allowDeletes();
        }
        admin().request().post(RUNS).then().statusCode(201).body("state", equalTo("completed"));
        assertEquals(3, left());
    }

    @Transactional
    void oldRun() {
        session.createNativeMutationQuery("""
                        insert into retention_run (id, state, started_at, lease_until, ended_at, counts)
                        values (gen_random_uuid(), 'completed', now(), now(), now() - interval '731 days', '{}')
                        """).executeUpdate();
    }

    @Transactional
    void refuseDeletes() {
        session.createNativeMutationQuery("create trigger refuse before delete on outbox_message"
                        + " execute function public.refuse_rewriting_history()")
                .executeUpdate();
    }

    @Transactional
    void allowDeletes() {
        session.createNativeMutationQuery("drop trigger refuse on outbox_message")
                .executeUpdate();
    }

    @Test
    void every_room_says_its_terms() {
        dpo().request()
                .post(RUNS + "?dryRun=true")
                .then()
                .body(
                        "terms.name",
                        hasItems("act-texts", "consents", "proposal-drafts", "suggestion-texts", "reports"));
    }

    @Test
    void one_run_goes_on_at_a_time_and_a_dead_one_is_taken_over() {
        running("10 minutes");
        admin().request().post(RUNS).then().statusCode(409).body("code", equalTo("retention-running"));
        session_forgets_runs();
        running("-1 minute");
        admin().request().post(RUNS).then().statusCode(201);
        admin().request().get(RUNS).then().body("items.state", hasItems("completed", "interrupted"));
    }

    @Transactional
    void running(String lease) {
        session.createNativeMutationQuery("""
                        insert into retention_run (id, state, started_at, lease_until, counts)
                        values (gen_random_uuid(), 'running', now(), now() + cast(:lease as interval), '{}')
                        """).setParameter("lease", lease).executeUpdate();
    }

    @Transactional
    void session_forgets_runs() {
        session.createNativeMutationQuery("delete from retention_run").executeUpdate();
    }

    @Test
    void others_may_not_and_an_unknown_run_is_said_so() {
        anonymous().post(RUNS).then().statusCode(401);
        camille().request().post(RUNS).then().statusCode(403);
        curator().request().get(RUNS).then().statusCode(403);
        dpo().request()
                .get(RUNS + "/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("code", equalTo("unknown-retention-run"));
        dpo().request()
                .post(RUNS + "?dryRun=maybe")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("dryRun"));
    }
}
