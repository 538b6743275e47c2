package fr.forge.ressourcerie.resource.salon;

import static fr.forge.ressourcerie.Actors.anonymous;
import static fr.forge.ressourcerie.Actors.curator;

import fr.forge.ressourcerie.Actor;
import fr.forge.ressourcerie.resource.selection.Shelf;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;

/** Salons of a small catalogue, none at the beginning of each test. */
@Singleton
class SalonShelf {
    static final String SERVER = "agent.education.tchap.example";

    private final Shelf shelf;
    private final Session session;

    SalonShelf(Shelf shelf, Session session) {
        this.shelf = shelf;
        this.session = session;
    }

    void fill() {
        shelf.fill();
        forget();
    }

    /** The first resource is called otherwise from now on. */
    void rename() {
        shelf.rename(1, "Collectif-Maths/fractions", "Fractions et plus");
    }

    @Transactional
    void forget() {
        session.createNativeMutationQuery("truncate salon cascade").executeUpdate();
    }

    static String room(String word) {
        return "!" + word + ":" + SERVER;
    }

    static String link(String word) {
        return "https://tchap.gouv.fr/#/room/" + room(word) + "?via=" + SERVER;
    }

    static Map<String, Object> forum(String word, String name, String... resources) {
        var body = new HashMap<String, Object>();
        body.put("link", link(word));
        body.put("kind", "forum");
        body.put("name", name);
        body.put("resources", List.of(resources));
        return body;
    }

    static ValidatableResponse make(Actor actor, Map<String, ?> body) {
        return actor.request()
                .contentType("application/json")
                .body(body)
                .post("/api/v1/salons")
                .then();
    }

    /** The address of a salon that a curator made. */
    static String made(Map<String, ?> body) {
        return "/api/v1/salons/"
                + make(curator(), body).statusCode(201).extract().<String>path("id");
    }

    static ValidatableResponse change(Actor actor, String at, String patch) {
        return actor.request()
                .header("If-Match", anonymous().get(at).header("ETag"))
                .contentType("application/merge-patch+json; charset=UTF-8")
                .body(patch)
                .patch(at)
                .then();
    }

    /** Somebody who maintains that resource. */
    static Actor maintainer(Actor actor, String resource) {
        curator()
                .request()
                .put(resource + "/maintainers/" + Shelf.handle(actor))
                .then()
                .statusCode(201);
        return actor;
    }
}
