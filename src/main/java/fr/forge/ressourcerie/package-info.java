/**
 * The service's entry: what is checked before it starts. Every feature lives in a room below.
 *
 * <p>The head of the contract stands here too: what the whole is, and its parts in the order in which a newcomer needs
 * them.
 */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Ressourcerie",
                        version = "1.0.0",
                        description = """
                        L'API de la Forge des communs numériques éducatifs : les ressources, les personnes qui les \
                        font, les salons où l'on en parle et les appels EduCommun.

                        Le code est sous licence EUPL 1.2. Les métadonnées sont réutilisables sous \
                        [Licence Ouverte 2.0](https://www.etalab.gouv.fr/licence-ouverte-open-licence/).

                        Les lectures publiques ne demandent aucun jeton. Une liste se parcourt par ses liens \
                        `page.next`, à suivre tels quels. Un paramètre inconnu est refusé. Toute erreur est un \
                        problème (RFC 9457) dont le `type` mène à son explication. De nouveaux champs et de nouvelles \
                        valeurs d'énumération peuvent apparaître : un client les ignore.

                        Texts for people are in French, or in English with `Accept-Language: en`.""",
                        contact =
                                @Contact(
                                        name = "La Forge des communs numériques éducatifs",
                                        url = "https://forge.apps.education.fr"),
                        license = @License(name = "EUPL-1.2", identifier = "EUPL-1.2")),
        tags = {
            @Tag(name = "Catalogue", description = "The catalogue: search it, read a sheet, keep it right."),
            @Tag(name = "Vocabularies", description = "The concepts that resources are described and filtered with."),
            @Tag(name = "Contributors", description = "The people and collectives who make the resources."),
            @Tag(name = "Salons", description = "The Tchap rooms where resources are talked about."),
            @Tag(name = "Collections", description = "Curated lists that academies embed."),
            @Tag(name = "Suggestions", description = "Suggest an improvement or report a bug, and follow it."),
            @Tag(name = "Reports", description = "What the public reports, and what curators decide about it."),
            @Tag(name = "Proposals", description = "How a resource enters the Ressourcerie."),
            @Tag(name = "Account", description = "What the signed-in person can see, take along and erase."),
            @Tag(name = "Calls", description = "EduCommun calls: their rules, grids, dates and laureates."),
            @Tag(name = "Applications", description = "Applying to a call, and following what comes of it."),
            @Tag(name = "Evaluations", description = "Evaluating the applications that one was assigned."),
            @Tag(name = "Federation", description = "Embeds, feeds, harvesting protocols and exports for others."),
            @Tag(name = "Changes", description = "Everything public that changed, as a feed and as webhooks."),
            @Tag(name = "Operation", description = "Running the service: the runs that read the Forge."),
            @Tag(name = "Data requests", description = "Requests about personal data by people without an account."),
            @Tag(name = "Problems", description = "What each kind of failure means and what to do about it.")
        })
package fr.forge.ressourcerie;

import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Contact;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
