package fr.forge.ressourcerie.account;

import static fr.forge.ressourcerie.Actors.anonymous;
import static fr.forge.ressourcerie.Actors.curator;
import static fr.forge.ressourcerie.Actors.someoneNew;
import static fr.forge.ressourcerie.contributor.Consenting.committed;
import static fr.forge.ressourcerie.contributor.Consenting.consent;
import static fr.forge.ressourcerie.contributor.Consenting.describe;
import static fr.forge.ressourcerie.contributor.Consenting.handle;
import static fr.forge.ressourcerie.contributor.Consenting.me;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.forge.ressourcerie.Actor;
import fr.forge.ressourcerie.ForgeUnderTest;
import fr.forge.ressourcerie.harvest.Runs;
import fr.forge.ressourcerie.house.WholeDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever signs in takes along everything that is held about them, or has it erased, and stays erased. */
@QuarkusTest
class MyDataApiTest {
    private final String own = UUID.randomUUID().toString().substring(0, 8);
    private final String name = "Une personne " + own;
    private final String biography = "Une biographie que personne d'autre n'a : " + own;
    private final String summary = "Un brouillon que personne d'autre n'a : " + own;

    @Inject
    WholeDatabase database;

    @Inject
    ForgeUnderTest forge;

    @Inject
    Session session;

    private final Actor someone = someoneNew();

    @BeforeEach
    void somebody_who_left_traces_everywhere() {
        forge.clear();
        forget();
        forge.project(1, "collectif-maths/labo", "Labo").contributors(committed(someone.email(), 12));
        Runs.full();
        describe(someone, name, biography);
        consent(someone);
        curator()
                .request()
                .put("/api/v1/resources/labo/maintainers/" + handle(someone))
                .then()
                .statusCode(201);
        someone.request()
                .contentType("application/json")
                .body(Map.of("resource", "labo", "sheet", Map.of("summary", summary)))
                .post("/api/v1/proposals")
                .then()
                .statusCode(201);
    }

    @Transactional
    void forget() {
        session.createNativeMutationQuery(
                        "truncate harvest, harvest_problem, harvested_project, resource, contributor cascade")
                .executeUpdate();
    }

    @Test
    void the_copy_is_a_file_that_nobody_keeps_and_holds_every_trace() {
        export().header("Cache-Control", equalTo("private, no-store"))
                .header(
                        "Content-Disposition",
                        equalTo("attachment; filename=\"ressourcerie-" + handle(someone) + ".json\""))
                .body("data.account.handle", equalTo(handle(someone)))
                .body("data.account.subjectHash", notNullValue())
                .body("data.contributor.person.name", equalTo(name))
                .body("data.contributor.person.contributions.commits", hasItem(12))
                .body("data.contributor.profile.biography", equalTo(biography))
                .body("data.contributor.consents.given", hasItem(true))
                .body("data.maintainedResources.slug", hasItem("labo"))
                .body("data.proposals.sheet.summary", hasItem(summary))
                .body("data.acts.name", hasItems("consent-given", "profile-edited", "person-linked"));
    }

    @Test
    void the_copy_of_a_newcomer_is_their_account_alone() {
        someoneNew()
                .request()
                .get("/api/v1/me/export")
                .then()
                .statusCode(200)
                .body("data", hasKey("account"))
                .body("data", not(hasKey("acts")));
    }

    @Test
    void nobody_has_no_copy_and_nothing_to_erase() {
        anonymous().get("/api/v1/me/export").then().statusCode(401);
        anonymous().delete("/api/v1/me").then().statusCode(401);
    }

    @Test
    void erasing_has_to_be_meant() {
        someone.request().delete("/api/v1/me").then().statusCode(428);
        someone.request()
                .header("If-Match", "\"99.x\"")
                .delete("/api/v1/me")
                .then()
                .statusCode(412);
        export().body("data.contributor.person.name", equalTo(name));
    }

