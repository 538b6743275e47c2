package fr.forge.ressourcerie.resource;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a resource conforms to the RGAA, as its statement declares it. */
@Schema(description = "How far it conforms to the RGAA.")
public enum AccessibilityState {
    FULL,
    PARTIAL,
    NONE
}
