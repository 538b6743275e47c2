package fr.forge.ressourcerie.resource.proposal;

import static fr.forge.ressourcerie.resource.proposal.Check.ACCESS_LINK;
import static fr.forge.ressourcerie.resource.proposal.Check.AI_DISCLOSED;
import static fr.forge.ressourcerie.resource.proposal.Check.LICENCE_FILE;
import static fr.forge.ressourcerie.resource.proposal.Check.LICENCE_FREE;
import static fr.forge.ressourcerie.resource.proposal.Check.LINK_UNIQUE;
import static fr.forge.ressourcerie.resource.proposal.Check.PROJECT_PUBLIC;
import static fr.forge.ressourcerie.resource.proposal.Check.README;
import static fr.forge.ressourcerie.resource.proposal.Check.SUMMARY_LENGTH;

import fr.forge.ressourcerie.resource.ComplianceFacts;
import fr.forge.ressourcerie.resource.Facts;
import fr.forge.ressourcerie.resource.Resource;
import fr.forge.ressourcerie.resource.Source;
import fr.forge.ressourcerie.vocabulary.Concept;
import fr.forge.ressourcerie.vocabulary.Concepts;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.Session;

/** Looks at a proposal and its resource, and says what a curator would otherwise have to look up. */
@Singleton
class Checks {
    private final Session session;
    private final Concepts concepts;
    private final ProposalSettings settings;

    Checks(Session session, Concepts concepts, ProposalSettings settings) {
        this.session = session;
        this.concepts = concepts;
        this.settings = settings;
    }

    /** Every check of a proposal, in the order in which people think of them. */
    List<CheckResult> of(Proposal proposal, AskedLink link) {
        var sheet = proposal.sheet();
        var resource = proposal.resource();
        var file = resource.said(Source.FORGE).map(Facts::licence);
        return List.of(
                project(resource),
                licenceFile(resource, file, sheet.licence()),
                licenceFree(sheet.licence()),
                readme(resource),
                summary(sheet.summary()),
                access(sheet.accessUrl(), link),
                unique(sheet.accessUrl(), resource),
                ai(Objects.requireNonNullElse(sheet.compliance(), ComplianceFacts.NONE)));
    }

    private static CheckResult project(Resource resource) {
        if (resource.forgeState() == null) {
            return CheckResult.unknown(PROJECT_PUBLIC, "Cette ressource n'a pas de projet sur la Forge.");
        }
        return switch (resource.forgeState()) {
            case ALIVE -> CheckResult.pass(PROJECT_PUBLIC, "Le projet est public et n'est pas archivé.");
            case ARCHIVED -> CheckResult.fail(PROJECT_PUBLIC, "Le projet est archivé : personne n'y travaille plus.");
            case VANISHED -> CheckResult.fail(PROJECT_PUBLIC, "Le projet n'est plus public sur la Forge.");
        };
    }

    /** GitLab recognises files whose text SPDX knows, and only those are known here. */
    private static CheckResult licenceFile(Resource resource, Optional<String> file, String proposed) {
        if (resource.projectId() == null) {
            return CheckResult.unknown(LICENCE_FILE, "Sans projet sur la Forge, aucun fichier de licence à lire.");
        }
        if (file.isEmpty()) {
            return CheckResult.fail(
                    LICENCE_FILE,
                    "La racine du dépôt n'a pas de fichier de licence reconnu : ajoutez LICENSE avec le texte d'une licence SPDX.");
        }
        if (proposed != null && !text(proposed).equals(text(file.get()))) {
            return CheckResult.fail(
                    LICENCE_FILE, "Le fichier de licence dit %s, la proposition dit %s.", file.get(), proposed);
        }
        return CheckResult.pass(LICENCE_FILE, "La racine du dépôt a un fichier de licence reconnu : %s.", file.get());
    }

    /** A licence's text is the same with and without "or any later version". */
    private static String text(String spdx) {
        return spdx.replaceAll("-(only|or-later)$", "");
    }

    /** The vocabulary holds free licences, and Creative Commons' two restrictions, which their names tell. */
    private CheckResult licenceFree(String licence) {
        var known = Optional.ofNullable(licence).flatMap(concepts::licence).map(Concept::code);
        if (known.isEmpty()) {
            return CheckResult.unknown(LICENCE_FREE, "La proposition ne nomme pas de licence connue.");
        }
        return known.get().matches("cc-by-.*(nc|nd).*")
                ? CheckResult.fail(
                        LICENCE_FREE,
                        "%s n'est pas libre : elle interdit l'usage commercial ou les modifications.",
                        licence)
                : CheckResult.pass(LICENCE_FREE, "%s est une licence libre.", licence);
    }

    private static CheckResult readme(Resource resource) {
        if (resource.projectId() == null) {
            return CheckResult.unknown(README, "Sans projet sur la Forge, aucun README à lire.");
        }
        return resource.said(Source.FORGE).map(Facts::description).isPresent()
                ? CheckResult.pass(README, "Le dépôt a un README.")
                : CheckResult.fail(README, "Le dépôt n'a pas de README, ou il est vide.");
    }

    private CheckResult summary(String summary) {
        if (summary == null) {
            return CheckResult.fail(SUMMARY_LENGTH, "La proposition n'a pas de description courte.");
        }
        var length = Completeness.length(summary);
        return length > settings.summaryLength()
                ? CheckResult.fail(
                        SUMMARY_LENGTH,
                        "La description courte a %d caractères ; la limite est de %d.",
                        length,
                        settings.summaryLength())
                : CheckResult.pass(
                        SUMMARY_LENGTH, "La description courte tient dans %d caractères.", settings.summaryLength());
    }

    private static CheckResult access(String address, AskedLink link) {
        return Objects.equals(address, link.address())
                ? link.found()
                : CheckResult.unknown(ACCESS_LINK, "Le lien d'accès a changé pendant la vérification ; relancez-la.");
    }

    private CheckResult unique(String address, Resource resource) {
        if (address == null) {
            return CheckResult.unknown(LINK_UNIQUE, "La proposition ne donne pas de lien d'accès.");
        }
        var others = session.createNativeQuery("""
                        select r.slug from resource r
                        where public.link_key(r.access_url) = public.link_key(:address)
                        and r.access_url is not null and r.alive and r.id <> :resource
                        order by r.slug limit 3
                        """, String.class)
                .setParameter("address", address)
                .setParameter("resource", resource.id())
                .getResultList();
        return others.isEmpty()
                ? CheckResult.pass(LINK_UNIQUE, "Aucune autre ressource n'a ce lien d'accès.")
                : CheckResult.fail(LINK_UNIQUE, "Ce lien d'accès est aussi celui de : %s.", String.join(", ", others));
    }

    private static CheckResult ai(ComplianceFacts compliance) {
        if (compliance.aiUsed() == null) {
            return CheckResult.fail(AI_DISCLOSED, "La proposition ne dit pas si l'IA est utilisée.");
        }
        if (!compliance.aiUsed()) {
            return CheckResult.pass(AI_DISCLOSED, "La proposition déclare que l'IA n'est pas utilisée.");
        }
        return compliance.aiStatement() == null || compliance.aiStatement().isBlank()
                ? CheckResult.fail(AI_DISCLOSED, "L'IA est utilisée, mais la proposition ne dit pas comment.")
                : CheckResult.pass(AI_DISCLOSED, "La proposition déclare et décrit l'usage de l'IA.");
    }
}
