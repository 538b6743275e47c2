package fr.forge.ressourcerie.federation.export;

import fr.forge.ressourcerie.contributor.ContributorSummary;
import fr.forge.ressourcerie.resource.ResourceView;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/**
 * A sheet as publiccode.yml, version 0.4 of the standard with what 0.3 asks for besides. What the standard requires and no
 * sheet knows is said carefully: software is stable when the ministry selected it, and obsolete once archived.
 */
@Singleton
class PublicCodeSheet {
    private static final int CONTACTS = 5;

    private final PublicCodeDescription description;

    PublicCodeSheet(PublicCodeDescription description) {
        this.description = description;
    }

    /** The file; refuses a sheet that lacks what the standard cannot do without. */
    String of(ResourceView r) {
        var missing = new ArrayList<String>();
        if (r.links().source() == null) {
            missing.add("url (links.source)");
        }
        if (r.licence() == null) {
            missing.add("legal.license (licence)");
        }
        if (!missing.isEmpty()) {
            throw ExportProblems.NO_PUBLICCODE.because(String.join(", ", missing));
        }
        return yaml().dump(said(r));
    }

    private Map<String, Object> said(ResourceView r) {
        var said = new LinkedHashMap<String, Object>();
        said.put("publiccodeYmlVersion", "0.4");
        said.put("name", r.title());
        said.put("url", r.links().source() + (r.forge() == null ? "" : ".git"));
        said.put(
                "landingURL",
                r.links().access() == null ? r.links().source() : r.links().access());
        said.put("platforms", List.of(installed(r) ? "ordinateur" : "web"));
        said.put("categories", List.of("educational-content"));
        said.put("developmentStatus", developmentStatus(r));
        said.put("softwareType", softwareType(r));
        said.put("intendedAudience", Map.of("scope", List.of("education")));
        said.put("description", Map.of("fr", description.of(r)));
        said.put("legal", legal(r));
        said.put("maintenance", maintenance(r));
        var languages = r.languages().isEmpty() ? List.of("fr") : r.languages();
        var localisation = new LinkedHashMap<String, Object>();
        localisation.put("localisationReady", languages.size() > 1);
        localisation.put("availableLanguages", languages);
        said.put("localisation", localisation);
        return said;
    }

    private static boolean installed(ResourceView r) {
        return r.kind() != null && r.kind().code().equals("logiciel");
    }

    private static boolean archived(ResourceView r) {
        return r.forge() != null && r.forge().state().equals("archived");
    }

    private static String developmentStatus(ResourceView r) {
        if (archived(r)) {
            return "obsolete";
        }
        return r.selection().state().equals("selected") ? "stable" : "development";
    }

    private static String softwareType(ResourceView r) {
        var kind = r.kind() == null ? "" : r.kind().code();
        return switch (kind) {
            case "application", "site", "activite" -> "standalone/web";
            case "logiciel" -> "standalone/desktop";
            default -> "standalone/other";
        };
    }

    private static Map<String, Object> legal(ResourceView r) {
        var legal = new LinkedHashMap<String, Object>();
        legal.put("license", r.licence().spdx());
        collectives(r).findFirst().ifPresent(owner -> legal.put("repoOwner", owner));
        return legal;
    }

    private static Map<String, Object> maintenance(ResourceView r) {
        if (archived(r)) {
            return Map.of("type", "none");
        }
        var maintenance = new LinkedHashMap<String, Object>();
        maintenance.put("type", "community");
        maintenance.put("contacts", contacts(r));
        return maintenance;
    }

    /** People who may be named; without any, who publishes it, or all of them without a name: the standard wants one. */
    private static List<Map<String, String>> contacts(ResourceView r) {
        var people = names(r, "person").limit(CONTACTS).toList();
        var shown = people.isEmpty() ? collectives(r).limit(1).toList() : people;
        return (shown.isEmpty() ? List.of("Les contributeurs de « " + r.title() + " »") : shown)
                .stream().map(name -> Map.of("name", name)).toList();
    }

    private static Stream<String> collectives(ResourceView r) {
        return names(r, "collective");
    }

    private static Stream<String> names(ResourceView r, String kind) {
        return r.creators().stream()
                .filter(creator -> creator.kind().equals(kind))
                .map(ContributorSummary::name);
    }

    /** One for each file: it is not made for several threads. */
    private static Yaml yaml() {
        var options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setAllowUnicode(true);
        options.setSplitLines(false);
        options.setIndicatorIndent(2);
        options.setIndentWithIndicator(true);
        return new Yaml(options);
    }
}
