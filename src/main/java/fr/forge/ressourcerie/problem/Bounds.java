package fr.forge.ressourcerie.problem;

import jakarta.validation.ConstraintViolation;
import java.util.Collection;
import java.util.Map;

/** Says a violated constraint in both languages, so that its declaration is the only place where a bound stands. */
final class Bounds {
    private Bounds() {}

    static String code(ConstraintViolation<?> violation) {
        return switch (name(violation)) {
            case "NotNull", "NotBlank", "NotEmpty" -> "required";
            case "Min", "Max", "DecimalMin", "DecimalMax", "Range", "Size", "Length", "Digits" -> "out-of-bounds";
            case "Positive", "PositiveOrZero", "Negative", "NegativeOrZero" -> "out-of-bounds";
            case "Past", "PastOrPresent", "Future", "FutureOrPresent" -> "out-of-bounds";
            case "Pattern", "Email", "URL", "UUID" -> "wrong-format";
            default -> "not-allowed";
        };
    }

    static Text text(ConstraintViolation<?> violation) {
        var attributes = violation.getConstraintDescriptor().getAttributes();
        return switch (name(violation)) {
            case "NotNull", "NotBlank", "NotEmpty" -> new Text("Obligatoire.", "Required.");
            case "Min", "DecimalMin" -> new Text("Au moins %s.", "At least %s.").with(attributes.get("value"));
            case "Max", "DecimalMax" -> new Text("Au plus %s.", "At most %s.").with(attributes.get("value"));
            case "Size", "Length" -> size(attributes, violation.getInvalidValue() instanceof Collection);
            case "Pattern" -> form((String) attributes.get("regexp"));
            case "Email" -> new Text("Une adresse électronique.", "An e-mail address.");
            case "URL" -> new Text("Une adresse web complète.", "A full web address.");
            case "Positive" -> new Text("Plus que 0.", "More than 0.");
            case "PositiveOrZero" -> new Text("Au moins 0.", "At least 0.");
            case "Past", "PastOrPresent" -> new Text("Une date passée.", "A date in the past.");
            case "Future", "FutureOrPresent" -> new Text("Une date à venir.", "A date in the future.");
            default -> new Text(violation.getMessage(), violation.getMessage());
        };
    }

    /** An address is told in words: its form is for machines, and stands in the contract. */
    private static Text form(String pattern) {
        if (pattern.startsWith("https?://")) {
            return new Text(
                    "Une adresse web complète, sans espace ni accent, telle que https://exemple.fr/page.",
                    "A full web address without spaces and accents, such as https://example.org/page.");
        }
        if (pattern.startsWith("https://")) {
            return new Text(
                    "Une adresse web complète en https, sans espace ni accent, telle que https://exemple.fr/page.",
                    "A full web address by https without spaces and accents, such as https://example.org/page.");
        }
        return new Text("Forme admise : %s", "Allowed form: %s").with(pattern);
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
