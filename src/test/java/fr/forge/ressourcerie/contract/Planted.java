package fr.forge.ressourcerie.contract;

import static fr.forge.ressourcerie.Actors.admin;
import static fr.forge.ressourcerie.Actors.anonymous;
import static fr.forge.ressourcerie.Actors.claude;
import static fr.forge.ressourcerie.Actors.curator;
import static fr.forge.ressourcerie.Actors.service;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import fr.forge.ressourcerie.Actor;
import fr.forge.ressourcerie.ForgeUnderTest;
import fr.forge.ressourcerie.HomeserverUnderTest;
import fr.forge.ressourcerie.collection.CollectionShelf;
import fr.forge.ressourcerie.educommun.application.Applying;
import fr.forge.ressourcerie.educommun.call.CallShelf;
import fr.forge.ressourcerie.educommun.document.Samples;
import fr.forge.ressourcerie.harvest.Runs;
import fr.forge.ressourcerie.http.proof.Solving;
import fr.forge.ressourcerie.report.Reporting;
import fr.forge.ressourcerie.resource.Selecting;
import fr.forge.ressourcerie.resource.Selection;
import io.restassured.response.Response;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.Session;

/**
 * A Forge, a homeserver and people who put personal data wherever it can be put: each piece carries a word that stands
 * nowhere else, so that wherever it shows one knows where it came from.
 */
@Singleton
public class Planted {
    /** At the end of every address. */
    static final String ADDRESS = "@fuite.example";

    /** In the identifier of a user of Matrix. */
    static final String MATRIX = "@zebulon.fuitard-ac-lyon.fr:";

    /** Who committed and never consented; and a member's username on the Forge. */
    static final String NAME = "Fuitard";

    static final String USERNAME = "zebfuit77";

    /** What somebody calls themselves and never consented to show, and the username that they claim. */
    static final String PROFILE = "Zoé Cachée";

    static final String CLAIMED = "zoe-cachee-77";

    /** In the title of an application and the name of its document, of which only its team and managers know. */
    static final String APPLICATION = "Zibeline";

    /** In the title of a private collection, of which only its owner knows. */
    static final String COLLECTION = "Zinzolin";

    /** What everyone may see: if this is not found, nothing would be. */
    static final String PUBLIC = "Collectif des Témoins";

    static final List<String> SECRETS =
            List.of(ADDRESS, MATRIX, NAME, USERNAME, PROFILE, CLAIMED, APPLICATION, COLLECTION);

    private static final Actor WITNESS = new Actor("temoin-consentant", "temoin@autre.example", Set.of());

    static final Actor ZOE = new Actor("zoe-du-parcours", "zoe.parcours" + ADDRESS, Set.of());

    private static final String PERSON = "Zébulon " + NAME;

    private final ForgeUnderTest forge;
    private final HomeserverUnderTest homeserver;
    private final Selecting selecting;
    private final CallShelf calls;
    private final Session session;

    Planted(
            ForgeUnderTest forge,
            HomeserverUnderTest homeserver,
            Selecting selecting,
            CallShelf calls,
            Session session) {
        this.forge = forge;
        this.homeserver = homeserver;
        this.selecting = selecting;
        this.calls = calls;
        this.session = session;
    }

    void everywhere() {
        forge.clear();
        homeserver.forget();
        forget();
        calls.forget();
        CallShelf.published();
        project(1, "collectif-temoin/labo", "Labo témoin");
        project(2, "collectif-temoin/carnet", "Carnet de " + PERSON + " carnet" + ADDRESS);
        Runs.full();
        select();
        homeserver.room("Temoin", "Salon Labo témoin", "Demandez à " + MATRIX + "agent.example, salon" + ADDRESS, 4);
        done(curator().request().post("/api/v1/salons/imports"));
        done(admin().request().post("/api/v1/retention-runs"));
        salon();
        writes();
    }

    private void project(long id, String path, String name) {
        var json = JsonNodeFactory.instance;
        var people = json.arrayNode();
        people.addObject()
                .put("name", PERSON)
                .put("email", " ZEBULON.COMMIT" + ADDRESS.toUpperCase() + " ")
                .put("commits", 7);
        people.addObject()
                .put("name", "nom" + ADDRESS)
                .put("email", "nom" + ADDRESS)
                .put("commits", 2);
        people.addObject().put("name", "Z.").put("email", ZOE.email()).put("commits", 3);
        people.addObject().put("name", "T.").put("email", WITNESS.email()).put("commits", 5);
        var project = forge.project(id, path, name)
                .set(
                        "description",
                        "Écrire à resume" + ADDRESS + " ou à " + PERSON + ", ou " + MATRIX + "agent.example.")
                .set(
                        "topics",
                        json.arrayNode()
                                .add("fractions")
                                .add("motcle" + ADDRESS)
                                .add("Zébulon " + NAME))
                .set("avatar_url", "https://forge.example/uploads/avatar.png")
                .file(
                        "README.md",
                        "# Labo\n\n[Écrire](mailto:readme" + ADDRESS + ") à " + PERSON + " <lisez" + ADDRESS + ">")
                .file("publiccode.yml", """
                        publiccodeYmlVersion: "0.4"
                        name: Labo témoin %d
                        url: https://forge.example/labo.git
                        legal: {license: MIT}
                        description:
                          fr:
                            shortDescription: "Pour %s, court%s"
                            longDescription: "Longue description de %s, long%s, assez longue pour être valable."
                        maintenance:
                          type: community
                          contacts:
                            - {name: %s, email: contact%s}
                        """.formatted(id, PERSON, ADDRESS, PERSON, ADDRESS, PERSON, ADDRESS))
                .contributors(people)
                .member(USERNAME, 40);
        project.set(
                "namespace",
                json.objectNode()
                        .put("id", 900)
                        .put("name", PUBLIC)
                        .put("path", "collectif-temoin")
                        .put("kind", "group")
                        .put("full_path", "collectif-temoin")
                        .put("web_url", "https://forge.example/collectif-temoin"));
    }

