package fr.forge.ressourcerie.resource.selection;

import fr.forge.ressourcerie.http.Words;
import fr.forge.ressourcerie.identity.Roles;
import fr.forge.ressourcerie.problem.CommonProblems;
import fr.forge.ressourcerie.problem.Fault;
import fr.forge.ressourcerie.resource.NamedResources;
import fr.forge.ressourcerie.resource.Resource;
import fr.forge.ressourcerie.resource.Resources;
import fr.forge.ressourcerie.resource.Selection;
import fr.forge.ressourcerie.resource.proposal.ProposalsUnderWay;
import fr.forge.ressourcerie.resource.selection.ImportReport.ChangedRow;
import fr.forge.ressourcerie.resource.selection.ImportReport.KeptRow;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Makes the selection as a table says: every row or none. A row that holds already changes nothing. */
@Singleton
class ImportSelection {
    /** Faults of one answer: nobody corrects more at once. */
    static final int SHOWN = 200;

    private final SelectionTable table;
    private final NamedResources named;
    private final Resources resources;
    private final ProposalsUnderWay proposals;
    private final LaterWord later;

    ImportSelection(
            SelectionTable table,
            NamedResources named,
            Resources resources,
            ProposalsUnderWay proposals,
            LaterWord later) {
        this.later = later;
        this.proposals = proposals;
        this.table = table;
        this.named = named;
        this.resources = resources;
    }

    /** @param overwrite whether a row also changes what people have said, which may be later than the table */
    ImportReport bring(byte[] csv, boolean overwrite) {
        var faults = new ArrayList<Fault>();
        var rows = table.read(csv, faults);
        var found = named.locked(rows.stream().map(SelectionRow::resource).toList());
        hold(rows, found, faults);
        if (!faults.isEmpty()) {
            throw CommonProblems.INVALID_INPUT.because().with(faults.subList(0, Math.min(SHOWN, faults.size())));
        }
        var kept = new ArrayList<KeptRow>();
        var changes = rows.stream()
                .flatMap(row -> apply(row, found.get(row.resource()), overwrite, kept).stream())
                .toList();
        return ImportReport.of(rows.size(), changes, kept);
    }

    /** Holds every row against the catalogue. */
    private void hold(List<SelectionRow> rows, Map<String, Resource> found, List<Fault> faults) {
        var lines = new HashMap<UUID, Long>();
        for (var row : rows) {
            var resource = found.get(row.resource());
            if (resource == null) {
                unknown(row).forEach(faults::add);
                continue;
            }
            var earlier = lines.putIfAbsent(resource.id(), row.row().line());
            if (earlier != null) {
                faults.add(repeated(row, earlier));
            }
            step(row, resource).or(() -> underWay(row, resource)).ifPresent(faults::add);
        }
    }

    private static Stream<Fault> unknown(SelectionRow row) {
        return row.row().cell("resource").stream()
                .map(word -> row.row()
                        .fault(
                                "resource",
                                "unknown-resource",
                                "Aucune ressource visible n'a cette adresse courte ni ce chemin de projet.",
                                "No resource that is shown has this slug or this project path."));
    }

    private static Fault repeated(SelectionRow row, long earlier) {
        return row.row()
                .fault(
                        "resource",
                        "repeated",
                        "La ligne %d parle déjà de cette ressource.".formatted(earlier),
                        "Line %d speaks of this resource already.".formatted(earlier));
    }

    private static Optional<Fault> step(SelectionRow row, Resource resource) {
        var from = resource.selection();
        if (row.state() == null || row.state() == from || from.next().contains(row.state())) {
            return Optional.empty();
        }
        var next =
                String.join(", ", from.next().stream().sorted().map(Words::of).toList());
        return Optional.of(row.row()
                .fault(
                        "state",
                        "selection-step-refused",
                        "Cette ressource est à l'état « %s » ; états possibles : %s.".formatted(Words.of(from), next),
                        "This resource is “%s”; possible states: %s.".formatted(Words.of(from), next)));
    }

    /** The steps of a proposal belong to it, but for the one that grants it. */
    private Optional<Fault> underWay(SelectionRow row, Resource resource) {
        if (row.state() == null
                || row.state() == Selection.SELECTED
                || row.state() == resource.selection()
                || !proposals.about(resource)) {
            return Optional.empty();
        }
        return Optional.of(row.row()
                .fault(
                        "state",
                        "proposal-under-way",
                        "Une proposition est en cours pour cette ressource : décidez d'elle par /api/v1/proposals.",
                        "A proposal for this resource is under way: decide on it at /api/v1/proposals."));
    }

    private Optional<ChangedRow> apply(SelectionRow row, Resource resource, boolean overwrite, List<KeptRow> kept) {
        var from = resource.selection();
        var version = resource.version();
        var stays = !overwrite && later.movedSince(row, resource);
        var fields = new ArrayList<>(overwrite ? List.<String>of() : later.fields(row, resource));
        resources.edit(
                resource,
                said -> overwrite ? row.editorial().over(said) : said.over(row.editorial()),
                Roles.CURATOR,
                row.reason());
        var edited = resource.version() != version;
        var placed = !stays && place(row, resource);
        if (stays) {
            fields.add("state");
        }
        if (!fields.isEmpty()) {
            kept.add(new KeptRow(row.row().line(), resource.slug(), fields));
        }
        return edited || placed
                ? Optional.of(new ChangedRow(
                        row.row().line(), resource.slug(), Words.of(from), Words.of(resource.selection()), edited))
                : Optional.empty();
    }

    private boolean place(SelectionRow row, Resource resource) {
        var placed = resources.place(resource, row.state(), row.since(), Roles.CURATOR, row.reason());
        if (placed && row.state() == Selection.SELECTED) {
            proposals.overtake(resource, row.reason());
        }
        return placed;
    }
}
