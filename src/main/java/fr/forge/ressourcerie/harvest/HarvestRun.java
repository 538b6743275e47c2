package fr.forge.ressourcerie.harvest;

import fr.forge.ressourcerie.forge.ForgeProject;
import fr.forge.ressourcerie.forge.ForgeSession;
import fr.forge.ressourcerie.forge.ForgeUnavailable;
import fr.forge.ressourcerie.forge.Listing;
import fr.forge.ressourcerie.resource.health.Upkeeps.Watched;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;

/**
 * One run while it goes on: this thread lists and writes, others read details meanwhile. What is read and not yet
 * written is bounded, so that memory does not grow with the Forge.
 */
class HarvestRun {
    private final Harvest harvest;
    private final Tally tally;
    private final ForgeSession forge;
    private final WriteHarvest write;
    private final HarvestSettings settings;
    private final Watched watched;
    private final Set<Long> listed = new HashSet<>();
    private final Set<Long> read = new HashSet<>();
    private int outstanding;

    HarvestRun(
            Harvest harvest,
            Tally tally,
            ForgeSession forge,
            WriteHarvest write,
            HarvestSettings settings,
            Watched watched) {
        this.harvest = harvest;
        this.tally = tally;
        this.forge = forge;
        this.write = write;
        this.settings = settings;
        this.watched = watched;
    }

    /**
     * Reads and writes all there is.
     *
     * @param since where an incremental run goes on from
     * @param pending projects that earlier runs could not read
     * @param known how many projects were there before
     */
    void complete(Optional<Instant> since, List<Long> pending, long known) throws InterruptedException {
        var pool = Executors.newFixedThreadPool(settings.readers());
        try {
            var readers = new ExecutorCompletionService<Read>(pool);
            for (boolean archived : new boolean[] {false, true}) {
                walk(
                        since.map(instant -> Listing.updatedSince(instant, archived))
                                .orElseGet(() -> Listing.all(archived)),
                        readers);
            }
            retry(pending, readers);
            retry(watched.unread(), readers);
            while (outstanding > 0) {
                writeBatch(readers);
            }
            if (forge.tellsMembers()) {
                new CheckMembers(harvest, tally, forge, write, settings.batch()).complete(write.membersDue(read), pool);
            }
        } finally {
            pool.shutdownNow();
        }
        if (since.isEmpty() && listed.size() < known * settings.plausibleShare()) {
            throw new ImplausibleListing(listed.size(), known);
        }
        write.complete(harvest, tally, listed, forge.requests());
    }

    private void walk(Listing listing, CompletionService<Read> readers) throws InterruptedException {
        var next = Optional.<String>empty();
        do {
            var page = forge.projects(listing, next);
            page.projects().forEach(project -> listed.add(project.id()));
            page.skipped().stream()
                    .filter(entry -> entry.projectId() != null)
                    .forEach(entry -> listed.add(entry.projectId()));
            tally.listed.set(listed.size());
            submit(write.listed(harvest, tally, page.projects(), page.skipped(), watched.unread()), readers);
            next = page.next();
        } while (next.isPresent());
    }

    private void retry(Collection<Long> pending, CompletionService<Read> readers) throws InterruptedException {
        for (var id : pending) {
            if (listed.add(id)) {
                var project = forge.project(id);
                if (project.isPresent()) {
                    submit(List.of(project.get()), readers);
                }
            }
        }
    }

    private void submit(List<ForgeProject> changed, CompletionService<Read> readers) throws InterruptedException {
        for (var project : changed) {
            read.add(project.id());
            readers.submit(() -> read(project));
            outstanding++;
            if (outstanding >= settings.backlog()) {
                writeBatch(readers);
            }
        }
    }

    private Read read(ForgeProject project) {
        try {
            var details =
                    watched.all().contains(project.id()) ? forge.detailsWithUpkeep(project) : forge.details(project);
            return details.project() == null
                    ? Read.failed(project, ForgeUnavailable.NOT_FOUND, "The project was listed and is no longer there")
                    : Read.of(project, details);
        } catch (ForgeUnavailable e) {
            if (e.code().equals(ForgeUnavailable.CANCELLED)) {
                throw e;
            }
            return Read.failed(project, e.code(), e.getMessage());
        }
    }

    private void writeBatch(CompletionService<Read> readers) throws InterruptedException {
        var batch = new ArrayList<Read>();
        while (outstanding > 0 && batch.size() < settings.batch()) {
            batch.add(taken(readers));
            outstanding--;
        }
        try {
            write.read(harvest, tally, batch, forge.requests());
        } catch (PersistenceException e) {
            writeOneByOne(batch, e);
        }
    }

    private static Read taken(CompletionService<Read> readers) throws InterruptedException {
        try {
            return readers.take().get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    /** One project that the database refuses must not lose the others; if it refuses all, the database is at fault. */
    private void writeOneByOne(List<Read> batch, PersistenceException first) {
        int refused = 0;
        for (var read : batch) {
            try {
                write.read(harvest, tally, List.of(read), forge.requests());
            } catch (PersistenceException e) {
                if (++refused == batch.size()) {
                    throw first;
                }
                write.read(
                        harvest,
                        tally,
                        List.of(Read.failed(read.project(), "not-stored", "The database refused it")),
                        forge.requests());
            }
        }
    }

    /** So few projects that the Forge must be at fault: nothing is concluded from it. */
    static class ImplausibleListing extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ImplausibleListing(long listed, long known) {
            super("implausible-listing: the Forge lists %d projects, %d are known".formatted(listed, known));
        }
    }
}
