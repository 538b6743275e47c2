package fr.forge.ressourcerie.educommun.document;

import fr.forge.ressourcerie.problem.ProblemCatalogue;
import fr.forge.ressourcerie.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;

/** Why a document is not taken, and what to send instead. */
@Singleton
public class DocumentProblems implements ProblemCatalogue {
    public static final ProblemType UNKNOWN = ProblemType.of(
            "unknown-document",
            404,
            "Document inconnu",
            "Unknown document",
            "Aucun document n'a cet identifiant ici : relisez la liste des documents.",
            "No document has this identifier here: read the list of documents again.");
    static final ProblemType EMPTY = ProblemType.of(
            "document-empty",
            422,
            "Document vide",
            "Empty document",
            "Le fichier ne contient rien : vérifiez-le sur votre poste, puis renvoyez-le.",
            "The file holds nothing: check it on your computer, then send it again.");
    static final ProblemType TOO_LARGE = ProblemType.of(
            "document-too-large",
            413,
            "Document trop volumineux",
            "Document too large",
            "Ce fichier fait %s pour %s admis : allégez ses images, ou enregistrez-le en PDF de taille réduite.",
            "This file has %s where %s are allowed: compress its pictures, or save it as a PDF of reduced size.");
    static final ProblemType TOO_MANY = ProblemType.of(
            "too-many-documents",
            409,
            "Trop de documents",
            "Too many documents",
            "Il y en a déjà %s, le nombre admis : supprimez celui qui ne sert plus, puis renvoyez celui-ci.",
            "There are %s already, which is the number allowed: delete the one that is of no use, then send this one again.");
    static final ProblemType UNKNOWN_TYPE = ProblemType.of(
            "document-type-unknown",
            415,
            "Format de document non reconnu",
            "Document format not recognised",
            "Le contenu du fichier n'est pas celui d'un document admis, quel que soit son nom : enregistrez-le dans l'un de ces formats : %s.",
            "The file's content is not that of a document that is allowed, whatever its name: save it in one of these formats: %s.");
    static final ProblemType OTHER_TYPE = ProblemType.of(
            "document-type-not-allowed",
            415,
            "Format de document non admis ici",
            "Document format not allowed here",
            "Le contenu du fichier est au format %s, alors que sont admis ici : %s. Enregistrez-le dans l'un d'eux.",
            "The file's content is of the format %s, while these are allowed here: %s. Save it in one of them.");
    static final ProblemType OLD_OFFICE = ProblemType.of(
            "document-old-format",
            415,
            "Ancien format bureautique",
            "Old office format",
            "Ce fichier est dans un ancien format (.doc, .xls, .ppt) : enregistrez-le en ODT, DOCX, ODS, XLSX ou PDF.",
            "This file is in an old format (.doc, .xls, .ppt): save it as ODT, DOCX, ODS, XLSX or PDF.");
    static final ProblemType ENCRYPTED = ProblemType.of(
            "document-encrypted",
            422,
            "Document protégé",
            "Protected document",
            "Ce fichier est chiffré ou protégé par un mot de passe, et personne ne pourrait le lire : enregistrez-le sans protection.",
            "This file is encrypted or protected by a password, and nobody could read it: save it without protection.");
    static final ProblemType MACROS = ProblemType.of(
            "document-with-macros",
            422,
            "Document avec macros ou scripts",
            "Document with macros or scripts",
            "Ce fichier contient des macros ou des scripts : enregistrez-le dans un format sans macros, ou imprimez-le en PDF.",
            "This file contains macros or scripts: save it in a format without macros, or print it to a PDF.");
    static final ProblemType NESTED = ProblemType.of(
            "document-with-files-inside",
            422,
            "Document contenant d'autres fichiers",
            "Document with other files inside",
            "Ce fichier contient une archive, un programme ou un autre document joint ou incorporé : retirez-le et envoyez-le à part, ou imprimez le tout en PDF.",
            "This file contains an archive, a program or another document, attached or embedded: take it out and send it separately, or print the whole to a PDF.");
    static final ProblemType SWELLS = ProblemType.of(
            "document-swells",
            422,
            "Document démesuré une fois décompressé",
            "Document out of all proportion once unpacked",
            "Décompressé, ce fichier dépasse toute mesure : enregistrez-le de nouveau avec votre logiciel de bureautique, ou imprimez-le en PDF.",
            "Unpacked, this file is out of all proportion: save it anew with your office program, or print it to a PDF.");
    static final ProblemType DAMAGED = ProblemType.of(
            "document-damaged",
            422,
            "Document endommagé",
            "Damaged document",
            "Ce fichier commence comme un document %s mais n'en est pas un complet : ouvrez-le et enregistrez-le de nouveau, puis renvoyez-le.",
            "This file begins like a %s document but is not a complete one: open it and save it anew, then send it again.");
    static final ProblemType TWO_THINGS = ProblemType.of(
            "document-ambiguous",
            422,
            "Document à double lecture",
            "Document with two readings",
            "Ce fichier contient autre chose à côté du document %s, et peut se lire de deux façons : ouvrez-le et enregistrez-le de nouveau, ou imprimez-le en PDF.",
            "This file contains something else beside the %s document, and can be read in two ways: open it and save it anew, or print it to a PDF.");

    @Override
    public List<ProblemType> types() {
        return List.of(
                UNKNOWN,
                EMPTY,
                TOO_LARGE,
                TOO_MANY,
                UNKNOWN_TYPE,
                OTHER_TYPE,
                OLD_OFFICE,
                ENCRYPTED,
                MACROS,
                NESTED,
                SWELLS,
                DAMAGED,
                TWO_THINGS);
    }
}
