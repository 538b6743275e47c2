package fr.forge.ressourcerie.resource;

import fr.forge.ressourcerie.vocabulary.ConceptUse;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Which concepts the resources carry, for those who are about to change a vocabulary. */
@Singleton
class ResourceConcepts implements ConceptUse {
    private static final Map<String, String> CARRIED = Map.of(
            "level", "unnest(r.levels)",
            "discipline", "unnest(r.disciplines)",
            "audience", "unnest(r.audiences)",
            "kind", "r.kind",
            "licence", "r.licence_code",
            "personal-data", "r.personal_data");

    private final Session session;

    ResourceConcepts(Session session) {
        this.session = session;
    }

    /** One pass over what is alive: a load of a vocabulary is rare, and may deprecate thousands. */
    @Override
    public Map<String, Long> counts(String vocabulary, Collection<String> codes) {
        var carried = CARRIED.get(vocabulary);
        if (carried == null) {
            return Map.of();
        }
        var sql = "select code, count(*) from (select " + carried
                + " as code from resource r where r.alive) c where code = any(cast(:codes as text[])) group by code";
        return session
                .createNativeQuery(sql, Object[].class)
                .setParameter("codes", codes.toArray(String[]::new))
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> ((Number) row[1]).longValue()));
    }
}
