package fr.forge.ressourcerie.harvest;

import static fr.forge.ressourcerie.Actors.admin;

import io.restassured.path.json.JsonPath;
import java.util.Map;

/** Starts runs as an administrator and waits for their end as a client would: by following their events. */
public final class Runs {
    private Runs() {}

    public static JsonPath full() {
        return run("full");
    }

    public static JsonPath incremental() {
        return run("incremental");
    }

    /** Starts a run and answers its address. */
    static String start(String mode) {
        return admin().request()
                .contentType("application/json")
                .body(Map.of("mode", mode))
                .post("/api/v1/harvests")
                .then()
                .statusCode(201)
                .extract()
                .header("Location")
                .replaceFirst("^https?://[^/]+", "");
    }

    /** The run as it stands once it has ended. */
    static JsonPath ended(String address) {
        admin().request().get(address + "/events").then().statusCode(200);
        return admin().request().get(address).then().statusCode(200).extract().jsonPath();
    }

    private static JsonPath run(String mode) {
        return ended(start(mode));
    }
}
