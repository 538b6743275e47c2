package fr.forge.ressourcerie.resource;

import fr.forge.ressourcerie.contributor.Contributors;
import fr.forge.ressourcerie.http.PageRequest;
import fr.forge.ressourcerie.http.Position;
import fr.forge.ressourcerie.http.Slice;
import fr.forge.ressourcerie.http.Total;
import fr.forge.ressourcerie.resource.related.FindRelated;
import fr.forge.ressourcerie.resource.related.Kin;
import fr.forge.ressourcerie.salon.Salons;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What resembles a resource, page by page and as lists show it. */
@Singleton
class RelatedResources {
    private final FindRelated find;
    private final Resources resources;
    private final Contributors contributors;
    private final Salons salons;
    private final ResourceViews views;

    RelatedResources(
            FindRelated find, Resources resources, Contributors contributors, Salons salons, ResourceViews views) {
        this.find = find;
        this.resources = resources;
        this.contributors = contributors;
        this.salons = salons;
        this.views = views;
    }

    Slice<RelatedView> page(Resource resource, PageRequest request) {
        var all = find.to(resource.id());
        var fetched = request.position().map(edge -> beyond(edge, all)).orElse(all).stream()
                .limit(request.fetch())
                .toList();
        var slice = request.slice(fetched, kin -> List.of(kin.score(), kin.id()), Total.counted(all.size()));
        var ids = slice.items().stream().map(Kin::id).toList();
        var rows =
                resources.list("id in ?1", ids).stream().collect(Collectors.toMap(Resource::id, Function.identity()));
        var named = contributors.named(ids);
        var talked = salons.of(ids);
        return slice.map(kin -> new RelatedView(
                views.summary(
                        rows.get(kin.id()),
                        named.getOrDefault(kin.id(), List.of()),
                        talked.getOrDefault(kin.id(), List.of())),
                kin.because()));
    }

    /** Those on the asked side of the edge, the nearest to it first; the list is short, so that no query need do it. */
    private static List<Kin> beyond(Position edge, List<Kin> all) {
        var score = Integer.parseInt(edge.keys().get(0));
        var place = new Kin(UUID.fromString(edge.keys().get(1)), score, List.of());
        var side = new ArrayList<>(all.stream()
                .filter(kin -> edge.backwards()
                        ? Kin.CLOSEST_FIRST.compare(kin, place) < 0
                        : Kin.CLOSEST_FIRST.compare(kin, place) > 0)
                .toList());
        if (edge.backwards()) {
            Collections.reverse(side);
        }
        return side;
    }
}
