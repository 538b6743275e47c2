package fr.forge.ressourcerie.account.request;

import fr.forge.ressourcerie.http.proof.ChallengeView;
import fr.forge.ressourcerie.http.proof.Challenges;
import fr.forge.ressourcerie.http.proof.Challenges.Effort;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Receives a request past its guard: a proof of work from everyone, signed in or not, since nobody has to be. */
@Singleton
class ReceiveDataRequest {
    private static final String CHALLENGE = "data-request-challenge";
    /** A challenge is good for one thing; there is only one here. */
    private static final UUID OFFICE = new UUID(0, 0);

    private final DataRequests requests;
    private final Challenges challenges;
    private final DataRequestSettings settings;

    ReceiveDataRequest(DataRequests requests, Challenges challenges, DataRequestSettings settings) {
        this.requests = requests;
        this.challenges = challenges;
        this.settings = settings;
    }

    ChallengeView challenge() {
        return challenges.issue(CHALLENGE, OFFICE, new Effort(settings.difficulty(), settings.challengeValidity()));
    }

    DataRequest receive(NewDataRequest wanted) {
        if (wanted.proof() == null) {
            throw DataRequestProblems.PROOF_REQUIRED.because();
        }
        if (!challenges.spend(wanted.proof(), CHALLENGE, OFFICE)) {
            throw DataRequestProblems.PROOF_REFUSED.because();
        }
        return requests.receive(
                wanted.kind(), wanted.contact().strip(), wanted.text().strip());
    }
}
