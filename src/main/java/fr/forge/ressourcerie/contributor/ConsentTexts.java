package fr.forge.ressourcerie.contributor;

import fr.forge.ressourcerie.http.PageRequest;
import fr.forge.ressourcerie.http.Slice;
import fr.forge.ressourcerie.http.Total;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/** Every text that people were asked to consent to. */
@Singleton
class ConsentTexts implements PanacheRepositoryBase<ConsentText, String> {
    private final Clock clock;

    ConsentTexts(Clock clock) {
        this.clock = clock;
    }

    /** The one that is asked today. */
    ConsentText current() {
        return find("since <= ?1 order by since desc", clock.instant())
                .firstResultOptional()
                .orElseThrow();
    }

    ConsentText get(String version) {
        return findByIdOptional(version).orElseThrow(ContributorProblems.UNKNOWN_TEXT::because);
    }

    /** The latest first. */
    Slice<ConsentText> page(PageRequest request) {
        var edge = request.position().map(position -> position.keys().get(0)).orElse(null);
        var texts = edge == null
                ? find("order by version desc")
                : request.backwards()
                        ? find("version > ?1 order by version", edge)
                        : find("version < ?1 order by version desc", edge);
        return request.slice(
                texts.page(0, request.fetch()).list(), text -> List.of(text.version()), Total.counted(count()));
    }
}
