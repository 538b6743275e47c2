package fr.forge.ressourcerie.contributor.membership;

import static fr.forge.ressourcerie.Actors.curator;

import fr.forge.ressourcerie.Actor;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;
import org.hibernate.Session;

/** Claims and decides as people would. */
@Singleton
public class ForgeAccountsUnderTest {
    static final String MINE = "/api/v1/me/forge-account";
    static final String ALL = "/api/v1/forge-accounts";

    private final Session session;

    ForgeAccountsUnderTest(Session session) {
        this.session = session;
    }

    /** No claim of another test is left. */
    @Transactional
    public void forget() {
        session.createNativeMutationQuery("delete from forge_account").executeUpdate();
    }

    public static ValidatableResponse claim(Actor actor, String username) {
        return actor.request()
                .contentType("application/json")
                .body(Map.of("username", username))
                .put(MINE)
                .then();
    }

    /** The identifier of the one claim that somebody has. */
    static String idOf(Actor actor) {
        var handle = actor.request().get("/api/v1/me").then().extract().path("handle");
        return curator()
                .request()
                .get(ALL + "?limit=100")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.handle == '" + handle + "' }.id");
    }

    public static ValidatableResponse decide(Actor owner, String state, String reason) {
        var at = ALL + "/" + idOf(owner);
        return decide(curator(), at, curator().request().get(at).header("ETag"), state, reason);
    }

    static ValidatableResponse decide(Actor actor, String at, String tag, String state, String reason) {
        var body = new HashMap<String, Object>();
        body.put("state", state);
        body.put("reason", reason);
        var request = actor.request().contentType("application/json").body(body);
        return (tag == null ? request : request.header("If-Match", tag))
                .put(at + "/decision")
                .then();
    }

    /** Somebody is that user of the Forge, without doubt. */
    public static void confirmed(Actor actor, String username) {
        claim(actor, username).statusCode(201);
        decide(actor, "confirmed", null).statusCode(200);
    }
}
