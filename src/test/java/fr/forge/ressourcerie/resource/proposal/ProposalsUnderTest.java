package fr.forge.ressourcerie.resource.proposal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import fr.forge.ressourcerie.Actor;
import fr.forge.ressourcerie.ForgeUnderTest;
import fr.forge.ressourcerie.RunningService;
import fr.forge.ressourcerie.harvest.Runs;
import fr.forge.ressourcerie.http.PrivacyKey;
import fr.forge.ressourcerie.http.outgoing.Stranger;
import io.restassured.response.ValidatableResponse;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.net.URI;
import org.hibernate.Session;

/** Two resources with their maintainers, a site for the first one, and the requests that every test of proposals sends. */
@Singleton
public class ProposalsUnderTest {
    static final String PROPOSALS = "/api/v1/proposals";
    static final String SITE = System.getProperty(RunningService.STRANGER);
    static final String WHOLE = """
            {"title":"Le labo des fractions","summary":"Manipuler des fractions.","kind":"application",
             "levels":["cm1","cm2"],"disciplines":["mathematiques"],"audiences":["eleve"],"keywords":["fractions"],
             "licence":"AGPL-3.0-only","links":{"access":"%s/labo"},
             "compliance":{"personalData":"aucune","accessibility":{"state":"partial","rate":80,"auditedAt":"2026-01-15"},
             "ai":{"used":false}}}""".formatted(SITE);

    private final Stranger site = new Stranger(URI.create(SITE).getPort());
    private final ForgeUnderTest forge;
    private final Session session;
    private final PrivacyKey key;

    ProposalsUnderTest(ForgeUnderTest forge, Session session, PrivacyKey key) {
        this.forge = forge;
        this.session = session;
        this.key = key;
    }

    /** The catalogue that each test begins with. */
    void begin() {
        site.clear().on("HEAD /labo", "HTTP/1.1 200 OK");
        forge.clear();
        forget();
        forge.project(1, "collectif-maths/fractions", "Labo des fractions")
                .licence(JsonNodeFactory.instance.objectNode().put("key", "agpl-3.0"));
        forge.project(2, "collectif-sciences/circuits", "Circuits simples");
        Runs.full();
    }

    @Transactional
    void forget() {
        session.createNativeMutationQuery(
                        "truncate harvest, harvest_problem, harvested_project, resource, contributor cascade")
                .executeUpdate();
    }

    /** The site of the first resource. */
    Stranger site() {
        return site;
    }

    @PreDestroy
    void close() {
        site.close();
    }

    /** Makes somebody who has signed in once a maintainer, as a curator would. */
    void maintains(Actor actor, String slug) {
        actor.request().get(PROPOSALS).then().statusCode(200);
        grant(key.hash("account-subject", actor.subject()), slug);
    }

    @Transactional
    void grant(byte[] subject, String slug) {
        session.createNativeMutationQuery("""
                        insert into resource_maintainer (resource_id, account_id, since)
                        select r.id, a.id, now() from resource r, account a where r.slug = :slug and a.subject_hash = :subject
                        """)
                .setParameter("slug", slug)
                .setParameter("subject", subject)
                .executeUpdate();
    }

    /** Where a resource stands in the selection, which the public does not see. */
    @Transactional
    String selection(String slug) {
        return session.createNativeQuery("select selection from resource where slug = :slug", String.class)
                .setParameter("slug", slug)
                .getSingleResult();
    }

    @Transactional
    void selection(String slug, String state) {
        session.createNativeMutationQuery(
                        "update resource set selection = :state, selected_at = now() where slug = :slug")
                .setParameter("state", state)
                .setParameter("slug", slug)
                .executeUpdate();
    }

    /** As if every test had begun a fortnight ago. */
    @Transactional
    void testedUntilYesterday() {
        session.createNativeMutationQuery(
                        "update proposal set test_from = current_date - 14, test_until = current_date - 2")
                .executeUpdate();
    }

    /** The acts upon a thing of that kind, the first one first. */
    @Transactional
    java.util.List<String> acts(String kind) {
        return session.createNativeQuery("""
                        select a.name from audit_act a where a.kind = :kind and (a.thing in (select id from resource)
                        or a.thing in (select id from proposal)) order by a.id
                        """, String.class)
                .setParameter("kind", kind)
                .getResultList();
    }

    static ValidatableResponse create(Actor actor, String slug, String sheet) {
        return actor.request()
                .contentType("application/json")
                .body("{\"resource\":\"" + slug + "\",\"sheet\":" + sheet + "}")
                .post(PROPOSALS)
                .then();
    }

    /** The address of a new draft. */
    static String draft(Actor actor, String sheet) {
        return create(actor, "labo-des-fractions", sheet)
                .statusCode(201)
                .extract()
                .header("Location")
                .replaceFirst("^https?://[^/]+", "");
    }

    static ValidatableResponse submit(Actor actor, String proposal) {
        return actor.request().post(proposal + "/submission").then();
    }

    static String tag(Actor actor, String proposal) {
        return actor.request().get(proposal).then().statusCode(200).extract().header("ETag");
    }

    static ValidatableResponse patch(Actor actor, String proposal, String tag, String change) {
        return actor.request()
                .header("If-Match", tag)
                .contentType("application/merge-patch+json; charset=UTF-8")
                .body(change)
                .patch(proposal)
                .then();
    }

    static ValidatableResponse decide(Actor actor, String proposal, String tag, String decision) {
        return actor.request()
                .header("If-Match", tag)
                .contentType("application/json")
                .body(decision)
                .put(proposal + "/decision")
                .then();
    }

    /** Selects a resource without a look at its proposal. */
    static ValidatableResponse select(Actor actor, String slug, String reason) {
        return actor.request()
                .header("If-Match", "*")
                .contentType("application/json")
                .body("{\"state\":\"selected\",\"reason\":\"" + reason + "\"}")
                .put("/api/v1/resources/" + slug + "/selection")
                .then();
    }

    /** A decision by somebody who has just read the proposal. */
    static ValidatableResponse decide(Actor actor, String proposal, String decision) {
        return decide(actor, proposal, tag(actor, proposal), decision);
    }
}
