package fr.forge.ressourcerie.collection;

import fr.forge.ressourcerie.problem.ProblemCatalogue;
import fr.forge.ressourcerie.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;

/** What is refused about collections. */
@Singleton
class CollectionProblems implements ProblemCatalogue {
    static final ProblemType UNKNOWN = ProblemType.of(
            "unknown-collection",
            404,
            "Collection inconnue",
            "Unknown collection",
            "Aucune collection que vous puissiez lire ne porte cette adresse courte ; cherchez-la dans /api/v1/collections.",
            "No collection that you may read has this slug; look for it in /api/v1/collections.");
    static final ProblemType NOT_KEPT = ProblemType.of(
            "not-a-collection-keeper",
            403,
            "Collection de quelqu'un d'autre",
            "Somebody else's collection",
            "Seule la personne à qui elle est, ou pour une académie ses éditeurs, modifie une collection ; copiez-la par POST …/copies pour en avoir une à vous.",
            "Only its owner, or the editors of its academy, change a collection; copy it by POST …/copies to have one of your own.");
    static final ProblemType NOT_THEIR_ACADEMY = ProblemType.of(
            "not-an-editor-of-the-academy",
            403,
            "Académie d'autres éditeurs",
            "Academy of other editors",
            "Une collection au nom d'une académie demande le rôle « editor » et une adresse vérifiée dans cette académie ; sans « academy », elle est à vous.",
            "A collection in the name of an academy needs the role “editor” and a verified address in that academy; without “academy” it is yours.");
    static final ProblemType ENOUGH = ProblemType.of(
            "enough-collections",
            409,
            "Assez de collections",
            "Enough collections",
            "Il y en a déjà %s : supprimez-en une d'abord.",
            "There are %s already: delete one first.");
    static final ProblemType HIDDEN = ProblemType.of(
            "collection-hidden",
            409,
            "Collection masquée",
            "Hidden collection",
            "Un curateur a masqué cette collection ; « hidden » dit pourquoi. Elle ne se copie pas.",
            "A curator hid this collection; “hidden” says why. It is not copied.");
    static final ProblemType OF_AN_ACADEMY = ProblemType.of(
            "collection-of-an-academy",
            409,
            "Collection d'une académie",
            "Collection of an academy",
            "Tous les éditeurs d'une académie tiennent ses collections ; il n'y a rien à transmettre.",
            "All editors of an academy keep its collections; there is nothing to hand over.");
    static final ProblemType NOT_OFFERED = ProblemType.of(
            "collection-not-offered",
            409,
            "Collection non proposée",
            "Collection not offered",
            "Cette collection ne vous est pas, ou plus, proposée ; demandez à la personne à qui elle est de le faire.",
            "This collection is not, or no longer, offered to you; ask its owner to.");

    @Override
    public List<ProblemType> types() {
        return List.of(UNKNOWN, NOT_KEPT, NOT_THEIR_ACADEMY, ENOUGH, HIDDEN, OF_AN_ACADEMY, NOT_OFFERED);
    }
}
