package fr.forge.ressourcerie.forge;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One conversation with the Forge. Its methods block, may be called from several threads at once, and throw
 * {@link ForgeUnavailable} when every attempt that made sense has failed.
 */
public final class ForgeSession implements AutoCloseable {
    private final Conversation conversation;
    private final ForgeSettings settings;
    private final ProjectList list;
    private final TicketDesk desk;
    private final AtomicInteger memberFailures = new AtomicInteger();

    ForgeSession(Conversation conversation, ForgeSettings settings) {
        this.conversation = conversation;
        this.settings = settings;
        this.list = new ProjectList(conversation, settings.jsonBytes());
        this.desk = new TicketDesk(conversation, settings.jsonBytes());
    }

    /**
     * The first page of a listing, or the one after {@code next}, which is a page's own word and may be kept to go on
     * in another session. A page may be empty and yet have a next one.
     */
    public ForgePage projects(Listing listing, Optional<String> next) {
        return list.page(listing, next);
    }

    /** A project by its number; empty when it is no longer there, or no longer public. */
    public Optional<ForgeProject> project(long id) {
        return conversation
                .get(DetailsReader.project(id, settings.jsonBytes()))
                .map(entry -> ProjectReader.read(entry, null));
    }

    /** What is read besides the list. A part that is refused or makes no sense is a remark. */
    public ForgeDetails details(ForgeProject project) {
        return new DetailsReader(conversation, settings, project, membersOf(project.id())).read(false);
    }

    /** The same with how the repository is looked after, for two to seven requests more. */
    public ForgeDetails detailsWithUpkeep(ForgeProject project) {
        return new DetailsReader(conversation, settings, project, membersOf(project.id())).read(true);
    }

    /** Whether it tells who may change a project, for which it wants a token. */
    public boolean tellsMembers() {
        return ForgeClient.hasToken(settings);
    }

    /** Who may change a project there, without its other details. */
    public ForgeMembers members(long project) {
        return membersOf(project).read();
    }

    private MembersReader membersOf(long project) {
        return new MembersReader(conversation, settings, memberFailures, project);
    }

    /** The ticket that carries that one's reference, if it was opened already. */
    public Optional<Ticket> ticket(NewTicket wanted) {
        return desk.find(wanted);
    }

    /** Opens a ticket. Asked once: when it fails, the ticket may have been opened all the same. */
    public Ticket open(NewTicket wanted) {
        return desk.open(wanted);
    }

    /** Requests made so far, retries included. */
    public long requests() {
        return conversation.requests();
    }

    /** Ends what is under way and what waits; from now on every call throws {@link ForgeUnavailable}. */
    public void cancel() {
        conversation.cancel();
    }

    @Override
    public void close() {
        cancel();
    }
}
