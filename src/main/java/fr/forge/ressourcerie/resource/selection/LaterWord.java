package fr.forge.ressourcerie.resource.selection;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.forge.ressourcerie.audit.Audit;
import fr.forge.ressourcerie.resource.Facts;
import fr.forge.ressourcerie.resource.Resource;
import fr.forge.ressourcerie.resource.Resources;
import fr.forge.ressourcerie.resource.Source;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a row of a table would take back that people have said already: a table may be older than their word. */
@Singleton
class LaterWord {
    private static final TypeReference<TreeMap<String, Object>> FIELDS = new TypeReference<>() {};

    private final ObjectMapper json;
    private final Audit audit;

    LaterWord(ObjectMapper json, Audit audit) {
        this.json = json;
        this.audit = audit;
    }

    /** The columns in which a row says something else than people say of the resource. */
    List<String> fields(SelectionRow row, Resource resource) {
        var said = fields(resource.said(Source.EDITORIAL).orElse(Facts.NONE));
        return fields(row.editorial()).entrySet().stream()
                .filter(cell -> said.containsKey(cell.getKey())
                        && !said.get(cell.getKey()).equals(cell.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whether the resource, once selected, was moved elsewhere after the day from which the row says where it stands. */
    boolean movedSince(SelectionRow row, Resource resource) {
        return row.since().isPresent()
                && row.state() != resource.selection()
                && !resource.publicState().equals("none")
                && audit.latest(Resources.KIND, resource.id(), Resources.SELECTION_MOVED)
                        .filter(move -> move.at().isAfter(row.since().get()))
                        .isPresent();
    }

    private Map<String, Object> fields(Facts facts) {
        return json.convertValue(facts, FIELDS);
    }
}
