package fr.forge.ressourcerie.educommun.call;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The number under which an organisation is known. */
@Schema(
        name = "OrganisationIdentifier",
        description = "`siret`: of an establishment, 14 digits; `rna`: of an association, `W` and nine digits.")
public enum Identifier {
    SIRET,
    RNA
}
