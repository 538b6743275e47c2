package fr.forge.ressourcerie.embedded;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.internet.MimeMessage;
import java.net.InetAddress;
import java.util.List;

/**
 * A mail server of its own: takes whatever the service sends, keeps it in memory and sends nothing on. Each mailbox is
 * read by POP3 under its address, or under the name it was given, with any password; it keeps the latest mails only.
 */
final class EmbeddedMail implements AutoCloseable {
    private static final int KEPT_IN_A_MAILBOX = 200;

    private final GreenMail server;

    private EmbeddedMail(GreenMail server) {
        this.server = server;
    }

    /** Starts it, its SMTP on a free port and its POP3 on that one, or a free one when it is 0. */
    public static EmbeddedMail start(int pop3Port) {
        var local = InetAddress.getLoopbackAddress().getHostAddress();
        var server = new GreenMail(new ServerSetup[] {
            new ServerSetup(0, local, ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(pop3Port, local, ServerSetup.PROTOCOL_POP3)
        });
        server.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        server.start();
        var mail = new EmbeddedMail(server);
        server.getUserManager().setMessageDeliveryHandler((message, to) -> mail.roomFor(to));
        return mail;
    }

    public int smtpPort() {
        return server.getSmtp().getPort();
    }

    public int pop3Port() {
        return server.getPop3().getPort();
    }

    /** Lets the mailbox of an address be read under a name. */
    public void name(String name, String address) {
        server.setUser(address, name, name);
    }

    /** What has arrived for that address, the oldest first. */
    public List<MimeMessage> mailbox(String address) {
        var user = server.getUserManager().getUserByEmail(address);
        return user == null
                ? List.of()
                : inbox(user).getMessages().stream()
                        .map(StoredMessage::getMimeMessage)
                        .toList();
    }

    @Override
    public void close() {
        server.stop();
    }

    private GreenMailUser roomFor(MailAddress to) throws UserException {
        var user = server.getUserManager().getUserByEmail(to.getEmail());
        if (user == null) {
            return server.getUserManager().createUser(to.getEmail(), to.getEmail(), "");
        }
        var inbox = inbox(user);
        if (inbox.getMessageCount() >= KEPT_IN_A_MAILBOX) {
            inbox.getMessages().get(0).setFlag(Flags.Flag.DELETED, true);
            expunge(inbox);
        }
        return user;
    }

    private MailFolder inbox(GreenMailUser user) {
        try {
            return server.getManagers().getImapHostManager().getInbox(user);
        } catch (FolderException impossible) {
            throw new IllegalStateException("each user has a mailbox", impossible);
        }
    }

    private static void expunge(MailFolder inbox) {
        try {
            inbox.expunge();
        } catch (FolderException impossible) {
            throw new IllegalStateException("what is marked can be taken out", impossible);
        }
    }
}
