package fr.forge.ressourcerie.resource.salon;

import fr.forge.ressourcerie.audit.Audit;
import fr.forge.ressourcerie.audit.RecordedAct;
import fr.forge.ressourcerie.http.PageRequest;
import fr.forge.ressourcerie.http.Slice;
import fr.forge.ressourcerie.identity.Accounts;
import fr.forge.ressourcerie.resource.salon.SalonActView.SalonFieldChange;
import fr.forge.ressourcerie.salon.Salon;
import fr.forge.ressourcerie.salon.Salons;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/** What was done to a salon: when and in which role for everyone, the rest for those who keep it. */
@Singleton
class SalonHistory {
    private final Audit audit;
    private final Accounts accounts;
    private final SalonKeepers keepers;

    SalonHistory(Audit audit, Accounts accounts, SalonKeepers keepers) {
        this.audit = audit;
        this.accounts = accounts;
        this.keepers = keepers;
    }

    Slice<SalonActView> of(Salon salon, PageRequest request) {
        var acts = audit.of(Salons.KIND, salon.id(), request);
        if (!keepers.seesAll(salon)) {
            return acts.map(act ->
                    new SalonActView(act.at(), act.act().name(), act.act().role(), null, null));
        }
        var handles = accounts.handles(
                acts.items().stream().map(RecordedAct::actor).distinct().toList());
        return acts.map(act ->
                new SalonActView(act.at(), act.act().name(), act.act().role(), handles.get(act.actor()), changes(act)));
    }

    private static List<SalonFieldChange> changes(RecordedAct act) {
        return new TreeMap<>(act.act().changes())
                .entrySet().stream()
                        .map(each -> new SalonFieldChange(
                                each.getKey(),
                                texts(each.getValue().from()),
                                texts(each.getValue().to())))
                        .toList();
    }

    private static List<String> texts(Object value) {
        if (value instanceof Collection<?> values) {
            return values.stream().map(String::valueOf).toList();
        }
        return value == null ? List.of() : List.of(String.valueOf(value));
    }
}
