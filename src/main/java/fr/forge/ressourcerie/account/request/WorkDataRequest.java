package fr.forge.ressourcerie.account.request;

import fr.forge.ressourcerie.account.MyData;
import fr.forge.ressourcerie.audit.Act;
import fr.forge.ressourcerie.audit.Audit;
import fr.forge.ressourcerie.contributor.HarvestedPersons;
import fr.forge.ressourcerie.contributor.HarvestedPersons.HarvestedPerson;
import fr.forge.ressourcerie.http.IfMatch;
import fr.forge.ressourcerie.http.Words;
import fr.forge.ressourcerie.http.output.Preconditions;
import fr.forge.ressourcerie.identity.Account;
import fr.forge.ressourcerie.identity.Accounts;
import fr.forge.ressourcerie.identity.Roles;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The officer's work on a request: to find, copy and erase a person everywhere, and to answer. Each step is an act. */
@Singleton
class WorkDataRequest {
    private final DataRequests requests;
    private final HarvestedPersons persons;
    private final Accounts accounts;
    private final MyData data;
    private final Preconditions preconditions;
    private final Audit audit;
    private final Clock clock;

    WorkDataRequest(
            DataRequests requests,
            HarvestedPersons persons,
            Accounts accounts,
            MyData data,
            Preconditions preconditions,
            Audit audit,
            Clock clock) {
        this.requests = requests;
        this.persons = persons;
        this.accounts = accounts;
        this.data = data;
        this.preconditions = preconditions;
        this.audit = audit;
        this.clock = clock;
    }

    HeldView find(String reference, WhoseData whose) {
        record("data-request-searched", requests.get(reference));
        return view(whose, found(whose), null);
    }

    HeldView copy(String reference, WhoseData whose) {
        record("data-request-exported", requests.get(reference));
        var found = found(whose);
        var copy = new TreeMap<String, Object>();
        found.account().ifPresent(account -> copy.putAll(data.copy(account)));
        found.person().ifPresent(person -> copy.put("contributions", persons.contributions(person)));
        return view(whose, found, copy);
    }

    /** Everywhere at once; what was found is told as it was before. */
    HeldView erase(String reference, WhoseData whose) {
        record("data-request-erased", requests.get(reference));
        var found = found(whose);
        var view = view(whose, found, null);
        found.person().ifPresent(persons::erase);
        found.account().ifPresent(account -> data.erase(account, Roles.DPO));
        return view;
    }

    DataRequest end(String reference, IfMatch ifMatch, NewOutcome outcome) {
        var request = requests.locked(reference);
        preconditions.check(ifMatch, DataRequestView.of(request, requests));
        var from = Words.of(request.state());
        request.end(outcome.next(), requests.seal(outcome.answer().strip()), clock.instant());
        audit.record(Act.of("data-request-" + outcome.state(), Roles.DPO, DataRequests.KIND, request.id())
                .changing("state", from, outcome.state()));
        requests.flush();
        return request;
    }

    private void record(String name, DataRequest request) {
        audit.record(Act.of(name, Roles.DPO, DataRequests.KIND, request.id()));
    }

    private Found found(WhoseData whose) {
        var person = Optional.ofNullable(whose.address()).flatMap(persons::by);
        var named = Optional.ofNullable(whose.handle()).flatMap(accounts::byHandle);
        var linked = person.flatMap(HarvestedPerson::account).flatMap(accounts::byId);
        if (named.isPresent() && linked.isPresent() && !named.equals(linked)) {
            throw DataRequestProblems.DIFFERENT.because();
        }
        return new Found(named.or(() -> linked), person);
    }

    private HeldView view(WhoseData whose, Found found, Map<String, Object> copy) {
        var person = found.person();
        return new HeldView(
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                found.account().map(Account::handle).orElse(null),
                person.isPresent(),
                person.flatMap(HarvestedPerson::erasedAt).orElse(null),
                person.map(HarvestedPerson::resources).orElse(0L),
                person.map(HarvestedPerson::commits).orElse(0L),
                whose.address() == null ? List.of() : requests.askedWith(whose.address()),
                copy);
    }

    private record Found(Optional<Account> account, Optional<HarvestedPerson> person) {}
}
