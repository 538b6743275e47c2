package fr.forge.ressourcerie.resource.suggestion;

import static fr.forge.ressourcerie.resource.suggestion.Suggesting.suggest;
import static fr.forge.ressourcerie.resource.suggestion.Suggesting.words;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.forge.ressourcerie.ForgeUnderTest;
import fr.forge.ressourcerie.harvest.Runs;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** A service without a token of the Forge keeps nothing and says where to go. */
@QuarkusTest
@TestProfile(SuggestionWithoutTokenTest.WithoutToken.class)
class SuggestionWithoutTokenTest {
    @Inject
    ForgeUnderTest forge;

    @Inject
    Session session;

    @Test
    void the_channels_are_named_and_nothing_is_kept() {
        forge.clear();
        forget();
        forge.project(1, "collectif-maths/projet", "Projet à améliorer");
        Runs.full();
        suggest(words(1))
                .statusCode(409)
                .body("code", equalTo("suggestions-off"))
                .body("detail", containsString("https://forge.example/collectif-maths/projet/-/issues/new"));
        assertEquals(0, kept());
    }

    @Transactional
    void forget() {
        session.createNativeMutationQuery(
                        "truncate harvest, harvest_problem, harvested_project, resource, contributor, outbox_message"
                                + " cascade")
                .executeUpdate();
    }

    @Transactional
    long kept() {
        return session.createNativeQuery(
                        "select (select count(*) from suggestion) + (select count(*) from outbox_message)", Long.class)
                .getSingleResult();
    }

    /** The token that every other test has is taken away. */
    public static class WithoutToken implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(NoToken.class));
        }
    }

    /** Comes after the service's own settings, whatever they are. */
    public static class NoToken implements QuarkusTestResourceLifecycleManager {
        @Override
        public int order() {
            return Integer.MAX_VALUE;
        }

        @Override
        public Map<String, String> start() {
            return Map.of("ressourcerie.forge.token", "");
        }

        @Override
        public void stop() {
            // It holds nothing.
        }
    }
}
