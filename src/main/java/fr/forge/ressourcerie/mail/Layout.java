package fr.forge.ressourcerie.mail;

import fr.forge.ressourcerie.problem.PublicAddress;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;

/** The one look of all letters: a page without images, and a plain text that says the same. */
@Singleton
class Layout {
    private final PublicAddress address;
    private final boolean answered;

    Layout(PublicAddress address, MailSettings settings) {
        this.address = address;
        this.answered = settings.replyTo().isPresent();
    }

    String page(Letter letter) {
        return Templates.page(letter, address.of(""), answered).render();
    }

    String plain(Letter letter) {
        return Templates.plain(letter, address.of(""), answered).render();
    }

    /** In {@code templates/mail}. */
    @CheckedTemplate(basePath = "mail")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance page(Letter letter, String home, boolean answered);

        static native TemplateInstance plain(Letter letter, String home, boolean answered);
    }
}
