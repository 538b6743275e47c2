package fr.forge.ressourcerie.forge;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads one project with what its repository holds; each instance serves one project. */
final class DetailsReader {
    private final Conversation conversation;
    private final ForgeSettings settings;
    private final ForgeProject listed;
    private final MembersReader members;
    private final List<Unreadable> remarks = new ArrayList<>();

    DetailsReader(Conversation conversation, ForgeSettings settings, ForgeProject listed, MembersReader members) {
        this.conversation = conversation;
        this.settings = settings;
        this.listed = listed;
        this.members = members;
    }

    /**
     * Reads what there is.
     *
     * @param upkeep whether how the repository is looked after is read too
     */
    ForgeDetails read(boolean upkeep) {
        var entry = conversation.get(project(listed.id(), settings.jsonBytes()));
        if (entry.isEmpty()) {
            remark("project-not-found", "Le projet n'est plus sur la Forge, ou n'est plus public.");
            return new ForgeDetails(null, List.of(), null, List.copyOf(remarks), null, null, null, null);
        }
        var project = ProjectReader.read(entry.get(), listed.archived());
        var committers = committers();
        var publiccode = publiccode();
        var readme = readmeHead(project);
        var kept = upkeep ? new UpkeepReader(this, listed.id(), settings.jsonBytes()).read() : null;
        var told = members.read();
        remarks.addAll(told.remarks());
        return new ForgeDetails(
                ProjectReader.licence(entry.get()),
                committers,
                publiccode,
                List.copyOf(remarks),
                readme,
                project,
                kept,
                told.members());
    }

    /** A public project by its number. */
    static Ask<JsonNode> project(long id, int limit) {
        return new Ask<>("project", "projects/" + id + "?license=true", limit, (headers, body) -> {
            var entry = Json.object(headers, body);
            if (!ProjectReader.isReadable(entry) || ProjectReader.id(entry) != id) {
                throw Setback.passing(ForgeUnavailable.WRONG_SHAPE);
            }
            return ProjectReader.isPublic(entry) ? entry : null;
        });
    }

    private List<Committer> committers() {
        var committers = new ArrayList<Committer>();
        boolean more = true;
        for (int page = 1; more; page++) {
            if (page > settings.contributorPages()) {
                remark("contributors-truncated", "Seules les premières pages des contributions sont lues.");
                break;
            }
            var found = part("contributors", contributors(page));
            found.ifPresent(answer -> committers.addAll(answer.committers()));
            more = found.isPresent() && found.get().more();
        }
        return List.copyOf(committers);
    }

    private Ask<Contributors> contributors(int page) {
        var path = "projects/" + listed.id() + "/repository/contributors?per_page=100&page=" + page;
        return new Ask<>("contributors", path, settings.jsonBytes(), Contributors::read);
    }

    private PublicCode publiccode() {
        int limit = settings.publiccodeBytes();
        var file =
                part("publiccode", file("publiccode.yml", ReadmeAddress.raw(listed.id(), "publiccode.yml"), limit + 1));
        try {
            return file.isEmpty() ? null : PublicCodeFile.read(file.get().bytes(), limit);
        } catch (PublicCodeFile.Refusal refusal) {
            remarks.add(refusal.about(listed.id()));
            return null;
        }
    }

    private String readmeHead(ForgeProject project) {
        var path = ReadmeAddress.of(project);
        if (path.isEmpty()) {
            return null;
        }
        return part("readme", file("README", path.get(), settings.readmeBytes()))
                .map(body -> Texts.harvested(Texts.decoded(body.bytes(), body.whole()), settings.readmeBytes()))
                .orElse(null);
    }

    private static Ask<BoundedBody.Read> file(String kind, String path, int limit) {
        return new Ask<>(kind, path, limit, DetailsReader::wholeOrHead);
    }

    /** GitLab serves no raw file as HTML or JSON without its size: such an answer comes from something in between. */
    private static BoundedBody.Read wholeOrHead(HttpHeaders headers, BoundedBody.Read body) throws Setback {
        var size = headers.firstValueAsLong("X-Gitlab-Size");
        boolean page = headers.firstValue("Content-Type").orElse("").startsWith("text/html");
        if (size.isEmpty() && (page || Json.isJson(headers))) {
            throw Setback.passing(ForgeUnavailable.WRONG_SHAPE);
        }
        if (size.isPresent() && body.whole() && size.getAsLong() != body.bytes().length) {
            throw Setback.passing(ForgeUnavailable.CUT_OFF);
        }
        return body;
    }

    /** A part that is closed to us is a remark, not a failure: some projects hide their repository. */
    <T> Optional<T> part(String name, Ask<T> ask) {
        return allowed(name, ask).flatMap(Function.identity());
    }

    /** The same for those who must tell a part that is closed to us (empty) from one that is not there (empty inside). */
    <T> Optional<Optional<T>> allowed(String name, Ask<T> ask) {
        try {
            return Optional.of(conversation.get(ask));
        } catch (ForgeUnavailable refused) {
            if (!refused.code().equals(ForgeUnavailable.UNAUTHORISED)) {
                throw refused;
            }
            remark(name + "-refused", "La Forge refuse cette partie du projet.");
            return Optional.empty();
        }
    }

    private void remark(String code, String reason) {
        remarks.add(new Unreadable(listed.id(), code, reason));
    }

    /** One page of committers, and whether another follows. */
    private record Contributors(List<Committer> committers, boolean more) {
        static Contributors read(HttpHeaders headers, BoundedBody.Read body) throws Setback {
            var entries = Json.array(headers, body);
            var committers = new ArrayList<Committer>(entries.size());
            for (var entry : entries) {
                var committer = ProjectReader.committer(entry);
                if (committer != null) {
                    committers.add(committer);
                }
            }
            return new Contributors(committers, !entries.isEmpty() && Paging.hasNext(headers));
        }
    }
}
