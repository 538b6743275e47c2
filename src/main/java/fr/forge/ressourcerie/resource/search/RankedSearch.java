package fr.forge.ressourcerie.resource.search;

import fr.forge.ressourcerie.http.PageRequest;
import fr.forge.ressourcerie.http.Position;
import fr.forge.ressourcerie.problem.CommonProblems;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** Walks the matches of a very frequent word layer by layer until a page is full. */
@Singleton
class RankedSearch {
    private final Session session;

    RankedSearch(Session session) {
        this.session = session;
    }

    /** Where a cursor stands in a relevance order. */
    static Optional<Match> at(PageRequest request) {
        return request.position().map(Position::keys).map(RankedSearch::read);
    }

    private static Match read(List<String> keys) {
        try {
            return new Match(
                    Integer.parseInt(keys.get(0)), Integer.parseInt(keys.get(1)), UUID.fromString(keys.get(2)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException ofAnOlderRelease) {
            throw CommonProblems.INVALID_CURSOR.because();
        }
    }

    /** What follows a place within its layer, best first, or what stands before it, the nearest first. */
    static Sql continued(Sql matches, Optional<Match> at, boolean backwards, int fetch) {
        at.ifPresent(
                match -> matches.add(" where (score, resource_id) " + (backwards ? ">" : "<") + " (:atScore, :atId)")
                        .bind("atScore", match.score())
                        .bind("atId", match.id()));
        return matches.add(backwards ? " order by score, resource_id" : " order by score desc, resource_id desc")
                .add(" limit :fetch")
                .bind("fetch", fetch);
    }

    List<Match> walk(ResourceCriteria criteria, Relevance relevance, PageRequest request) {
        var layers = Layers.of(relevance.named());
        var found = new ArrayList<Match>();
        var at = at(request).filter(match -> match.layer() > 0);
        int layer = at.map(Match::layer).orElse(1);
        while (layer > 0 && layer < layers.size() && found.size() < request.fetch()) {
            int here = layer;
            var matches = new Sql()
                    .add("select resource_id, score from (select s.resource_id, " + relevance.score()
                            + " as score from ")
                    .add(criteria.matches(null) + layers.get(here) + ") m")
                    .bind(criteria.values())
                    .bind(relevance.values());
            var within = at.filter(match -> match.layer() == here);
            continued(matches, within, request.backwards(), request.fetch() - found.size())
                    .on(session)
                    .addScalar("resource_id", UUID.class)
                    .addScalar("score", Integer.class)
                    .getResultList()
                    .forEach(row -> found.add(new Match(here, (Integer) row[1], (UUID) row[0])));
            layer += request.backwards() ? -1 : 1;
        }
        return found;
    }
}
