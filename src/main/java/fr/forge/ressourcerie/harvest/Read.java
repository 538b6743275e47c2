package fr.forge.ressourcerie.harvest;

import fr.forge.ressourcerie.forge.ForgeDetails;
import fr.forge.ressourcerie.forge.ForgeProject;
import fr.forge.ressourcerie.forge.Unreadable;
import java.util.Optional;

/** What came of reading a project's details: the details, or why not. */
record Read(ForgeProject project, ForgeDetails details, Optional<Unreadable> why) {
    static Read of(ForgeProject project, ForgeDetails details) {
        return new Read(project, details, Optional.empty());
    }

    static Read failed(ForgeProject project, String code, String reason) {
        return new Read(project, null, Optional.of(new Unreadable(project.id(), code, reason)));
    }
}
