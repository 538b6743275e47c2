package fr.forge.ressourcerie.http.write;

/** Ends a request that was done before: its first answer is given again, and nothing else happens. */
final class Repeated extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient FirstAnswer answer;

    Repeated(FirstAnswer answer) {
        super("done before", null, false, false);
        this.answer = answer;
    }

    FirstAnswer answer() {
        return answer;
    }
}
