package fr.forge.ressourcerie.resource.contributor;

import fr.forge.ressourcerie.http.PageRequest;
import fr.forge.ressourcerie.http.Slice;
import fr.forge.ressourcerie.http.Total;
import fr.forge.ressourcerie.vocabulary.ConceptView;
import fr.forge.ressourcerie.vocabulary.Concepts;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;

/** Those who made a resource and may be named, in the order of their handles. */
@Singleton
class ResourceContributors {
    /** What a credit is called in the vocabulary of roles. */
    private static final Map<String, String> ROLES = Map.of("contributor", "contributeur", "publisher", "editeur");

    private static final String NAMED = """
            from contribution n join contributor c on c.id = n.contributor_id
            where n.resource_id = :resource and c.name is not null""";

    private final Session session;
    private final Concepts concepts;

    ResourceContributors(Session session, Concepts concepts) {
        this.session = session;
        this.concepts = concepts;
    }

    Slice<ResourceContributorView> of(UUID resource, PageRequest request) {
        var sql = new StringBuilder("""
                select c.handle, c.kind, c.name, c.url, c.academy, string_agg(n.role, ','), sum(n.commits)\s""").append(NAMED);
        request.position()
                .ifPresent(edge -> sql.append(request.backwards() ? " and c.handle < :edge" : " and c.handle > :edge"));
        sql.append(" group by c.id order by c.handle")
                .append(request.backwards() ? " desc" : "")
                .append(" limit :fetch");
        var query = session.createNativeQuery(sql.toString(), Object[].class)
                .setParameter("resource", resource)
                .setParameter("fetch", request.fetch());
        request.position()
                .ifPresent(edge -> query.setParameter("edge", edge.keys().get(0)));
        return request.slice(query.getResultList(), row -> List.of(row[0]), total(resource))
                .map(this::view);
    }

    private Total total(UUID resource) {
        return Total.counted(session.createNativeQuery("select count(distinct c.id) " + NAMED, Long.class)
                .setParameter("resource", resource)
                .getSingleResult());
    }

    private ResourceContributorView view(Object[] row) {
        return new ResourceContributorView(
                (String) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                concepts.concept("academy", (String) row[4])
                        .map(ConceptView::of)
                        .orElse(null),
                concepts.views(
                        "contribution-role",
                        Stream.of(((String) row[5]).split(",")).map(ROLES::get).toList()),
                ((Number) row[6]).intValue());
    }
}
