package fr.forge.ressourcerie.harvest;

import fr.forge.ressourcerie.contributor.Collective;
import fr.forge.ressourcerie.contributor.Contributors;
import fr.forge.ressourcerie.contributor.membership.MemberMark;
import fr.forge.ressourcerie.forge.ForgeMembers;
import fr.forge.ressourcerie.forge.ForgeProject;
import fr.forge.ressourcerie.forge.Unreadable;
import fr.forge.ressourcerie.harvest.HarvestedProjects.Seen;
import fr.forge.ressourcerie.resource.ForgeFacts;
import fr.forge.ressourcerie.resource.HarvestedResources;
import fr.forge.ressourcerie.resource.ProjectReading;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** The writes of a run, each one transaction that begins by proving that the run is still ours. */
@Singleton
class WriteHarvest {
    private final Harvests harvests;
    private final HarvestedProjects projects;
    private final HarvestedResources resources;
    private final Contributors contributors;
    private final ReadProject readProject;
    private final HarvestSettings settings;
    private final Session session;

    WriteHarvest(
            Harvests harvests,
            HarvestedProjects projects,
            HarvestedResources resources,
            Contributors contributors,
            ReadProject readProject,
            HarvestSettings settings,
            Session session) {
        this.harvests = harvests;
        this.projects = projects;
        this.resources = resources;
        this.contributors = contributors;
        this.readProject = readProject;
        this.settings = settings;
        this.session = session;
    }

    /**
     * Takes in a page of a listing: what it is enough to know is written, what cannot be read is named.
     *
     * @param unread projects to be read even where nothing changed
     * @return the projects whose details must be read
     */
    @Transactional
    List<ForgeProject> listed(
            Harvest harvest, Tally tally, List<ForgeProject> page, List<Unreadable> skipped, Set<Long> unread) {
        var seen = projects.seen(page.stream().map(ForgeProject::id).toList());
        var changed = new ArrayList<ForgeProject>();
        var measured = new ArrayList<ForgeProject>();
        for (var project : page) {
            if (unread.contains(project.id())) {
                changed.add(project);
            } else {
                sort(project, Optional.ofNullable(seen.get(project.id())), changed, measured);
            }
        }
        tally.unchanged.addAndGet(page.size() - changed.size() - measured.size());
        tally.failed.addAndGet(skipped.size());
        skipped.forEach(why -> session.persist(HarvestProblem.unreadable(harvest.id(), null, why)));
        if (!measured.isEmpty()) {
            measure(measured);
            tally.updated.addAndGet(measured.size());
        }
        return changed;
    }

    private static void sort(
            ForgeProject project, Optional<Seen> seen, List<ForgeProject> changed, List<ForgeProject> measured) {
        var now = Fingerprint.of(project);
        if (!now.details().equals(seen.map(Seen::fingerprint).orElse(null))) {
            changed.add(project);
        } else if (!now.listed().equals(seen.get().listedHash()) || seen.get().missingRuns() > 0) {
            measured.add(project);
        }
    }

    private void measure(List<ForgeProject> listed) {
        var handles = collectives(listed);
        var facts = new HashMap<Long, ForgeFacts>();
        for (var project : listed) {
            facts.put(project.id(), ReadProject.measures(project, organisation(project, handles)));
            var now = Fingerprint.of(project);
            projects.remember(project.id(), new Seen(now.details(), now.listed(), 0));
        }
        resources.measure(facts);
    }

    /** Writes what came of reading these projects. */
    @Transactional
    void read(Harvest harvest, Tally tally, Collection<Read> batch, long requests) {
        harvests.hold(harvest, tally, requests);
        var whole = batch.stream().filter(read -> read.why().isEmpty()).toList();
        var handles = collectives(whole.stream().map(Read::project).toList());
        var readings = new ArrayList<ProjectReading>();
        for (var read : whole) {
            readings.add(reading(harvest, read, handles));
        }
        var outcome = resources.bring(readings);
        projects.membersRead(whole.stream()
                .collect(Collectors.toMap(
                        each -> each.project().id(), each -> each.details().members() != null)));
        var failed = batch.stream().filter(read -> read.why().isPresent()).toList();
        failed.forEach(read -> unreadable(harvest, read));
        tally.read.addAndGet(whole.size());
        tally.created.addAndGet(outcome.created());
        tally.updated.addAndGet(outcome.updated());
        tally.failed.addAndGet(failed.size());
    }

    private ProjectReading reading(Harvest harvest, Read read, Map<Long, String> handles) {
        var project = read.project();
        var texts = new Texts(project.id());
        var reading = readProject.reading(project, read.details(), organisation(project, handles), texts);
        read.details().remarks().forEach(what -> remark(harvest, project, what));
        texts.cuts().forEach(what -> remark(harvest, project, what));
        var now = Fingerprint.of(project);
        projects.remember(project.id(), new Seen(now.details(), now.listed(), 0));
        return reading;
    }

    private void remark(Harvest harvest, ForgeProject project, Unreadable what) {
        session.persist(HarvestProblem.remark(harvest.id(), project.path(), what));
    }

    /** Named, and to be read again by the next run; what is already known of it stays. */
    private void unreadable(Harvest harvest, Read read) {
        var why = read.why().orElseThrow();
        session.persist(HarvestProblem.unreadable(harvest.id(), read.project().path(), why));
        projects.remember(
                read.project().id(),
                new Seen(null, Fingerprint.of(read.project()).listed(), 0));
    }

    /** The projects whose members are still to be read in this run. */
    @Transactional
    List<Long> membersDue(Set<Long> alreadyRead) {
        return projects.membersDue(settings.memberChecks()).stream()
                .filter(project -> !alreadyRead.contains(project))
                .toList();
    }

    /** Writes who may write in these projects; where the Forge did not tell, what was known stays. */
    @Transactional
    void members(Harvest harvest, Tally tally, Map<Long, ForgeMembers> batch, long requests) {
        harvests.hold(harvest, tally, requests);
        var told = new HashMap<Long, Set<MemberMark>>();
        var read = new HashMap<Long, Boolean>();
        batch.forEach((project, members) -> {
            members.remarks().forEach(what -> session.persist(HarvestProblem.remark(harvest.id(), null, what)));
            read.put(project, members.members() != null);
            if (members.members() != null) {
                told.put(project, readProject.marks(members.members()));
            }
        });
        resources.members(told);
        projects.membersRead(read);
    }

    /** Ends a run that read everything it had to; a full one also tells what is gone. */
    @Transactional
    void complete(Harvest harvest, Tally tally, Set<Long> listed, long requests) {
        if (harvest.mode() == HarvestMode.FULL) {
            var gone = projects.missing(listed, settings.vanishedAfter());
            tally.vanished.addAndGet(resources.vanish(gone));
            contributors.forgetUncredited();
        }
        harvests.end(harvest, tally, requests, HarvestState.COMPLETED, null);
    }

    private Map<Long, String> collectives(List<ForgeProject> of) {
        return contributors.collectives(of.stream()
                .map(ForgeProject::namespace)
                .filter(WriteHarvest::group)
                .map(space -> new Collective(space.id(), space.fullPath(), space.name(), space.webUrl()))
                .toList());
    }

    private static String organisation(ForgeProject project, Map<Long, String> handles) {
        return group(project.namespace()) ? handles.get(project.namespace().id()) : null;
    }

    private static boolean group(ForgeProject.Namespace space) {
        return space != null && space.kind() == ForgeProject.Kind.GROUP;
    }
}
