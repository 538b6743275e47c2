package fr.forge.ressourcerie.educommun.application;

import fr.forge.ressourcerie.mail.Letter;
import fr.forge.ressourcerie.mail.Mails;
import fr.forge.ressourcerie.mail.NewMail;
import jakarta.inject.Singleton;
import java.util.List;

/** Letters to the teams of applications, to those whose address the identity provider verified; promised in the caller's transaction. */
@Singleton
public class Correspondence {
    private final Members members;
    private final Mails mails;

    Correspondence(Members members, Mails mails) {
        this.members = members;
        this.mails = mails;
    }

    /**
     * One letter to each member.
     *
     * @param key its kind, a slash and what it is about: the same key is the same letter, sent once to each
     */
    public void toTeam(Application application, String key, Letter letter) {
        write(members.of(application.id()), key, letter);
    }

    /** The same to the one who holds the application. */
    public void toHolder(Application application, String key, Letter letter) {
        var holder = members.of(application.id()).stream()
                .filter(member -> member.role() == MemberRole.HOLDER)
                .toList();
        write(holder, key, letter);
    }

    private void write(List<Member> to, String key, Letter letter) {
        to.forEach(member -> members.address(member)
                .ifPresent(address -> mails.promise(new NewMail(key + "/" + member.id(), address, letter))));
    }
}
