package fr.forge.ressourcerie.forge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URLEncoder;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Opens tickets, and finds those that were opened already. */
final class TicketDesk {
    private final Conversation conversation;
    private final int limit;

    TicketDesk(Conversation conversation, int limit) {
        this.conversation = conversation;
        this.limit = limit;
    }

    /** The ticket of that project whose description carries the reference. */
    Optional<Ticket> find(NewTicket ticket) {
        // Looking in descriptions only, GitLab compares texts; over several fields it would look for words.
        var path = "projects/" + ticket.projectId() + "/issues?in=description&search=" + encoded(ticket.reference())
                + "&created_after=" + encoded(ticket.since().toString()) + "&per_page=100";
        return conversation.get(new Ask<>("tickets", path, limit, (headers, body) -> {
            for (var entry : Json.array(headers, body)) {
                if (entry.path("description").asText("").contains(ticket.reference())) {
                    return read(entry);
                }
            }
            return null;
        }));
    }

    /** Asked once: when it fails, the ticket may have been opened all the same. */
    Ticket open(NewTicket ticket) {
        var body = JsonNodeFactory.instance
                .objectNode()
                .put("title", ticket.title())
                .put("description", ticket.description())
                .put("issue_type", "issue");
        var path = "projects/" + ticket.projectId() + "/issues";
        return conversation.post(new Ask<>("new ticket", path, limit, TicketDesk::opened), body.toString());
    }

    private static Ticket opened(HttpHeaders headers, BoundedBody.Read body) throws Setback {
        return read(Json.object(headers, body));
    }

    private static Ticket read(JsonNode issue) throws Setback {
        var url = Texts.page(issue.path("web_url").asText(null));
        if (!issue.path("iid").isIntegralNumber() || url == null) {
            throw Setback.passing(ForgeUnavailable.WRONG_SHAPE);
        }
        return new Ticket(issue.path("iid").asLong(), url);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