    private void salon() {
        post(
                curator(),
                "/api/v1/salons",
                Map.of(
                        "link",
                        "https://tchap.gouv.fr/#/room/!Temoin:agent.education.tchap.example",
                        "kind",
                        "private",
                        "name",
                        "Salon témoin",
                        "contact",
                        "curators",
                        "resources",
                        List.of(slug())));
    }

    /** What people write goes through what is there to keep addresses out; some of it is refused, and leaves nothing. */
    private void writes() {
        var resource = "/api/v1/resources/" + slug();
        var said = "Vu par ecrit" + ADDRESS + " et " + MATRIX + "agent.example";
        post(claude(), resource + "/suggestions", Map.of("kind", "bug", "seen", said, "suggested", said));
        post(service(), resource + "/usage", usage());
        ZOE.request().get("/api/v1/me").then().statusCode(200);
        put(ZOE, "/api/v1/me/forge-account", Map.of("username", CLAIMED));
        post(
                ZOE,
                "/api/v1/webhooks",
                Map.of(
                        "url",
                        "https://portail.example/recevoir?pour=crochet" + ADDRESS,
                        "kinds",
                        List.of("resource", "contributor")));
        ZOE.request()
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", "*")
                .body(Map.of("displayName", PROFILE))
                .patch("/api/v1/me/profile")
                .then()
                .statusCode(200);
        curator()
                .request()
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", "*")
                .body(Map.of("summary", said, "description", said))
                .patch(resource);
        put(curator(), resource + "/selection", Map.of("state", "to-review", "reason", said));
        var handle = claude().request().get("/api/v1/me").then().extract().<String>path("handle");
        put(curator(), resource + "/maintainers/" + handle, Map.of());
        put(curator(), "/api/v1/resources/" + slug(2) + "/maintainers/" + handle, Map.of());
        askedAndReported(said);
        CollectionShelf.made(ZOE, COLLECTION, "private", slug());
        CollectionShelf.made(ZOE, "Une collection de quelqu'un", "public", slug());
        CollectionShelf.made(WITNESS, "Une collection de témoin", "public", slug());
        var draft = post(ZOE, Applying.BEGIN, Map.of("title", "Projet " + APPLICATION, "applicantKind", "teacher"));
        done(ZOE.request()
                .multiPart(
                        "file", "Budget " + APPLICATION + " piece" + ADDRESS + ".pdf", Samples.pdf(), "application/pdf")
                .post(Applying.APPLICATIONS + draft.path("id") + "/documents?key=budget"));
        Applying.complete(ZOE, draft.path("id"));
        Applying.submit(ZOE, draft.path("id")).statusCode(201);
        post(claude(), "/api/v1/proposals", Map.of("resource", slug(2), "sheet", Map.of("title", "Carnet")));
    }

    private void askedAndReported(String said) {
        var requests = "/api/v1/data-requests";
        var request = Map.of(
                "kind",
                "access",
                "contact",
                "demande" + ADDRESS,
                "text",
                said,
                "proof",
                Solving.proof(requests + "/challenge"));
        done(anonymous().contentType("application/json").body(request).post(requests));
        var shown = WITNESS;
        shown.request().get("/api/v1/me").then().statusCode(200);
        shown.request()
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", "*")
                .body(Map.of("displayName", "Témoin consentant"))
                .patch("/api/v1/me/profile");
        put(
                shown,
                "/api/v1/me/consent",
                Map.of(
                        "given",
                        true,
                        "version",
                        "2026-11",
                        "shown",
                        Map.of("name", true, "biography", false, "academy", false)));
        var handle = shown.request().get("/api/v1/me").then().extract().<String>path("handle");
        Reporting.report("/api/v1/contributors/" + handle, Reporting.words("other", said))
                .statusCode(202);
    }

    private static Map<String, Object> usage() {
        return Map.of(
                "value",
                12,
                "unit",
                "people",
                "period",
                "month",
                "from",
                "2026-05-01",
                "to",
                "2026-05-31",
                "qualifier",
                "at-least",
                "source",
                "declared",
                "measuredAt",
                "2026-06-01T06:00:00Z");
    }

    private static Response post(Actor actor, String address, Map<String, Object> body) {
        var answer = actor.request().contentType("application/json").body(body).post(address);
        done(answer);
        return answer;
    }

    private static void put(Actor actor, String address, Map<String, Object> body) {
        actor.request()
                .contentType("application/json")
                .header("If-Match", "*")
                .body(body)
                .put(address);
    }

    private static void done(Response answer) {
        assertTrue(answer.statusCode() < 300, answer.asString());
    }

    private String slug() {
        return slug(1);
    }

    @Transactional
    String slug(long project) {
        return session.createNativeQuery("select slug from resource where project_id = :project", String.class)
                .setParameter("project", project)
                .getSingleResult();
    }

    @Transactional
    void select() {
        selecting.select(1, Selection.SELECTED);
    }

    @Transactional
    void forget() {
        session.createNativeMutationQuery(
                        "truncate harvest, harvest_problem, harvested_project, resource, contributor, salon, salon_proposal,"
                                + " report, data_request, contributor_profile, forge_account, webhook, collection cascade")
                .executeUpdate();
    }
}
