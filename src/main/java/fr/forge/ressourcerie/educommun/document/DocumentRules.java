package fr.forge.ressourcerie.educommun.document;

import fr.forge.ressourcerie.http.Words;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What may be sent in at one place; a call says it of each document that it asks for.
 *
 * @param mostBytes of each document
 * @param most documents in that place
 */
public record DocumentRules(Set<DocumentType> types, long mostBytes, int most) {
    public DocumentRules {
        types = Set.copyOf(types);
    }

    /** Refuses one more where there are so many already; to be asked while nobody else can add any. */
    public void oneMore(long already) {
        if (already >= most) {
            throw DocumentProblems.TOO_MANY.because(most);
        }
    }

    void size(long bytes) {
        if (bytes == 0) {
            throw DocumentProblems.EMPTY.because();
        }
        if (bytes > mostBytes) {
            throw DocumentProblems.TOO_LARGE.because(megabytes(bytes), megabytes(mostBytes));
        }
    }

    void type(DocumentType found) {
        if (!types.contains(found)) {
            throw DocumentProblems.OTHER_TYPE.because(names(Set.of(found)), names(types));
        }
    }

    /** As a person reads them, always in the same order. */
    static String names(Collection<DocumentType> types) {
        return types.stream()
                .sorted()
                .map(Words::of)
                .map(word -> word.toUpperCase(java.util.Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private static String megabytes(long bytes) {
        return "%d,%d Mio".formatted(bytes >> 20, ((bytes & 0xfffff) * 10) >> 20);
    }
}
