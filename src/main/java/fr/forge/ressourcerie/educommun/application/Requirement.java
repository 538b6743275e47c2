package fr.forge.ressourcerie.educommun.application;

import fr.forge.ressourcerie.problem.Fault;

/**
 * Something that an application must have before it can be submitted.
 *
 * @param fault what is said when it is not there, with the pointer into the application
 */
public record Requirement(boolean met, Fault fault) {

    public static Requirement of(boolean met, String pointer, String code, String fr, String en) {
        return new Requirement(met, Fault.ofBody(pointer, code, fr, en));
    }
}
