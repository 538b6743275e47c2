package fr.forge.ressourcerie.http.file;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How large a file an operation takes with {@link Upload}; without it an operation keeps the bounds of every other. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface LargestFile {
    /** At most {@value #MOST}, the wall behind every operation ({@code quarkus.http.limits.max-body-size}). */
    int mebibytes();

    int MOST = 20;
    /** What a form adds around a file: its boundaries and the headers of its part. */
    int FORM = 64 * 1024;
}
