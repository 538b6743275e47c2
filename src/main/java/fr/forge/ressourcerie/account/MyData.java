package fr.forge.ressourcerie.account;

import fr.forge.ressourcerie.audit.Act;
import fr.forge.ressourcerie.audit.Audit;
import fr.forge.ressourcerie.identity.Account;
import fr.forge.ressourcerie.identity.Accounts;
import fr.forge.ressourcerie.identity.PersonalData;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.Session;

/** Asks every room that holds personal data for what it holds of an account, or to erase it. */
@Singleton
public class MyData {
    private final List<PersonalData> rooms;
    private final Accounts accounts;
    private final Audit audit;
    private final Session session;

    MyData(@All List<PersonalData> rooms, Accounts accounts, Audit audit, Session session) {
        this.rooms =
                rooms.stream().sorted(Comparator.comparing(PersonalData::name)).toList();
        this.accounts = accounts;
        this.audit = audit;
        this.session = session;
    }

    /** What is held, by the name of its part; what holds nothing is left out. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<String, Object> copy(Account account) {
        session.flush();
        var copy = new TreeMap<String, Object>();
        for (var room : rooms) {
            var held = room.copy(account.id());
            if (held != null) {
                copy.put(room.name(), held);
            }
        }
        return copy;
    }

    /** The act is the last that the account does, so it is written while there is still one. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void erase(Account account, String role) {
        audit.record(Act.of("account-erased", role, "account", account.id()));
        rooms.forEach(room -> room.erase(account.id()));
        session.flush();
        accounts.forget(account);
        session.clear();
    }
}
