package fr.forge.ressourcerie.resource.salon;

import fr.forge.ressourcerie.resource.salon.SalonView.SalonResource;
import fr.forge.ressourcerie.salon.Salon;
import fr.forge.ressourcerie.salon.Salons;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/** Makes the records of salons, with the resources that are still shown. */
@Singleton
class SalonViews {
    private final Session session;
    private final Salons salons;

    SalonViews(Session session, Salons salons) {
        this.session = session;
        this.salons = salons;
    }

    SalonView of(Salon salon) {
        return of(List.of(salon)).get(salon.id());
    }

    /** By their ids. */
    Map<UUID, SalonView> of(List<Salon> shown) {
        var about = new HashMap<UUID, List<SalonResource>>();
        var counts = new HashMap<UUID, Integer>();
        rows(shown).forEach(row -> {
            about.computeIfAbsent((UUID) row[0], none -> new ArrayList<>())
                    .add(new SalonResource((String) row[1], (String) row[2]));
            counts.put((UUID) row[0], ((Number) row[3]).intValue());
        });
        var views = new HashMap<UUID, SalonView>();
        shown.forEach(salon -> views.put(
                salon.id(),
                SalonView.of(
                        salon,
                        salons.summary(salon),
                        about.getOrDefault(salon.id(), List.of()),
                        counts.getOrDefault(salon.id(), 0))));
        return views;
    }

    private List<Object[]> rows(List<Salon> shown) {
        return session.createNativeQuery("""
                        select salon_id, slug, title, many from (
                            select l.salon_id, r.slug, r.title, count(*) over (partition by l.salon_id) as many,
                                row_number() over (partition by l.salon_id order by r.title_key, r.id) as place
                            from salon_resource l join resource r on r.id = l.resource_id and r.alive
                            where l.salon_id = any(cast(:salons as uuid[]))) m
                        where place <= :most order by salon_id, place
                        """, Object[].class)
                .addScalar("salon_id", UUID.class)
                .addScalar("slug", String.class)
                .addScalar("title", String.class)
                .addScalar("many", Long.class)
                .setParameter("salons", shown.stream().map(Salon::id).toArray(UUID[]::new))
                .setParameter("most", SalonView.RESOURCES)
                .getResultList();
    }
}
