package fr.forge.ressourcerie.vocabulary.load;

import fr.forge.ressourcerie.problem.ProblemCatalogue;
import fr.forge.ressourcerie.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;

/** What the loading of a vocabulary refuses. */
@Singleton
class LoadProblems implements ProblemCatalogue {
    static final ProblemType NOT_UTF_8 = ProblemType.of(
            "vocabulary-file-not-utf-8",
            400,
            "Fichier qui n'est pas en UTF-8",
            "File that is not UTF-8",
            "Enregistrez le fichier en UTF-8, sans rien déclarer d'autre, puis renvoyez-le ; premier défaut à la ligne %s.",
            "Save the file as UTF-8, declaring nothing else, then send it again; first fault at line %s.");
    static final ProblemType UNREADABLE = ProblemType.of(
            "unreadable-vocabulary-file",
            400,
            "Fichier de vocabulaire illisible",
            "Unreadable vocabulary file",
            "Le fichier n'est pas du RDF/XML bien formé : la lecture s'arrête à la ligne %s, colonne %s.",
            "The file is not well-formed RDF/XML: reading stops at line %s, column %s.");
    static final ProblemType UNSAFE = ProblemType.of(
            "unsafe-vocabulary-file",
            400,
            "Déclaration de type ou entité refusée",
            "Document type or entity refused",
            "Retirez la déclaration DOCTYPE et remplacez les entités par leur texte : ligne %s. Aucune n'est lue ni suivie.",
            "Remove the DOCTYPE declaration and write entities as their text: line %s. None is read or followed.");
    static final ProblemType TOO_COMPLEX = ProblemType.of(
            "vocabulary-file-too-complex",
            400,
            "Fichier de vocabulaire trop complexe",
            "Vocabulary file too complex",
            "Un fichier décrit au plus %s concepts et emboîte au plus %s éléments : la lecture s'arrête à la ligne %s.",
            "A file describes at most %s concepts and nests at most %s elements: reading stops at line %s.");
    static final ProblemType INVALID = ProblemType.of(
            "invalid-vocabulary-file",
            400,
            "Fichier de vocabulaire à corriger",
            "Vocabulary file to be corrected",
            "La liste « errors » nomme chaque défaut par sa ligne (/lines/12 est la ligne 12) ; rien n'a été enregistré. Défauts en tout : %s.",
            "The list “errors” names each fault by its line (/lines/12 is line 12); nothing was saved. Faults in all: %s.");

    @Override
    public List<ProblemType> types() {
        return List.of(NOT_UTF_8, UNREADABLE, UNSAFE, TOO_COMPLEX, INVALID);
    }
}
