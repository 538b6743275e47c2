package fr.forge.ressourcerie.educommun.application;

import fr.forge.ressourcerie.educommun.application.ApplicationView.ApplicationText;
import fr.forge.ressourcerie.educommun.application.ApplicationView.AppliedCall;
import fr.forge.ressourcerie.educommun.application.ApplicationView.CompletenessView;
import fr.forge.ressourcerie.educommun.application.ApplicationView.MemberView;
import fr.forge.ressourcerie.educommun.call.Calls;
import fr.forge.ressourcerie.http.Arrival;
import fr.forge.ressourcerie.http.Slice;
import fr.forge.ressourcerie.identity.Accounts;
import fr.forge.ressourcerie.resource.ForgeState;
import fr.forge.ressourcerie.resource.Markdown;
import fr.forge.ressourcerie.resource.Resource;
import fr.forge.ressourcerie.resource.Resources;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Shows applications as of now. */
@Singleton
class ApplicationViews {
    private final Calls calls;
    private final Members members;
    private final Accounts accounts;
    private final Completeness completeness;
    private final Resources resources;
    private final Arrival arrival;

    ApplicationViews(
            Calls calls,
            Members members,
            Accounts accounts,
            Completeness completeness,
            Resources resources,
            Arrival arrival) {
        this.calls = calls;
        this.members = members;
        this.accounts = accounts;
        this.completeness = completeness;
        this.resources = resources;
        this.arrival = arrival;
    }

    ApplicationView of(Application application) {
        var call = calls.findById(application.callId());
        var facts = application.facts();
        return new ApplicationView(
                application.version(),
                application.id(),
                new AppliedCall(call.slug(), call.facts().title(), call.inTime(arrival.at()), call.closesAt()),
                application.state(),
                application.submittedAt(),
                application.title(),
                application.applicantKind(),
                facts.organisation(),
                facts.summary(),
                text(facts.description()),
                text(facts.governance()),
                text(facts.community()),
                facts.timetable(),
                facts.expenses(),
                facts.otherFunding(),
                facts.requested(),
                BudgetView.of(facts),
                facts.licences(),
                facts.accessibility(),
                facts.personalData(),
                facts.ai(),
                links(facts.resources()),
                facts.eligibility(),
                team(application),
                CompletenessView.of(completeness.of(application, call)),
                application.createdAt(),
                application.updatedAt());
    }

    Slice<ApplicationSummary> summaries(Slice<Application> slice) {
        var found = calls.all(
                slice.items().stream().map(Application::callId).distinct().toList());
        return slice.map(application -> ApplicationSummary.of(
                application, found.get(application.callId()).slug()));
    }

    private List<MemberView> team(Application application) {
        var team = members.of(application.id());
        var handles = accounts.handles(team.stream().map(Member::accountId).toList());
        return team.stream()
                .map(member -> new MemberView(
                        handles.get(member.accountId()),
                        member.role(),
                        member.addressSealed() != null,
                        member.joinedAt()))
                .toList();
    }

    List<LinkedResource> links(List<KeptLink> kept) {
        var ids = kept.stream().map(KeptLink::resource).filter(Objects::nonNull).toList();
        Map<UUID, Resource> known = resources.list("id in ?1", ids).stream()
                .filter(resource -> resource.forgeState() != ForgeState.VANISHED)
                .collect(Collectors.toMap(Resource::id, Function.identity()));
        return kept.stream().map(link -> link(link, known.get(link.resource()))).toList();
    }

    private static LinkedResource link(KeptLink link, Resource resource) {
        return resource == null
                ? new LinkedResource(null, link.title(), link.url())
                : new LinkedResource(resource.slug(), resource.title(), link.url());
    }

    private static ApplicationText text(String markdown) {
        return markdown == null ? null : new ApplicationText(markdown, Markdown.html(markdown));
    }
}
