package fr.forge.ressourcerie.vocabulary.load;

import fr.forge.ressourcerie.audit.Act;
import fr.forge.ressourcerie.audit.Audit;
import fr.forge.ressourcerie.identity.Roles;
import fr.forge.ressourcerie.vocabulary.ConceptUse;
import fr.forge.ressourcerie.vocabulary.VersionView;
import fr.forge.ressourcerie.vocabulary.Versions;
import fr.forge.ressourcerie.vocabulary.VocabularyChanged;
import fr.forge.ressourcerie.vocabulary.VocabularyVersion;
import fr.forge.ressourcerie.vocabulary.load.Known.Row;
import fr.forge.ressourcerie.vocabulary.load.LoadView.OrphanView;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Puts a newer version of a vocabulary in force: all of it, in the caller's transaction, or nothing. */
@Singleton
class LoadVersion {
    private final Versions versions;
    private final ConceptRows rows;
    private final Instance<ConceptUse> uses;
    private final Event<VocabularyChanged> changes;
    private final Audit audit;
    private final Clock clock;

    LoadVersion(
            Versions versions,
            ConceptRows rows,
            Instance<ConceptUse> uses,
            Event<VocabularyChanged> changes,
            Audit audit,
            Clock clock) {
        this.versions = versions;
        this.rows = rows;
        this.uses = uses;
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the file changes; a file that says what is known makes no version. */
    LoadView load(String vocabulary, SourceFile file, String label, boolean keepLocal) {
        versions.current(vocabulary);
        var findings = new Findings();
        var reading = file.read(findings);
        var former = versions.held(vocabulary);
        var plan = Merger.plan(reading, rows.of(vocabulary), keepLocal, findings);
        if (plan.unchanged()) {
            return view(former, plan, vocabulary, findings);
        }
        rows.write(vocabulary, plan);
        var version = version(former, file, label, plan);
        versions.enter(vocabulary, version);
        audit.record(Act.of("vocabulary-loaded", Roles.ADMIN, "vocabulary-version", version.id())
                .changing("version", former.number(), version.number()));
        changes.fire(new VocabularyChanged(vocabulary, plan.moved()));
        return view(version, plan, vocabulary, findings);
    }

    private VocabularyVersion version(VocabularyVersion former, SourceFile file, String label, Plan plan) {
        return new VocabularyVersion(
                        UuidVersion7Strategy.INSTANCE.generateUuid(null),
                        former,
                        label,
                        file.format().word(),
                        file.sha256(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        plan.offered())
                .moving(
                        plan.added().size(),
                        plan.changed().size(),
                        plan.deprecated().size(),
                        plan.revived().size());
    }

    private LoadView view(VocabularyVersion version, Plan plan, String vocabulary, Findings findings) {
        return new LoadView(
                VersionView.of(version),
                plan.unchanged(),
                plan.reordered(),
                Plan.views(plan.added()),
                plan.changed(),
                Plan.views(plan.deprecated()),
                Plan.views(plan.revived()),
                orphans(vocabulary, plan.deprecated()),
                findings.notices());
    }

    private List<OrphanView> orphans(String vocabulary, List<Row> deprecated) {
        var counts = new HashMap<String, Long>();
        var codes = deprecated.stream().map(Row::code).toList();
        if (!codes.isEmpty()) {
            uses.forEach(use ->
                    use.counts(vocabulary, codes).forEach((code, count) -> counts.merge(code, count, Long::sum)));
        }
        return deprecated.stream()
                .filter(row -> counts.getOrDefault(row.code(), 0L) > 0)
                .map(row -> new OrphanView(Plan.view(row), counts.get(row.code())))
                .toList();
    }
}
