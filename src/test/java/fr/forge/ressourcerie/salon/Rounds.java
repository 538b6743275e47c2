package fr.forge.ressourcerie.salon;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import org.hibernate.Session;

/** Lets the time pass until salons are due, and asks about them. */
@Singleton
public class Rounds {
    private final Session session;
    private final VerifySalon verify;

    Rounds(Session session, VerifySalon verify) {
        this.session = session;
        this.verify = verify;
    }

    @Transactional
    public void letADayPass() {
        session.createNativeMutationQuery("update salon set due_at = due_at - interval '25 hours'")
                .executeUpdate();
    }

    public void ask() {
        verify.round();
    }
}
