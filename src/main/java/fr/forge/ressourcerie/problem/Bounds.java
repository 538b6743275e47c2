package fr.forge.ressourcerie.problem;

import jakarta.validation.ConstraintViolation;
import java.util.Collection;
import java.util.Map;

/** Says a violated constraint in both languages, so that its declaration is the only place where a bound stands. */
public final class Bounds {
    private Bounds() {}

    public static String code(ConstraintViolation<?> violation) {
        return switch (name(violation)) {
            case "NotNull", "NotBlank", "NotEmpty" -> "required";
            case "Min", "Max", "DecimalMin", "DecimalMax", "Range", "Size", "Length", "Digits" -> "out-of-bounds";
            case "Positive", "PositiveOrZero", "Negative", "NegativeOrZero" -> "out-of-bounds";
            case "Past", "PastOrPresent", "Future", "FutureOrPresent" -> "out-of-bounds";
            case "Pattern", "Email", "URL", "UUID" -> "wrong-format";
            default -> "not-allowed";
        };
    }

    public static Text text(ConstraintViolation<?> violation) {
        var attributes = violation.getConstraintDescriptor().getAttributes();
        return switch (name(violation)) {
            case "NotNull", "NotBlank", "NotEmpty" -> new Text("Obligatoire.", "Required.");
            case "Min", "DecimalMin" -> new Text("Au moins %s.", "At least %s.").with(attributes.get("value"));
            case "Max", "DecimalMax" -> new Text("Au plus %s.", "At most %s.").with(attributes.get("value"));
            case "Size", "Length" -> size(attributes, violation.getInvalidValue() instanceof Collection);
            case "Pattern" -> new Text("Forme admise : %s", "Allowed form: %s").with(attributes.get("regexp"));
            case "Email" -> new Text("Une adresse électronique.", "An e-mail address.");
            case "URL" -> new Text("Une adresse web complète.", "A full web address.");
            case "Positive" -> new Text("Plus que 0.", "More than 0.");
            case "PositiveOrZero" -> new Text("Au moins 0.", "At least 0.");
            case "Past", "PastOrPresent" -> new Text("Une date passée.", "A date in the past.");
            case "Future", "FutureOrPresent" -> new Text("Une date à venir.", "A date in the future.");
            default -> new Text(violation.getMessage(), violation.getMessage());
        };
    }

    private static Text size(Map<String, Object> bounds, boolean list) {
        var from = bounds.get("min");
        var to = bounds.get("max");
        if (to.equals(Integer.MAX_VALUE)) {
            return list
                    ? new Text("Au moins %s valeurs.", "At least %s values.").with(from)
                    : new Text("Au moins %s caractères.", "At least %s characters.").with(from);
        }
        return list
                ? new Text("De %s à %s valeurs.", "From %s to %s values.").with(from, to)
                : new Text("De %s à %s caractères.", "From %s to %s characters.").with(from, to);
    }

    private static String name(ConstraintViolation<?> violation) {
        return violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
    }
}
