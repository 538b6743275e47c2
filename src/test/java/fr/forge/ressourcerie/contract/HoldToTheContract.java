package fr.forge.ressourcerie.contract;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;

/** Puts the check of the contract into every {@code @QuarkusTest}; found as a service, so that none can forget it. */
public final class HoldToTheContract implements QuarkusTestBeforeEachCallback {
    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        RestAssured.replaceFiltersWith(new EveryAnswerKeepsTheContract());
    }
}
