package fr.forge.ressourcerie.mail.probe;

import fr.forge.ressourcerie.mail.Letter;
import fr.forge.ressourcerie.mail.Mails;
import fr.forge.ressourcerie.mail.NewMail;
import fr.forge.ressourcerie.mail.StillWanted;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A room above, which promises mails. */
@Singleton
public class Reminders implements StillWanted {
    private static final String KIND = "probe-reminder";

    private final Mails mails;
    private final Set<String> settled = ConcurrentHashMap.newKeySet();

    Reminders(Mails mails) {
        this.mails = mails;
    }

    /** Promises a letter about that thing. */
    @Transactional
    public boolean promise(String thing, String address, Letter letter) {
        return mails.promise(new NewMail(KIND + "/" + thing, address, letter));
    }

    @Transactional
    public void promiseAndFail(String thing, String address, Letter letter) {
        mails.promise(new NewMail(KIND + "/" + thing, address, letter));
        throw new IllegalStateException("after the promise");
    }

    @Transactional
    public void forget(String thing) {
        mails.forget(KIND + "/" + thing);
    }

    /** Nobody needs to be reminded of it any more. */
    public void settle(String thing) {
        settled.add(KIND + "/" + thing);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean isWanted(String key) {
        return !settled.contains(key);
    }
}
