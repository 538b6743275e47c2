package fr.forge.ressourcerie.resource.health;

import fr.forge.ressourcerie.forge.Upkeep;
import fr.forge.ressourcerie.http.Words;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The ten checks. Each is something that a maintainer can act upon; none looks at people. */
public final class Health {
    private static final int RELEASE_MONTHS = 12;
    private static final int ACTIVITY_MONTHS = 6;
    private static final String UNSEEN = "Le dépôt n'a pas encore été lu, ou la Forge ne montre pas cette partie.";

    private final Evidence evidence;
    private final Instant now;
    private final List<HealthView.Check> checks = new ArrayList<>();

    private Health(Evidence evidence, Instant now) {
        this.evidence = evidence;
        this.now = now;
    }

    public static HealthView of(Evidence evidence, Instant now) {
        var health = new Health(evidence, now);
        health.repository();
        health.life();
        health.helpers();
        health.papers();
        var passed = health.checks.stream()
                .filter(check -> check.outcome().equals(Words.of(Outcome.PASS)))
                .count();
        return new HealthView((int) passed, health.checks.size(), List.copyOf(health.checks));
    }

    private void repository() {
        var file = seen(Upkeep::licence);
        var unrecognised = Boolean.TRUE.equals(file) && !evidence.licenceRecognised();
        check(
                "licence",
                evidence.licenceRecognised()
                        ? Boolean.TRUE
                        : unrecognised ? (Boolean) evidence.licenceDeclared() : file,
                "Un fichier de licence est à la racine du dépôt.",
                unrecognised
                        ? "La licence n'est pas reconnue : reprenez telle quelle le texte d'une licence de la liste SPDX."
                        : "Il manque un fichier LICENSE à la racine du dépôt.");
        check(
                "readme",
                evidence.readmeRead() ? Boolean.TRUE : seen(Upkeep::readme),
                "Un fichier README présente la ressource.",
                "Il manque un fichier README à la racine du dépôt.");
    }

    private void life() {
        var released = seen(Upkeep::released);
        check(
                "release",
                released == null ? null : (Boolean) since(evidence.upkeep().releasedAt(), RELEASE_MONTHS),
                "Une version a été publiée depuis moins d'un an.",
                Boolean.TRUE.equals(released)
                        ? "La dernière version a plus d'un an : publiez-en une."
                        : "Aucune version n'a été publiée : créez-en une sur la Forge.");
        check(
                "activity",
                since(evidence.lastActivityAt(), ACTIVITY_MONTHS),
                "Le projet a été actif dans les six derniers mois.",
                "Rien n'a bougé dans le projet depuis plus de six mois.");
    }

    private void helpers() {
        check(
                "contributors",
                evidence.contributors() > 1,
                "Plusieurs personnes ont contribué.",
                "Une seule personne a contribué : la ressource dépend d'elle.");
        check(
                "contributing-guide",
                seen(Upkeep::contributing),
                "Un guide explique comment contribuer.",
                "Il manque un fichier CONTRIBUTING.md à la racine du dépôt.");
        check(
                "issue-templates",
                seen(Upkeep::issueTemplates),
                "Des modèles aident à écrire un ticket.",
                "Il manque des modèles de tickets dans .gitlab/issue_templates.");
    }

    private void papers() {
        check(
                "documentation",
                evidence.documented(),
                "La fiche mène à une documentation.",
                "La fiche ne mène à aucune documentation : indiquez son adresse.");
        check(
                "accessibility-statement",
                evidence.accessibilityStated(),
                "Une déclaration d'accessibilité est publiée.",
                "Aucune déclaration d'accessibilité n'est indiquée sur la fiche.");
        check(
                "publiccode",
                evidence.publiccodeRead() ? Boolean.TRUE : seen(Upkeep::publiccode),
                "Un fichier publiccode.yml décrit la ressource.",
                "Il manque un fichier publiccode.yml à la racine du dépôt.");
    }

    private Boolean seen(Function<Upkeep, Boolean> part) {
        return Optional.ofNullable(evidence.upkeep()).map(part).orElse(null);
    }

    /** From when on an activity counts as recent at that instant; what is earlier does not. */
    public static Instant activeSince(Instant now) {
        return before(now, ACTIVITY_MONTHS);
    }

    /** The same for a release. */
    public static Instant releasedSince(Instant now) {
        return before(now, RELEASE_MONTHS);
    }

    private static Instant before(Instant now, int months) {
        return now.atOffset(ZoneOffset.UTC).minusMonths(months).toInstant();
    }

    private boolean since(Instant instant, int months) {
        return instant != null && !instant.isBefore(before(now, months));
    }

    private void check(String name, Boolean holds, String good, String bad) {
        var outcome = Outcome.of(holds);
        var reason = holds == null ? UNSEEN : holds ? good : bad;
        checks.add(new HealthView.Check(name, Words.of(outcome), reason));
    }
}
