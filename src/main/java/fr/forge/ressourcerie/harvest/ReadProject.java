package fr.forge.ressourcerie.harvest;

import fr.forge.ressourcerie.contributor.AddressHash;
import fr.forge.ressourcerie.contributor.Contributors;
import fr.forge.ressourcerie.contributor.membership.ForgeUsers;
import fr.forge.ressourcerie.contributor.membership.MemberMark;
import fr.forge.ressourcerie.forge.Committer;
import fr.forge.ressourcerie.forge.ForgeDetails;
import fr.forge.ressourcerie.forge.ForgeMember;
import fr.forge.ressourcerie.forge.ForgeProject;
import fr.forge.ressourcerie.forge.PublicCode;
import fr.forge.ressourcerie.forge.Redaction;
import fr.forge.ressourcerie.resource.Facts;
import fr.forge.ressourcerie.resource.ForgeFacts;
import fr.forge.ressourcerie.resource.ProjectReading;
import fr.forge.ressourcerie.vocabulary.Concept;
import fr.forge.ressourcerie.vocabulary.Concepts;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Turns what the Forge says of a project into facts of ours: concepts for topics, bounded texts, nobody's name. */
@Singleton
class ReadProject {
    private static final int KEYWORD_LENGTH = 100;
    private static final int URL_LENGTH = 2000;
    private static final Predicate<String> LANGUAGE_TAG =
            Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}").asMatchPredicate();

    private final Concepts concepts;
    private final Contributors contributors;
    private final ForgeUsers users;

    ReadProject(Concepts concepts, Contributors contributors, ForgeUsers users) {
        this.concepts = concepts;
        this.contributors = contributors;
        this.users = users;
    }

    ProjectReading reading(ForgeProject project, ForgeDetails details, String organisation, Texts texts) {
        var veil = new NameVeil(project, details.committers());
        var fromForge = fromForge(project, details, veil, texts);
        var fromPubliccode = fromPubliccode(details.publiccode(), veil, texts);
        var title =
                Objects.requireNonNullElse(fromPubliccode.title(), Objects.requireNonNullElse(fromForge.title(), ""));
        return new ProjectReading(
                project.id(),
                title.replace(NameVeil.MARK, " ").replace(Redaction.MARK, " "),
                measures(project, organisation),
                fromForge,
                fromPubliccode,
                commits(project, details.committers()),
                details.upkeep(),
                marks(details.members()));
    }

    /** Who may write there, none of them by name; null when that was not read. */
    Set<MemberMark> marks(List<ForgeMember> members) {
        return members == null ? null : members.stream().map(users::mark).collect(Collectors.toSet());
    }

    static ForgeFacts measures(ForgeProject project, String organisation) {
        var created = Objects.requireNonNullElse(project.createdAt(), project.lastActivityAt());
        return new ForgeFacts(
                project.path(),
                Boolean.TRUE.equals(project.archived()),
                project.stars(),
                project.forks(),
                project.openIssues(),
                created,
                Objects.requireNonNullElse(project.lastActivityAt(), created),
                organisation,
                project.webUrl(),
                Boolean.FALSE.equals(project.issuesEnabled()) || project.webUrl() == null
                        ? null
                        : project.webUrl() + "/-/issues",
                project.serviceDeskAddress(),
                project.avatarUrl());
    }

    private Facts fromForge(ForgeProject project, ForgeDetails details, NameVeil veil, Texts texts) {
        var topics = new Topics(project.topics(), veil, texts);
        return new Facts(
                texts.line("title", veil.over(project.name()), Facts.TITLE_LENGTH),
                texts.line("summary", veil.over(project.description()), Facts.SUMMARY_LENGTH),
                texts.text("readme", veil.over(details.readmeHead()), Facts.DESCRIPTION_LENGTH),
                topics.kind(),
                topics.codes("level"),
                topics.codes("discipline"),
                topics.codes("audience"),
                topics.keywords(),
                null,
                details.licence() == null
                        ? null
                        : concepts.licenceOfGitlab(details.licence().key())
                                .flatMap(Concept::notation)
                                .orElse(null),
                null,
                null,
                null,
                null);
    }

    private Facts fromPubliccode(PublicCode code, NameVeil veil, Texts texts) {
        if (code == null) {
            return Facts.NONE;
        }
        var description = code.description("fr");
        return new Facts(
                texts.line("title", veil.over(code.name()), Facts.TITLE_LENGTH),
                description
                        .map(d -> texts.line("summary", veil.over(d.shortDescription()), Facts.SUMMARY_LENGTH))
                        .orElse(null),
                description
                        .map(d -> texts.text("description", veil.over(longText(d)), Facts.DESCRIPTION_LENGTH))
                        .orElse(null),
                null,
                null,
                null,
                null,
                null,
                languages(code),
                licence(code.licence()),
                address(code.landingUrl()),
                null,
                null,
                null);
    }

    private static String longText(PublicCode.Description description) {
        var text = new StringBuilder(Objects.requireNonNullElse(description.longDescription(), ""));
        if (!description.features().isEmpty()) {
            text.append("\n\n");
            description
                    .features()
                    .forEach(feature -> text.append("- ").append(feature).append('\n'));
        }
        return text.toString();
    }

    private static List<String> languages(PublicCode code) {
        var tags = code.availableLanguages().stream()
                .filter(LANGUAGE_TAG)
                .limit(Facts.LIST_LENGTH)
                .toList();
        return tags.isEmpty() ? null : tags;
    }

    /** As the vocabulary writes it when it is one licence that the vocabulary knows. */
    private String licence(String spdx) {
        return spdx == null
                ? null
                : concepts.licence(spdx).flatMap(Concept::notation).orElse(spdx);
    }

    private static String address(String url) {
        return url != null && url.length() <= URL_LENGTH && url.matches("https?://\\S+") ? url : null;
    }

    /** Who committed how much; one address is one person, however their name is written. */
    private Map<AddressHash, Integer> commits(ForgeProject project, List<Committer> committers) {
        var commits = new HashMap<AddressHash, Integer>();
        for (var committer : committers) {
            var known = committer.email() != null && !committer.email().isBlank();
            var address = known ? committer.email() : "project " + project.id() + " name " + committer.name();
            commits.merge(contributors.recognise(address), Math.max(0, committer.commits()), Integer::sum);
        }
        return commits;
    }

    /** The topics of a project, sorted into concepts and keywords. */
    private class Topics {
        private final Map<String, LinkedHashSet<String>> codes = new HashMap<>();
        private final LinkedHashSet<String> keywords = new LinkedHashSet<>();

        Topics(List<String> topics, NameVeil veil, Texts texts) {
            for (var topic : topics.stream().limit(Facts.LIST_LENGTH).toList()) {
                var meant = concepts.meantBy(topic);
                meant.forEach(concept -> codes.computeIfAbsent(concept.vocabulary(), v -> new LinkedHashSet<>())
                        .add(concept.code()));
                var keyword = meant.isEmpty() ? texts.line("keyword", veil.over(topic), KEYWORD_LENGTH) : null;
                if (keyword != null && !keyword.contains(NameVeil.MARK)) {
                    keywords.add(keyword);
                }
            }
        }

        String kind() {
            return codes.getOrDefault("kind", new LinkedHashSet<>()).stream()
                    .findFirst()
                    .orElse(null);
        }

        List<String> codes(String vocabulary) {
            return codes.containsKey(vocabulary) ? new ArrayList<>(codes.get(vocabulary)) : null;
        }

        List<String> keywords() {
            return keywords.isEmpty() ? null : new ArrayList<>(keywords);
        }
    }
}
