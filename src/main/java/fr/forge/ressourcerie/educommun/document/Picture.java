package fr.forge.ressourcerie.educommun.document;

/** How large a picture may be: one that a program could not unpack in its memory is refused with the bombs. */
final class Picture {
    private static final long LONGEST_SIDE = 30_000;
    private static final long MOST_PIXELS = 150_000_000;

    private Picture() {}

    static void bounded(long width, long height) {
        if (width > LONGEST_SIDE || height > LONGEST_SIDE || width * height > MOST_PIXELS) {
            throw DocumentProblems.SWELLS.because();
        }
    }
}
