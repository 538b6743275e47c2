package fr.forge.ressourcerie.mail;

import fr.forge.ressourcerie.retention.Term;
import fr.forge.ressourcerie.retention.Terms;
import jakarta.inject.Singleton;
import java.util.List;

/** How long it is known that a mail was promised, so that it is not promised again. */
@Singleton
class MailTerms implements Terms {
    @Override
    public List<Term> terms() {
        return List.of(Term.going(
                "mails",
                "La trace d'un courriel promis, sans son contenu ni son adresse",
                "mail",
                "promised_at < :before"));
    }
}
