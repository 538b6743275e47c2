package fr.forge.ressourcerie.change;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What kinds of public things are followed. */
@Schema(name = "ChangeKind", description = "A kind of thing that is followed.")
public enum ChangeKind {
    RESOURCE,
    CONTRIBUTOR,
    SALON,
    COLLECTION,
    CALL
}
