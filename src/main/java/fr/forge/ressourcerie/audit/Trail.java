package fr.forge.ressourcerie.audit;

import fr.forge.ressourcerie.http.PageRequest;
import fr.forge.ressourcerie.http.Slice;
import fr.forge.ressourcerie.identity.Accounts;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** What was done to a thing, whole: by whom, why and from what to what. Only for operations whose callers may know. */
@Singleton
public class Trail {
    private final Audit audit;
    private final Accounts accounts;

    Trail(Audit audit, Accounts accounts) {
        this.audit = audit;
        this.accounts = accounts;
    }

    /** The latest first. */
    public Slice<TrailActView> of(String kind, UUID thing, PageRequest request) {
        var acts = audit.of(kind, thing, request);
        var handles = accounts.handles(
                acts.items().stream().map(RecordedAct::actor).distinct().toList());
        return acts.map(act -> TrailActView.of(act, Optional.ofNullable(handles.get(act.actor()))));
    }
}
