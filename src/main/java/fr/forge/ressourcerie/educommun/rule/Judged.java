package fr.forge.ressourcerie.educommun.rule;

import fr.forge.ressourcerie.problem.Fault;
import java.util.List;

/** Something that callers send and that can tell, marked {@link Sound}, what is wrong with it as a whole. */
public interface Judged {
    /** Everything that is wrong, at pointers from here; whatever is absent is told by the bounds of the fields. */
    List<Fault> faults();
}
