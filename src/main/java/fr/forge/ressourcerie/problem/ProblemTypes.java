package fr.forge.ressourcerie.problem;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;

/** The kinds of problem of all rooms together. */
@Singleton
class ProblemTypes {
    private static final ProblemType UNKNOWN_PROBLEM = CommonProblems.UNKNOWN_PATH;

    private final List<ProblemType> all;

    ProblemTypes(Instance<ProblemCatalogue> catalogues) {
        all = catalogues.stream()
                .flatMap(catalogue -> catalogue.types().stream())
                .sorted(Comparator.comparing(ProblemType::code))
                .toList();
    }

    List<ProblemType> all() {
        return all;
    }

    ProblemType get(String code) {
        return all.stream().filter(type -> type.code().equals(code)).findFirst().orElseThrow(UNKNOWN_PROBLEM::because);
    }
}
