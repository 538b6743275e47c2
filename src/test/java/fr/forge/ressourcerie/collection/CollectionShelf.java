package fr.forge.ressourcerie.collection;

import fr.forge.ressourcerie.Actor;
import fr.forge.ressourcerie.Actors;
import fr.forge.ressourcerie.resource.selection.Shelf;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/** A small catalogue, no collection at the beginning of each test, and what people do to collections. */
@Singleton
public class CollectionShelf {
    static final String COLLECTIONS = "/api/v1/collections";

    private final Shelf shelf;
    private final Session session;

    CollectionShelf(Shelf shelf, Session session) {
        this.shelf = shelf;
        this.session = session;
    }

    /** Two resources of the Forge, both selected, and no collection. */
    void fill() {
        shelf.fill();
        forget();
        stand("labo-des-fractions", "selected");
        stand("circuits-simples", "selected");
    }

    @Transactional
    void forget() {
        session.createNativeMutationQuery("truncate collection cascade").executeUpdate();
        session.createNativeMutationQuery("delete from report where kind = 'collection'")
                .executeUpdate();
        session.createNativeMutationQuery(
                        "insert into academy_domain (domain, code) values ('ac-lyon.example', 'lyon') on conflict do nothing")
                .executeUpdate();
    }

    /** So many more: {@code lot-1} and so on, selected. */
    @Transactional
    void add(int howMany) {
        session.createNativeMutationQuery("""
                        insert into resource (id, slug, title, created_at, updated_at, selection, selected_at)
                        select gen_random_uuid(), 'lot-' || n, 'Lot ' || n, now(), now(), 'selected', now()
                        from generate_series(1, :many) n
                        """).setParameter("many", howMany).executeUpdate();
    }

    @Transactional
    void stand(String slug, String selection) {
        session.createNativeMutationQuery(
                        "update resource set selection = :selection, selected_at = now() where slug = :slug")
                .setParameter("selection", selection)
                .setParameter("slug", slug)
                .executeUpdate();
    }

    @Transactional
    void vanish(String slug) {
        session.createNativeMutationQuery("update resource set forge_state = 'vanished' where slug = :slug")
                .setParameter("slug", slug)
                .executeUpdate();
    }

    @Transactional
    void give(String handle, int howMany) {
        session.createNativeMutationQuery("""
                        insert into collection (id, version, slug, title, visibility, owner_id, created_at, updated_at)
                        select gen_random_uuid(), 1, 'serie-' || n, 'Série ' || n, 'private', a.id, now(), now()
                        from generate_series(1, :many) n, account a where a.handle = :handle
                        """)
                .setParameter("many", howMany)
                .setParameter("handle", handle)
                .executeUpdate();
    }

    @Transactional
    void date(String slug, int daysAgo) {
        session.createNativeMutationQuery(
                        "update collection set offered_at = now() - make_interval(days => :days) where slug = :slug")
                .setParameter("days", daysAgo)
                .setParameter("slug", slug)
                .executeUpdate();
    }

    /** An editor with an address in that academy. */
    static Actor editorOf(String academy) {
        var name = "editor-" + UUID.randomUUID();
        return new Actor(name, name + "@ac-" + academy + ".example", Set.of("editor"));
    }

    static String handle(Actor actor) {
        return actor.request().get("/api/v1/me").then().extract().path("handle");
    }

    static Map<String, Object> named(String title, String visibility) {
        var wanted = new HashMap<String, Object>();
        wanted.put("title", title);
        wanted.put("visibility", visibility);
        return wanted;
    }

    static Map<String, Object> ofAcademy(String academy, String title) {
        var wanted = named(title, "public");
        wanted.put("academy", academy);
        return wanted;
    }

    static ValidatableResponse make(Actor actor, Map<String, ?> wanted) {
        return post(actor, COLLECTIONS, wanted);
    }

    /** The address of a collection of somebody's that holds these resources. */
    public static String made(Actor actor, String title, String visibility, String... resources) {
        return filled(actor, named(title, visibility), resources);
    }

    static String filled(Actor actor, Map<String, ?> wanted, String... resources) {
        var at = COLLECTIONS + "/"
                + make(actor, wanted).statusCode(201).extract().<String>path("slug");
        if (resources.length > 0) {
            put(actor, at, entries(resources)).statusCode(200);
        }
        return at;
    }

    static Map<String, Object> entries(String... resources) {
        var entries = new ArrayList<Map<String, String>>();
        for (var slug : resources) {
            entries.add(Map.of("slug", slug, "note", "Pourquoi " + slug));
        }
        return Map.of("resources", entries);
    }

    static ValidatableResponse put(Actor actor, String at, Object body) {
        return write(actor, at, "/resources", body);
    }

    static ValidatableResponse offer(Actor actor, String at, String to) {
        return write(actor, at, "/handover", Map.of("to", to));
    }

    private static ValidatableResponse write(Actor actor, String at, String part, Object body) {
        return actor.request()
                .header("If-Match", tag(actor, at))
                .contentType("application/json")
                .body(body)
                .put(at + part)
                .then();
    }

    static ValidatableResponse post(Actor actor, String at, Object body) {
        return actor.request()
                .contentType("application/json")
                .body(body)
                .post(at)
                .then();
    }

    static ValidatableResponse change(Actor actor, String at, Object patch) {
        return actor.request()
                .header("If-Match", tag(actor, at))
                .contentType("application/merge-patch+json; charset=UTF-8")
                .body(patch)
                .patch(at)
                .then();
    }

    static String tag(Actor actor, String at) {
        return actor.request().get(at).header("ETag");
    }

    static String slug(String at) {
        return at.substring(at.lastIndexOf('/') + 1);
    }

    static List<String> slugs(Actor actor, String at) {
        return actor.request()
                .get(at + "/resources")
                .then()
                .statusCode(200)
                .extract()
                .path("items.slug");
    }

    static Actor someone() {
        return Actors.someoneNew();
    }
}
