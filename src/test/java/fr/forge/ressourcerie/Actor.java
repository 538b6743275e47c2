package fr.forge.ressourcerie;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;

/** Someone who calls the service in a test, as the identity provider would vouch for them. */
public record Actor(String name, String email, Set<String> roles) {

    /** The opaque identifier that the identity provider gives them: the same in every test for the same name. */
    public String subject() {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** A token that the service accepts. */
    public String token() {
        return tokens().sign();
    }

    /** Tokens of theirs with something wrong about them. */
    public Tokens tokens() {
        return new Tokens(this);
    }

    /** A request in their name: {@code camille().request().get("/api/v1/me")}. */
    public RequestSpecification request() {
        return RestAssured.given().auth().preemptive().oauth2(token());
    }
}
