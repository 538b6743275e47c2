package fr.forge.ressourcerie.embedded;

import io.restassured.RestAssured;
import io.restassured.http.Cookies;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;

/** The ways to get a token from a realm, over HTTP as programs and browsers do. */
final class SignIn {
    private static final String CALLBACK = "http://localhost:8080/q/swagger-ui/oauth2-redirect.html";

    private final String realm;

    SignIn(String realm) {
        this.realm = realm;
    }

    String byPassword(String client, String person) {
        return token(provider()
                .formParam("grant_type", "password")
                .formParam("client_id", client)
                .formParam("username", person)
                .formParam("password", person));
    }

    String asService() {
        return token(provider()
                .formParam("grant_type", "client_credentials")
                .formParam("client_id", "ressourcerie-service")
                .formParam("client_secret", "ressourcerie-service"));
    }

    /** Authorization code with PKCE (RFC 7636): the page, the form, the redirection, the exchange. */
    String byBrowser(String person) {
        var verifier = UUID.randomUUID() + "-" + UUID.randomUUID();
        var page = authorization()
                .queryParam("code_challenge", challenge(verifier))
                .queryParam("code_challenge_method", "S256")
                .get(endpoint("auth"));
        var code = parameter(submit(page, person), "code");
        return token(provider()
                .formParam("grant_type", "authorization_code")
                .formParam("client_id", "ressourcerie-spa")
                .formParam("redirect_uri", CALLBACK)
                .formParam("code", code)
                .formParam("code_verifier", verifier));
    }

    /** The refusal of an authorization request that shows no challenge. */
    String errorWithoutChallenge() {
        return parameter(authorization().get(endpoint("auth")), "error");
    }

    /** Without the filters of this suite, that hold every answer to the service's own contract. */
    private static RequestSpecification provider() {
        return RestAssured.given().noFilters();
    }

    private static RequestSpecification authorization() {
        return provider()
                .redirects()
                .follow(false)
                .queryParam("response_type", "code")
                .queryParam("scope", "openid")
                .queryParam("client_id", "ressourcerie-spa")
                .queryParam("redirect_uri", CALLBACK);
    }

    private static Response submit(Response page, String person) {
        String action = page.htmlPath().getString("**.find { it.@id == 'kc-form-login' }.@action");
        var cookies = new Cookies(page.detailedCookies().asList());
        return provider()
                .redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .cookies(cookies)
                .contentType("application/x-www-form-urlencoded")
                .body("username=%s&password=%s".formatted(person, person))
                .post(action);
    }

    private String token(RequestSpecification request) {
        return request.post(endpoint("token")).then().statusCode(200).extract().path("access_token");
    }

    private String endpoint(String name) {
        return realm + "/protocol/openid-connect/" + name;
    }

    private static String parameter(Response redirection, String name) {
        var query = URI.create(redirection.getHeader("Location")).getQuery();
        return Arrays.stream(query.split("&"))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> pair.substring(name.length() + 1))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name + " in " + query));
    }

    private static String challenge(String verifier) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
