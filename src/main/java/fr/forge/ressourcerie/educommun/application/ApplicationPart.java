package fr.forge.ressourcerie.educommun.application;

import fr.forge.ressourcerie.educommun.call.Call;
import java.util.List;

/** A part of an application that stands in a package of its own. */
public interface ApplicationPart {
    /** What it is called in the submitted content, and in pointers; it never changes. */
    String name();

    /** What it needs of this application, met or not. */
    List<Requirement> requirements(Application application, Call call);

    /** What it says, as values that make JSON without fractions: records, maps, lists, texts, whole numbers. */
    Object content(Application application);
}
