package fr.forge.ressourcerie.forge;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Finds the file behind a project's {@code readme_url}, which may be in any folder and in any script. */
final class ReadmeAddress {
    private static final String BLOB = "/-/blob/";

    private ReadmeAddress() {}

    /** The path of the raw file below {@code /api/v4/}; empty when there is none or when its address makes no sense. */
    static Optional<String> of(ForgeProject project) {
        if (project.readmeUrl() == null || project.defaultBranch() == null) {
            return Optional.empty();
        }
        int blob = project.readmeUrl().indexOf(BLOB);
        return blob < 0
                ? Optional.empty()
                : decoded(project.readmeUrl().substring(blob + BLOB.length()))
                        .filter(file -> file.startsWith(project.defaultBranch() + "/"))
                        .map(file -> file.substring(project.defaultBranch().length() + 1))
                        .filter(ReadmeAddress::isPlain)
                        .map(file -> raw(project.id(), file));
    }

    /** Where GitLab gives a file of the default branch. */
    static String raw(long projectId, String file) {
        var encoded = URLEncoder.encode(file, StandardCharsets.UTF_8).replace("+", "%20");
        return "projects/" + projectId + "/repository/files/" + encoded + "/raw?ref=HEAD";
    }

    private static Optional<String> decoded(String text) {
        try {
            return Optional.of(URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean isPlain(String file) {
        return !file.isBlank()
                && file.length() <= 500
                && file.chars().noneMatch(c -> Character.isISOControl(c) || c == '?' || c == '#')
                && java.util.Arrays.stream(file.split("/", -1))
                        .noneMatch(part -> part.isEmpty() || part.startsWith(".."));
    }
}
