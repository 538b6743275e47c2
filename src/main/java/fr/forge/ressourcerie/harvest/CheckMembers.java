package fr.forge.ressourcerie.harvest;

import fr.forge.ressourcerie.forge.ForgeMembers;
import fr.forge.ressourcerie.forge.ForgeSession;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** The end of a run: who may write in projects that did not change otherwise. */
class CheckMembers {
    private final Harvest harvest;
    private final Tally tally;
    private final ForgeSession forge;
    private final WriteHarvest write;
    private final int batch;

    CheckMembers(Harvest harvest, Tally tally, ForgeSession forge, WriteHarvest write, int batch) {
        this.harvest = harvest;
        this.tally = tally;
        this.forge = forge;
        this.write = write;
        this.batch = batch;
    }

    /** Reads and writes the members of these projects, a batch at a time. */
    void complete(List<Long> due, ExecutorService readers) throws InterruptedException {
        for (int from = 0; from < due.size(); from += batch) {
            var asked = new HashMap<Long, Future<ForgeMembers>>();
            due.subList(from, Math.min(due.size(), from + batch))
                    .forEach(project -> asked.put(project, readers.submit(() -> forge.members(project))));
            write.members(harvest, tally, taken(asked), forge.requests());
        }
    }

    private static Map<Long, ForgeMembers> taken(Map<Long, Future<ForgeMembers>> asked) throws InterruptedException {
        var read = new HashMap<Long, ForgeMembers>();
        for (var project : new ArrayList<>(asked.keySet())) {
            try {
                read.put(project, asked.get(project).get());
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
            }
        }
        return read;
    }
}
