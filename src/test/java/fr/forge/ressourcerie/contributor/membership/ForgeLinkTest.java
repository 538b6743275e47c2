package fr.forge.ressourcerie.contributor.membership;

import static fr.forge.ressourcerie.Actors.someoneNew;
import static fr.forge.ressourcerie.contributor.Consenting.me;
import static fr.forge.ressourcerie.contributor.membership.ForgeAccountsUnderTest.claim;
import static fr.forge.ressourcerie.contributor.membership.ForgeAccountsUnderTest.confirmed;
import static fr.forge.ressourcerie.contributor.membership.ForgeAccountsUnderTest.decide;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import fr.forge.ressourcerie.Actor;
import fr.forge.ressourcerie.ForgeUnderTest;
import fr.forge.ressourcerie.embedded.FakeForge;
import fr.forge.ressourcerie.harvest.Runs;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is confirmed to be a user of the Forge is credited with what that user wrote under the Forge's own addresses. */
@QuarkusTest
class ForgeLinkTest {
    private static final String USERNAME = "camille.martin";

    @Inject
    ForgeUnderTest forge;

    @Inject
    ForgeAccountsUnderTest accounts;

    @Inject
    Session session;

    private final Actor camille = someoneNew();

    @BeforeEach
    void what_camille_wrote_under_private_addresses() {
        forge.clear();
        forget();
        accounts.forget();
        var host = "@" + FakeForge.PRIVATE_ADDRESSES;
        var project = forge.project(1, "collectif-maths/labo", "Labo").member(USERNAME, 40);
        var people = JsonNodeFactory.instance.arrayNode();
        people.addObject().put("name", "C").put("email", USERNAME + host).put("commits", 3);
        people.addObject()
                .put("name", "C")
                .put("email", project.members().number(USERNAME) + "-" + USERNAME + host)
                .put("commits", 4);
        people.addObject().put("name", "D").put("email", "autre" + host).put("commits", 50);
        project.contributors(people);
        Runs.full();
    }

    @Transactional
    void forget() {
        session.createNativeMutationQuery(
                        "truncate harvest, harvest_problem, harvested_project, resource, contributor cascade")
                .executeUpdate();
    }

    @Test
    void a_confirmation_finds_the_person_and_a_refusal_lets_them_go() {
        claim(camille, USERNAME).statusCode(201);
        me(camille).body("contributor.linked", equalTo(false));
        decide(camille, "confirmed", null).statusCode(200);
        assertEquals(1, linked(), "by the decision, not by the next visit");
        assertEquals(List.of("curator", "curator"), rolesThatLinked());
        me(camille)
                .body("contributor.linked", equalTo(true))
                .body("contributor.proof", equalTo("forge-account"))
                .body("contributor.addresses", equalTo(2))
                .body("contributor.commits", equalTo(7));

        decide(camille, "refused", "Ce n'est pas elle.").statusCode(200);
        me(camille).body("contributor.linked", equalTo(false));
        var other = someoneNew();
        confirmed(other, USERNAME);
        me(other).body("contributor.linked", equalTo(true)).body("contributor.commits", equalTo(7));
    }

    @Transactional
    long linked() {
        return session.createNativeQuery("select count(*) from contributor where proof = 'forge-account'", Long.class)
                .getSingleResult();
    }

    /** The role in which the two latest persons were recognised. */
    @Transactional
    List<String> rolesThatLinked() {
        return session.createNativeQuery("""
                        select role from audit_act where name in ('person-linked', 'person-joined') order by id desc limit 2
                        """, String.class).getResultList();
    }

    @Test
    void withdrawing_lets_the_person_go() {
        confirmed(camille, USERNAME);
        me(camille).body("contributor.linked", equalTo(true));
        camille.request().delete("/api/v1/me/forge-account").then().statusCode(204);
        me(camille).body("contributor.linked", equalTo(false));
    }

    @Test
    void what_is_harvested_after_the_confirmation_is_found_too() {
        confirmed(camille, "claude");
        me(camille).body("contributor.linked", equalTo(false));
        var people = JsonNodeFactory.instance.arrayNode();
        people.addObject()
                .put("name", "C")
                .put("email", "Claude@" + FakeForge.PRIVATE_ADDRESSES)
                .put("commits", 9);
        forge.project(2, "collectif-maths/carnet", "Carnet").contributors(people);
        Runs.full();
        me(camille).body("contributor.linked", equalTo(true)).body("contributor.commits", equalTo(9));
    }
}
