package fr.forge.ressourcerie.forge;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Reads who may change a project: the members, inherited and invited ones too, that have a high enough level. A Forge
 * that knows no levels is asked for its users instead, who then all count. Whatever goes wrong is a remark.
 */
final class MembersReader {
    /** So many failures in a row are no accident: the token may not read members, or the Forge cannot tell them today. */
    private static final int ENOUGH = 20;

    private final Conversation conversation;
    private final ForgeSettings settings;
    private final AtomicInteger failures;
    private final long project;
    private final List<Unreadable> remarks = new ArrayList<>();

    /** Reads for one project; {@code failures} are those in a row so far, which all readers of a session share. */
    MembersReader(Conversation conversation, ForgeSettings settings, AtomicInteger failures, long project) {
        this.conversation = conversation;
        this.settings = settings;
        this.failures = failures;
        this.project = project;
    }

    ForgeMembers read() {
        if (!ForgeClient.hasToken(settings) || failures.get() >= ENOUGH) {
            return new ForgeMembers(null, List.of());
        }
        return new ForgeMembers(members(), List.copyOf(remarks));
    }

    private List<ForgeMember> members() {
        try {
            var members = pages("members/all").or(() -> pages("users"));
            failures.set(0);
            return members.orElse(null);
        } catch (ForgeUnavailable unavailable) {
            if (unavailable.code().equals(ForgeUnavailable.CANCELLED)) {
                throw unavailable;
            }
            failures.incrementAndGet();
            remark("members-unread", "Les membres du projet n'ont pas pu être lus : " + unavailable.code() + ".");
            return null;
        }
    }

    /** All pages of a list; empty when the Forge has no such list. */
    private Optional<List<ForgeMember>> pages(String list) {
        var found = new LinkedHashMap<Long, ForgeMember>();
        boolean more = true;
        for (int page = 1; more; page++) {
            if (page > settings.memberPages()) {
                remark("members-truncated", "Seules les premières pages des membres sont lues.");
                break;
            }
            var read = conversation.get(ask(list, page));
            if (read.isEmpty() && page == 1) {
                return Optional.empty();
            }
            read.ifPresent(each -> found.putAll(each.members()));
            more = read.isPresent() && read.get().more();
        }
        return Optional.of(List.copyOf(found.values()));
    }

    private Ask<Members> ask(String list, int page) {
        var path = "projects/" + project + "/" + list + "?per_page=100&page=" + page;
        return new Ask<>("members", path, settings.jsonBytes(), this::read);
    }

    private Members read(HttpHeaders headers, BoundedBody.Read body) throws Setback {
        var entries = Json.array(headers, body);
        var today = LocalDate.ofInstant(Clocks.date(headers).orElseGet(java.time.Instant::now), ZoneOffset.UTC);
        var members = new LinkedHashMap<Long, ForgeMember>();
        for (var entry : entries) {
            var id = ProjectReader.id(entry);
            var username = Texts.plain(entry.path("username").textValue(), 255);
            if (id != null && username != null && mayChange(entry, today)) {
                members.put(id, new ForgeMember(id, username));
            }
        }
        return new Members(members, !entries.isEmpty() && Paging.hasNext(headers));
    }

    /** A level that is not told is high enough; who is blocked or whose membership has expired may do nothing. */
    private boolean mayChange(JsonNode entry, LocalDate today) {
        return entry.path("access_level").asInt(settings.memberLevel()) >= settings.memberLevel()
                && entry.path("state").asText("active").equals("active")
                && !expired(entry.path("expires_at").textValue(), today);
    }

    private static boolean expired(String day, LocalDate today) {
        try {
            return day != null && !LocalDate.parse(day).isAfter(today);
        } catch (DateTimeException unreadable) {
            return false;
        }
    }

    private void remark(String code, String reason) {
        remarks.add(new Unreadable(project, code, reason));
    }

    /** One page, and whether another follows. */
    private record Members(Map<Long, ForgeMember> members, boolean more) {}
}
