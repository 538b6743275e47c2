package fr.forge.ressourcerie.resource.proposal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** What the ministry asks of a proposal. */
@ConfigMapping(prefix = "ressourcerie.proposals")
interface ProposalSettings {
    /** A short description fits on a card of the site; no more than a sheet holds. */
    @WithDefault("150")
    @Min(1)
    @Max(500)
    int summaryLength();

    /** How long a community test lasts when nobody says otherwise. */
    @WithDefault("15")
    @Min(1)
    @Max(366)
    int testDays();
}
