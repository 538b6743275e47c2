package fr.forge.ressourcerie.educommun.application;

import fr.forge.ressourcerie.http.Words;
import fr.forge.ressourcerie.identity.PersonalData;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * What somebody's applications hold about them: that they are in a team. A draft that nobody else works on is theirs and goes;
 * everything else is the applicant's, and stays with those who remain.
 */
@Singleton
class ApplicationData implements PersonalData {
    private final Applications applications;
    private final Members members;
    private final Instance<ApplicationPart> parts;

    ApplicationData(Applications applications, Members members, Instance<ApplicationPart> parts) {
        this.applications = applications;
        this.members = members;
        this.parts = parts;
    }

    @Override
    public String name() {
        return "applications";
    }

    @Override
    public Object copy(UUID account) {
        var held = memberships(account).stream().map(this::held).toList();
        return held.isEmpty() ? null : held;
    }

    private Held held(Member member) {
        var application = applications.findById(member.applicationId());
        var says = new TreeMap<String, Object>();
        parts.forEach(part -> says.put(part.name(), part.content(application)));
        return Held.of(member, application, members.address(member), says);
    }

    @Override
    public void erase(UUID account) {
        memberships(account).forEach(member -> {
            var application = applications.findById(member.applicationId());
            var others = members.of(application.id()).stream()
                    .filter(Predicate.not(member::equals))
                    .toList();
            members.delete(member);
            members.flush();
            if (others.isEmpty() && application.state() == ApplicationState.DRAFT && application.submissions() == 0) {
                applications.delete(application);
            } else if (member.role() == MemberRole.HOLDER && !others.isEmpty()) {
                others.get(0).becomes(MemberRole.HOLDER);
            }
            applications.flush();
        });
    }

    private List<Member> memberships(UUID account) {
        return members.list("accountId = ?1 order by id", account);
    }

    record Held(
            UUID id,
            String title,
            String state,
            String role,
            String correspondenceAddress,
            Instant joinedAt,
            ApplicationFacts says,
            Map<String, Object> parts) {

        static Held of(Member member, Application application, Optional<String> address, Map<String, Object> parts) {
            return new Held(
                    application.id(),
                    application.title(),
                    Words.of(application.state()),
                    Words.of(member.role()),
                    address.orElse(null),
                    member.joinedAt(),
                    application.facts(),
                    parts);
        }
    }
}
