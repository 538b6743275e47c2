package fr.forge.ressourcerie;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.util.Set;
import java.util.UUID;

/** The people and programs of the demonstration realm, and new ones for the tests that want rows of their own. */
public final class Actors {
    private Actors() {}

    /** A request without a token. */
    public static RequestSpecification anonymous() {
        return RestAssured.given();
    }

    public static Actor camille() {
        return person("camille");
    }

    public static Actor claude() {
        return person("claude");
    }

    public static Actor curator() {
        return person("curator", "curator");
    }

    public static Actor editor() {
        return person("editor", "editor");
    }

    public static Actor manager() {
        return person("manager", "manager");
    }

    /** One of the evaluators, numbered from 1. */
    public static Actor evaluator(int number) {
        return person("evaluator" + number, "evaluator");
    }

    public static Actor committee() {
        return person("committee", "committee");
    }

    public static Actor dpo() {
        return person("dpo", "dpo");
    }

    public static Actor admin() {
        return person("admin", "admin");
    }

    /** The program that holds the confidential client: a machine, not a person. */
    public static Actor service() {
        return new Actor("service-account-ressourcerie-service", null, Set.of("service"));
    }

    /** Somebody whom no other test knows. */
    public static Actor someoneNew(String... roles) {
        return person("someone-" + UUID.randomUUID(), roles);
    }

    /** A person of that name, with an address at the demonstration's domain. */
    public static Actor person(String name, String... roles) {
        return new Actor(name, name + "@ac-exemple.example", Set.of(roles));
    }
}
