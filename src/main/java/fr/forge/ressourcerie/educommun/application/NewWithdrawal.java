package fr.forge.ressourcerie.educommun.application;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an application is withdrawn. */
@Schema(name = "NewApplicationWithdrawal", description = "Why an application is withdrawn.")
record NewWithdrawal(
        @Size(min = 1, max = 1000)
        @Schema(description = "The reason, or null.", nullable = true, examples = "Le projet est financé autrement.")
        String reason) {}
