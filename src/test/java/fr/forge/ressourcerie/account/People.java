package fr.forge.ressourcerie.account;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.forge.ressourcerie.Actor;
import fr.forge.ressourcerie.ForgeUnderTest;
import fr.forge.ressourcerie.harvest.Runs;
import fr.forge.ressourcerie.resource.Selecting;
import fr.forge.ressourcerie.resource.Selection;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/** A small Forge whose commits tell who made what, and people who sign in with an address. */
@Singleton
public class People {
    public static final String ME = "/api/v1/me";
    public static final String LABO = "/api/v1/resources/labo-des-fractions";
    public static final String CARNET = "/api/v1/resources/carnet-de-bord";
    public static final String OTHER = "/api/v1/resources/circuits-simples";
    private static final String PATCH = "application/merge-patch+json; charset=UTF-8";

    private final ForgeUnderTest forge;
    private final Selecting selecting;
    private final Session session;

    People(ForgeUnderTest forge, Selecting selecting, Session session) {
        this.forge = forge;
        this.selecting = selecting;
        this.session = session;
    }

    /** Three resources of nobody yet; the first is selected. */
    void projects() {
        forge.clear();
        forget();
        forge.project(1, "collectif-maths/labo", "Labo des fractions")
                .contributors(JsonNodeFactory.instance.arrayNode());
        forge.project(2, "collectif-maths/carnet", "Carnet de bord").contributors(JsonNodeFactory.instance.arrayNode());
        forge.project(3, "collectif-sciences/circuits", "Circuits simples")
                .contributors(JsonNodeFactory.instance.arrayNode());
    }

    /** Somebody committed to a project, under an address as they typed it. */
    void commit(long project, String name, String address, int commits) {
        var people = JsonNodeFactory.instance.arrayNode();
        forge.contributors(project).forEach(people::add);
        people.addObject().put("name", name).put("email", address).put("commits", commits);
        forge.touch(project);
        forge.contribute(project, people);
    }

    /** Nobody committed to a project any more. */
    void uncredit(long project) {
        forge.contribute(project, JsonNodeFactory.instance.arrayNode());
        forge.touch(project);
    }

    /** A project in a group of that path. */
    void group(long project, String path) {
        var added = forge.project(project, path + "/projet", "Projet du groupe")
                .contributors(JsonNodeFactory.instance.arrayNode());
        added.set("namespace", ((ObjectNode) added.json(true).path("namespace")).put("kind", "group"));
    }

    /** How many consents and withdrawals are kept of somebody that are so. */
    long consents(Actor someone, String condition) {
        var handle = me(someone).extract().<String>path("handle");
        return rows(
                "contributor_consent k join account c on c.id = k.account",
                "(" + condition + ") and c.handle = '" + handle + "'");
    }

    /** How much the audit knows that somebody did to their own account. */
    long acts(Actor someone) {
        var handle = me(someone).extract().<String>path("handle");
        return rows(
                "audit_act a join account c on c.id = a.thing",
                "a.kind = 'account' and a.actor = c.id and c.handle = '" + handle + "'");
    }

    void harvest() {
        Runs.full();
        select();
    }

    @Transactional
    void select() {
        selecting.select(1, Selection.SELECTED);
    }

    @Transactional
    void forget() {
        session.createNativeMutationQuery(
                        "truncate harvest, harvest_problem, harvested_project, resource, contributor cascade")
                .executeUpdate();
        session.createNativeMutationQuery(
                        "insert into academy_domain (domain, code) values ('ac-lyon.example', 'lyon') on conflict do nothing")
                .executeUpdate();
    }

    @Transactional
    public long rows(String table, String condition) {
        return session.createNativeQuery("select count(*) from " + table + " where " + condition, Long.class)
                .getSingleResult();
    }

    @Transactional
    void run(String sql) {
        session.createNativeMutationQuery(sql).executeUpdate();
    }

    static String address() {
        return "p." + UUID.randomUUID().toString().substring(0, 8) + "@ac-lyon.example";
    }

    /** Somebody whom no other test knows, with that address. */
    static Actor with(String address) {
        return new Actor("person-" + UUID.randomUUID(), address, Set.of());
    }

    /** The same person, whose address is another one now. */
    static Actor moved(Actor someone, String address) {
        return new Actor(someone.name(), address, someone.roles());
    }

    static ValidatableResponse me(Actor someone) {
        return someone.request().get(ME).then().statusCode(200);
    }

    static String tag(Actor someone) {
        return me(someone).extract().header("ETag");
    }

    static ValidatableResponse describe(Actor someone, String patch) {
        return someone.request()
                .contentType(PATCH)
                .header("If-Match", tag(someone))
                .body(patch)
                .patch(ME + "/profile")
                .then();
    }

    static ValidatableResponse decide(Actor someone, Object consent) {
        return someone.request()
                .contentType("application/json")
                .header("If-Match", tag(someone))
                .body(consent)
                .put(ME + "/consent")
                .then();
    }

    static ValidatableResponse consent(Actor someone, boolean biography, boolean academy) {
        return decide(
                someone,
                Map.of(
                        "given",
                        true,
                        "version",
                        "2026-11",
                        "shown",
                        Map.of("name", true, "biography", biography, "academy", academy)));
    }

    static ValidatableResponse withdraw(Actor someone) {
        return decide(someone, Map.of("given", false));
    }
}
