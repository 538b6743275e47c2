package fr.forge.ressourcerie.resource.contributor;

import fr.forge.ressourcerie.contributor.Contributors;
import fr.forge.ressourcerie.http.PageRequest;
import fr.forge.ressourcerie.http.Slice;
import fr.forge.ressourcerie.http.Total;
import fr.forge.ressourcerie.resource.Resource;
import fr.forge.ressourcerie.resource.ResourceSummary;
import fr.forge.ressourcerie.resource.ResourceViews;
import fr.forge.ressourcerie.salon.Salons;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** The resources of a contributor who may be named, as lists show them. */
@Singleton
class ContributorResources {
    /** In the order of the index of contributions, so that a page reads no more of them than it shows. */
    private static final String THEIRS = """
            select distinct n.resource_id from contribution n join resource r on r.id = n.resource_id and r.alive
            where n.contributor_id = (select c.id from contributor c where c.handle = :handle and c.name is not null)""";

    private final Session session;
    private final Contributors contributors;
    private final Salons salons;
    private final ResourceViews views;

    ContributorResources(Session session, Contributors contributors, Salons salons, ResourceViews views) {
        this.session = session;
        this.contributors = contributors;
        this.salons = salons;
        this.views = views;
    }

    /** The newest first. */
    Slice<ResourceSummary> of(String handle, PageRequest request) {
        var sql = new StringBuilder("select r.* from resource r where r.id = any(array(").append(THEIRS);
        request.position()
                .ifPresent(edge -> sql.append(
                        request.backwards()
                                ? " and n.resource_id > cast(:edge as uuid)"
                                : " and n.resource_id < cast(:edge as uuid)"));
        sql.append(
                request.backwards()
                        ? " order by 1 limit :fetch)) order by r.id"
                        : " order by 1 desc limit :fetch)) order by r.id desc");
        var query = session.createNativeQuery(sql.toString(), Resource.class)
                .setParameter("handle", handle)
                .setParameter("fetch", request.fetch());
        request.position()
                .ifPresent(edge ->
                        query.setParameter("edge", UUID.fromString(edge.keys().get(0))));
        var slice = request.slice(query.getResultList(), resource -> List.of(resource.id()), total(handle));
        var ids = slice.items().stream().map(Resource::id).toList();
        var named = contributors.named(ids);
        var talked = salons.of(ids);
        return slice.map(resource -> views.summary(
                resource, named.getOrDefault(resource.id(), List.of()), talked.getOrDefault(resource.id(), List.of())));
    }

    private Total total(String handle) {
        return Total.counted(
                session.createNativeQuery("select count(*) from (" + THEIRS + " limit :most) m", Long.class)
                        .setParameter("handle", handle)
                        .setParameter("most", Total.EXACT_UP_TO + 1)
                        .getSingleResult());
    }
}
