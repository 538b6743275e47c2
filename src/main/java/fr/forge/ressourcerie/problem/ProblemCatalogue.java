package fr.forge.ressourcerie.problem;

import java.util.List;

/** A room's list of refusals, as a bean, so that {@code /problems} can explain every one without knowing the rooms. */
public interface ProblemCatalogue {
    List<ProblemType> types();
}
