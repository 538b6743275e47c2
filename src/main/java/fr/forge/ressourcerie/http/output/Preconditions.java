package fr.forge.ressourcerie.http.output;

import fr.forge.ressourcerie.http.HttpProblems;
import fr.forge.ressourcerie.http.IfMatch;
import fr.forge.ressourcerie.http.Versioned;
import fr.forge.ressourcerie.problem.Fault;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.function.LongFunction;

/** Lets a change through only when its author has seen the thing as it is: the versions are compared, not the bytes. */
@Singleton
public class Preconditions {
    private final Body body;

    Preconditions(Body body) {
        this.body = body;
    }

    /**
     * Refuses a change to a thing that was edited since the caller read it.
     *
     * @param current the thing as a GET would show it now
     */
    public void check(IfMatch ifMatch, Versioned current) {
        check(ifMatch, current, version -> List.of());
    }

    /**
     * The same for a thing that remembers its edits: the refusal also names what they changed.
     *
     * @param since the fields that were changed after a version, as faults
     */
    public void check(IfMatch ifMatch, Versioned current, LongFunction<List<Fault>> since) {
        var tags = ifMatch.tags().orElseThrow(HttpProblems.PRECONDITION_REQUIRED::because);
        if (!EntityTag.versionIsIn(tags, current.version())) {
            var bytes = body.of(current, Set.of()).orElseThrow();
            throw HttpProblems.STALE
                    .because()
                    .with(EntityTag.latestVersion(tags).stream()
                            .boxed()
                            .flatMap(version -> since.apply(version).stream())
                            .toList())
                    .withHeader("ETag", EntityTag.of(current, bytes).header(false));
        }
    }
}