    @Test
    void a_rehearsal_tells_what_would_go_and_takes_nothing() {
        someone.request()
                .header("If-Match", tag())
                .delete("/api/v1/me?dryRun=true")
                .then()
                .statusCode(200)
                .body("parts", hasItems("account", "acts", "contributor", "maintainedResources", "proposals"));
        export().body("data.contributor.person.name", equalTo(name));
    }

    @Test
    void nothing_of_the_person_is_left_and_neither_harvest_nor_sign_in_brings_them_back() {
        var before = handle(someone);
        anonymous().get("/api/v1/contributors/" + before).then().statusCode(200);
        someone.request()
                .header("If-Match", tag())
                .delete("/api/v1/me")
                .then()
                .statusCode(200)
                .body("handle", equalTo(before));
        anonymous().get("/api/v1/contributors/" + before).then().statusCode(404);
        List.of(own, before).forEach(trace -> assertEquals(List.of(), database.columnsWith(trace), trace));
        Runs.full();
        me(someone).body("handle", not(equalTo(before)));
        export().body("data.contributor", nullValue()).body("data.acts", nullValue());
        anonymous().get("/api/v1/resources/labo").then().statusCode(200).body("contributorCount", equalTo(1));
    }

    /** A new column that leads to an account needs a place in the copy, then in this list. */
    @Test
    @Transactional
    void every_column_that_leads_to_an_account_is_copied() {
        var leads = new TreeSet<>(session.createNativeQuery("""
                        select c.relname || '.' || a.attname from pg_attribute a
                        join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname = 'public' and c.relkind = 'r' and a.atttypid = cast('uuid' as regtype)
                        and (a.attname in ('account', 'account_id', 'actor') or a.attname like '%by' or exists (
                            select 1 from pg_constraint k
                            where k.contype = 'f' and k.conrelid = a.attrelid and a.attnum = any(k.conkey)
                            and k.confrelid = cast('public.account' as regclass)))
                        """, String.class).getResultList());
        assertEquals(
                new TreeSet<>(Set.of(
                        "application_member.account_id",
                        "audit_act.actor",
                        "collection.offered_to",
                        "collection.owner_id",
                        "contributor.account_id",
                        "contributor_consent.account",
                        "contributor_profile.account_id",
                        "forge_account.account_id",
                        "proposal.proposer_id",
                        "resource_maintainer.account_id",
                        "retention_run.started_by",
                        "webhook.account_id")),
                leads);
    }

    /** A new table with a personal column is copied, or says here why it leads from no account to anything. */
    @Test
    void every_table_with_a_personal_column_is_copied_or_knows_no_account() throws IOException {
        var copied = Set.of(
                "account",
                "application",
                "application_member",
                "audit_act",
                "audit_reason",
                "collection",
                "collection_resource",
                "contributor",
                "contributor_address",
                "contributor_consent",
                "contributor_profile",
                "forge_account",
                "proposal",
                "resource_maintainer",
                "report",
                "retention_run",
                "self_answer",
                "webhook");
        var knowing = Map.of(
                "data_request", "made without an account",
                "suggestion", "of nobody: its author is stored nowhere",
                "forge_member", "keyed hashes of the Forge's usernames; the confirmed one is in forge_account",
                "idempotent_answer", "an encrypted answer that was given already, for a day",
                "rate_limit", "a keyed hash and a count, for minutes",
                "outbox_message", "encrypted, until it is sent; what it says is in what it is about",
                "document", "of what it belongs to: those of applications are copied with them",
                "application_submission", "of an application, as its applicant submitted it",
                "document_chunk", "of what it belongs to");
        var accounted = new TreeSet<>(copied);
        accounted.addAll(knowing.keySet());
        assertEquals(accounted, personalTables());
    }

    private static Set<String> personalTables() throws IOException {
        try (var file = MyDataApiTest.class.getResourceAsStream("/privacy/register.tsv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t"))
                    .filter(line -> line[2].equals("personal"))
                    .map(line -> line[0])
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private ValidatableResponse export() {
        return someone.request().get("/api/v1/me/export").then().statusCode(200);
    }

    private String tag() {
        return me(someone).extract().header("ETag");
    }
}
