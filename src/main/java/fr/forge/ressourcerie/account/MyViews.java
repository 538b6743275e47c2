package fr.forge.ressourcerie.account;

import fr.forge.ressourcerie.contributor.LinkedPersons;
import fr.forge.ressourcerie.contributor.LinkedPersons.Shown;
import fr.forge.ressourcerie.contributor.Profile;
import fr.forge.ressourcerie.contributor.Profiles;
import fr.forge.ressourcerie.contributor.ReportableProfiles;
import fr.forge.ressourcerie.identity.Account;
import fr.forge.ressourcerie.vocabulary.ConceptView;
import fr.forge.ressourcerie.vocabulary.Concepts;
import jakarta.inject.Singleton;

/** Makes what somebody reads of themselves. */
@Singleton
class MyViews {
    private final LinkedPersons persons;
    private final Profiles profiles;
    private final Concepts concepts;
    private final ReportableProfiles reportable;

    MyViews(LinkedPersons persons, Profiles profiles, Concepts concepts, ReportableProfiles reportable) {
        this.persons = persons;
        this.profiles = profiles;
        this.concepts = concepts;
        this.reportable = reportable;
    }

    MyPersonView person(Account account, Profile profile) {
        var person = persons.of(account);
        var shown = person.flatMap(LinkedPersons.LinkedPerson::shown).map(Shown::academy);
        return MyPersonView.of(
                person,
                profile(profile),
                MyConsentView.of(profile),
                academy(shown.orElse(null)),
                reportable.hiding(account));
    }

    /** With the academy of today's address, which is what a change would keep. */
    MyProfileView profile(Profile profile) {
        return MyProfileView.of(
                profile, academy(profiles.academy().or(profile::academy).orElse(null)));
    }

    private ConceptView academy(String code) {
        return concepts.concept("academy", code).map(ConceptView::of).orElse(null);
    }
}
