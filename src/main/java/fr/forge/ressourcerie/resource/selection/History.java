package fr.forge.ressourcerie.resource.selection;

import fr.forge.ressourcerie.audit.Act.Change;
import fr.forge.ressourcerie.audit.ActFilter;
import fr.forge.ressourcerie.audit.Audit;
import fr.forge.ressourcerie.audit.RecordedAct;
import fr.forge.ressourcerie.http.PageRequest;
import fr.forge.ressourcerie.http.Slice;
import fr.forge.ressourcerie.identity.Accounts;
import fr.forge.ressourcerie.identity.Caller;
import fr.forge.ressourcerie.identity.Roles;
import fr.forge.ressourcerie.resource.Maintainers;
import fr.forge.ressourcerie.resource.Resource;
import fr.forge.ressourcerie.resource.Resources;
import fr.forge.ressourcerie.resource.selection.ActView.FieldChange;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What was done to a resource. Everyone sees when its sheet was edited and when its public place moved: a proposal that
 * was rejected never shows. Curators and the resource's maintainers see every act, by whom, why and from what to what.
 */
@Singleton
class History {
    /** An act that is not named here is nobody's business but theirs. */
    private static final ActFilter EVERYONE = ActFilter.named(Resources.SHEET_EDITED)
            .or(ActFilter.moving(Resources.SELECTION_MOVED, Resources.PUBLIC_STATE))
            .or(ActFilter.moving(Resources.SELECTION_MOVED, Resources.PUBLIC_SINCE));

    private final Audit audit;
    private final Accounts accounts;
    private final Maintainers maintainers;
    private final Caller caller;

    History(Audit audit, Accounts accounts, Maintainers maintainers, Caller caller) {
        this.audit = audit;
        this.accounts = accounts;
        this.maintainers = maintainers;
        this.caller = caller;
    }

    Slice<ActView> of(Resource resource, PageRequest request) {
        if (!caller.recognised() || !caller.is(Roles.CURATOR) && !maintainers.maintains(resource)) {
            return audit.of(Resources.KIND, resource.id(), EVERYONE, request)
                    .map(act ->
                            new ActView(act.at(), act.act().name(), act.act().role(), null, null, null));
        }
        var acts = audit.of(Resources.KIND, resource.id(), request);
        var handles = handles(acts.items());
        return acts.map(act -> whole(act, handles));
    }

    private static ActView whole(RecordedAct recorded, Map<UUID, String> handles) {
        var changes = new ArrayList<FieldChange>();
        new TreeMap<>(recorded.act().changes())
                .forEach((field, change) -> tell(field, named(field, change, handles), changes));
        return new ActView(
                recorded.at(),
                recorded.act().name(),
                recorded.act().role(),
                handles.get(recorded.actor()),
                recorded.reason().orElse(null),
                changes);
    }

    /** A value that has fields of its own is told field by field. */
    private static void tell(String field, Change change, List<FieldChange> changes) {
        if (change.from() instanceof Map<?, ?> || change.to() instanceof Map<?, ?>) {
            var names = new TreeSet<String>();
            fields(change.from()).keySet().forEach(name -> names.add(String.valueOf(name)));
            fields(change.to()).keySet().forEach(name -> names.add(String.valueOf(name)));
            names.forEach(name -> tell(
                    field + "." + name,
                    new Change(
                            fields(change.from()).get(name), fields(change.to()).get(name)),
                    changes));
        } else if (!Objects.equals(change.from(), change.to())) {
            changes.add(new FieldChange(field, texts(change.from()), texts(change.to())));
        }
    }

    private static Map<?, ?> fields(Object value) {
        return value instanceof Map<?, ?> fields ? fields : Map.of();
    }

    private static List<String> texts(Object value) {
        if (value instanceof Collection<?> values) {
            return values.stream().map(String::valueOf).toList();
        }
        return value == null ? List.of() : List.of(String.valueOf(value));
    }

    private static Change named(String field, Change change, Map<UUID, String> handles) {
        return field.equals(GrantMaintenance.FIELD)
                ? new Change(handle(change.from(), handles), handle(change.to(), handles))
                : change;
    }

    private static String handle(Object account, Map<UUID, String> handles) {
        return account == null ? null : handles.get(UUID.fromString((String) account));
    }

    private Map<UUID, String> handles(List<RecordedAct> acts) {
        var ids = new HashSet<UUID>();
        acts.forEach(act -> {
            ids.add(act.actor());
            Stream.ofNullable(act.act().changes().get(GrantMaintenance.FIELD))
                    .flatMap(change -> Stream.of(change.from(), change.to()).filter(Objects::nonNull))
                    .forEach(id -> ids.add(UUID.fromString((String) id)));
        });
        return accounts.handles(ids);
    }
}
