package fr.forge.ressourcerie.resource.search;

import java.util.HashMap;
import java.util.Map;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** A statement made of constant pieces, and the values that they name. */
class Sql {
    private final StringBuilder text = new StringBuilder();
    private final Map<String, Object> values = new HashMap<>();

    Sql add(String piece) {
        text.append(piece);
        return this;
    }

    Sql bind(String name, Object value) {
        values.put(name, value);
        return this;
    }

    Sql bind(Map<String, Object> more) {
        values.putAll(more);
        return this;
    }

    /** Binds the values that the pieces name, and no other. */
    NativeQuery<Object[]> on(Session session) {
        var query = session.createNativeQuery(text.toString(), Object[].class);
        for (var name : query.getParameterMetadata().getNamedParameterNames()) {
            query.setParameter(name, values.get(name));
        }
        return query;
    }
}
