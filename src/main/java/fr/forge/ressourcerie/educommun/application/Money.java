package fr.forge.ressourcerie.educommun.application;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An amount of money, exact: text, because a JSON number is read as a binary fraction by many programs. */
@Schema(name = "Money", description = "An amount, exact to the cent.")
record Money(
        @NotNull
        @Size(max = 13)
        @Pattern(regexp = "(0|[1-9][0-9]{0,9})(\\.[0-9]{1,2})?")
        @Schema(description = "The amount with a decimal point, never grouped.", examples = "12500.00")
        String amount,

        @NotNull
        @Size(max = 3)
        @Pattern(regexp = "EUR")
        @Schema(description = "Its currency (ISO 4217): euros.", examples = "EUR")
        String currency) {
    private static final String EUROS = "EUR";

    static Money of(BigDecimal value) {
        return new Money(value.setScale(2, RoundingMode.UNNECESSARY).toPlainString(), EUROS);
    }

    static Money sum(Collection<Money> parts) {
        return of(parts.stream().map(Money::value).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    BigDecimal value() {
        return new BigDecimal(amount);
    }

    /** The same amount, with its cents. */
    Money exact() {
        return of(value());
    }
}
