package fr.forge.ressourcerie.resource.proposal;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a proposal is taken back. */
@Schema(name = "NewProposalWithdrawal", description = "Why a proposal is taken back.")
record NewWithdrawal(
        @Size(min = 1, max = 2000)
        @Schema(description = "Why; the curators read it.", nullable = true, examples = "Une refonte est en cours.")
        String reason) {}
