package fr.forge.ressourcerie.contributor;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How somebody proved to be a harvested person. */
@Schema(
        name = "ContributorProof",
        description = "`verified-address`: by the identity provider; `forge-account`: by a curator.")
public enum Proof {
    /** The identity provider verified an address under which they wrote. */
    VERIFIED_ADDRESS,
    /** A curator confirmed which user of the Forge they are. */
    FORGE_ACCOUNT
}
