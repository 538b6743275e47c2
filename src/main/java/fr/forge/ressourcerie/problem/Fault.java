package fr.forge.ressourcerie.problem;

/**
 * One thing wrong with the input. Exactly one of {@code pointer} and {@code parameter} is set.
 *
 * @param pointer a JSON pointer (RFC 6901) into the body
 * @param parameter the name of a query, path or header parameter
 * @param code what kind of fault, stable for programs
 * @param detail what is allowed instead
 */
public record Fault(String pointer, String parameter, String code, Text detail) {

    public static Fault ofParameter(String parameter, String code, String fr, String en) {
        return new Fault(null, parameter, code, new Text(fr, en));
    }

    public static Fault ofBody(String pointer, String code, String fr, String en) {
        return new Fault(pointer, null, code, new Text(fr, en));
    }
}
