package fr.forge.ressourcerie.retention;

import java.util.List;

/** The terms of a room: what it keeps for a time only. The nightly run finds every room that says some. */
public interface Terms {
    List<Term> terms();
}
