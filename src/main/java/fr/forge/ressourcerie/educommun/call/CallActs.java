package fr.forge.ressourcerie.educommun.call;

import fr.forge.ressourcerie.audit.Act;
import fr.forge.ressourcerie.http.Words;
import fr.forge.ressourcerie.identity.Roles;
import java.util.List;

/** What a call says, as an act tells that it moved: what people wrote freely apart from the rest. */
final class CallActs {
    private static final CallFacts NOTHING = new CallFacts(null, null, null, null, null, null, null, null, null);

    private CallActs() {}

    /** The act after which a call says what it says; before it said that, or nothing. */
    static Act said(String name, Call call, CallFacts before, Moment opened, Moment closed) {
        var from = before == null ? NOTHING : before;
        var to = call.facts();
        return Act.of(name, Roles.MANAGER, Calls.KIND, call.id())
                .changing("opensAt", instant(opened), instant(call.opensAt()))
                .changing("closesAt", instant(closed), instant(call.closesAt()))
                .changing("applicants", kinds(from), kinds(to))
                .changing("documents", documents(from), documents(to))
                .rewording("edition", from.edition(), to.edition())
                .rewording("title", from.title(), to.title())
                .rewording("summary", from.summary(), to.summary())
                .rewording("description", from.description(), to.description())
                .rewording("support", support(from), support(to))
                .rewording("contact", from.contact(), to.contact())
                .rewording("timeline", timeline(from), timeline(to));
    }

    private static String instant(Moment moment) {
        return moment == null ? null : moment.at() + " " + moment.zone();
    }

    private static List<String> kinds(CallFacts facts) {
        var kinds = facts.applicants().stream()
                .map(each -> Words.of(each.kind()) + " "
                        + each.identifiedBy().stream().map(Words::of).toList()
                        + (Boolean.TRUE.equals(each.identifierRequired()) ? " required" : ""))
                .toList();
        return kinds.isEmpty() ? null : kinds;
    }

    private static List<String> documents(CallFacts facts) {
        var documents = facts.documents().stream()
                .map(each -> "%s%s, %d × %d"
                        .formatted(
                                each.key(),
                                Boolean.TRUE.equals(each.required()) ? " required" : "",
                                each.maxCount(),
                                each.maxBytes()))
                .toList();
        return documents.isEmpty() ? null : documents;
    }

    private static String support(CallFacts facts) {
        var support = facts.support();
        if (support == null) {
            return null;
        }
        return support.from() + (support.until() == null ? "" : "/" + support.until());
    }

    private static List<String> timeline(CallFacts facts) {
        var days = facts.timeline().stream()
                .map(each -> each.on() + " " + each.label())
                .toList();
        return days.isEmpty() ? null : days;
    }
}
