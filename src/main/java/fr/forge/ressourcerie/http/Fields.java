package fr.forge.ressourcerie.http;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * Which fields the caller wants of each item. An endpoint that takes this as a {@code @BeanParam} needs to do nothing
 * with it: the names are checked against the record that it answers with, and the answer is trimmed on its way out.
 */
public class Fields {
    /** Names joined by commas. */
    public static final String FORM = "[A-Za-z]+(,[A-Za-z]+)*";

    @QueryParam("fields")
    @Size(min = 1, max = 500)
    @Pattern(regexp = FORM)
    @Parameter(
            description = "Only these fields of each item, separated by commas; the others are then left out of the"
                    + " answer, even those that are otherwise always present.",
            example = "slug,title")
    String fields;

    /** The names that a value of the parameter lists. */
    public static Set<String> names(String value) {
        return new LinkedHashSet<>(List.of(value.split(",")));
    }
}
