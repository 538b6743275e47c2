package fr.forge.ressourcerie.forge;

import jakarta.inject.Singleton;
import java.net.URI;
import java.net.http.HttpClient;

/** The door to the Forge: one set of connections and one pace for the whole service. */
@Singleton
public class ForgeClient {
    private final ForgeSettings settings;
    private final HttpClient http;
    private final Pacer pacer;

    ForgeClient(ForgeSettings settings) {
        this.settings = settings;
        this.pacer = new Pacer(settings);
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.connectTimeout())
                .build();
    }

    /** Whether there is a token, without which nothing can be written there. */
    public boolean mayWrite() {
        return hasToken(settings);
    }

    static boolean hasToken(ForgeSettings settings) {
        return settings.token().filter(token -> !token.isBlank()).isPresent();
    }

    /** The public page of a user. */
    public URI profile(String username) {
        return URI.create(settings.url().toString().replaceAll("/+$", "") + "/" + username);
    }

    /** What follows the at sign in the addresses that the Forge makes for people who keep theirs from their commits. */
    public String privateAddressHost() {
        return settings.privateAddressHost()
                .orElseGet(() -> "users.noreply." + settings.url().getHost());
    }

    /** One harvest's or one delivery's conversation with the Forge; close it at the end. */
    public ForgeSession open() {
        return new ForgeSession(new Conversation(http, pacer, settings), settings);
    }
}
