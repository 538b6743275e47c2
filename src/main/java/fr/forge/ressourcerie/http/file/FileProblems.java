package fr.forge.ressourcerie.http.file;

import fr.forge.ressourcerie.problem.ProblemCatalogue;
import fr.forge.ressourcerie.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;

/** The refusals of files that come in, of parts of files that are asked for, and of streams. */
@Singleton
class FileProblems implements ProblemCatalogue {
    static final ProblemType TOO_LARGE = ProblemType.of(
            "upload-too-large",
            413,
            "Envoi trop volumineux",
            "Upload too large",
            "Cette opération reçoit un fichier de %s Mio au plus : réduisez-le, par exemple en allégeant ses images, ou partagez-le en plusieurs fichiers.",
            "This operation takes a file of at most %s MiB: make it smaller, for instance by compressing its pictures, or split it into several files.");
    static final ProblemType CUT_OFF = ProblemType.of(
            "upload-cut-off",
            400,
            "Envoi interrompu",
            "Upload cut off",
            "L'envoi s'est arrêté avant la fin et rien n'a été gardé : recommencez-le.",
            "The upload ended before it was complete and nothing was kept: send it again.");
    static final ProblemType RANGE = ProblemType.of(
            "range-not-satisfiable",
            416,
            "Plage hors du fichier",
            "Range outside of the file",
            "Le fichier fait %s octets et commence à l'octet 0 : demandez une plage qui commence avant sa fin, ou le fichier entier sans en-tête Range.",
            "The file has %s bytes and begins at byte 0: ask for a range that begins before its end, or for the whole file without a Range header.");

    static final ProblemType BUSY = ProblemType.of(
            "streams-busy",
            503,
            "Exports en cours trop nombreux",
            "Too many exports under way",
            "Le service envoie déjà autant d'exports qu'il le peut, ou %s à cette adresse : recommencez après le nombre de secondes que donne l'en-tête Retry-After, ou parcourez la liste page par page.",
            "The service is already sending as many exports as it can, or %s to this address: try again after the number of seconds in the Retry-After header, or walk the list page by page.");

    @Override
    public List<ProblemType> types() {
        return List.of(TOO_LARGE, CUT_OFF, RANGE, BUSY);
    }
}
