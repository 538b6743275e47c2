package fr.forge.ressourcerie.resource.usage;

import fr.forge.ressourcerie.resource.Usage;
import fr.forge.ressourcerie.resource.UsagePeriod;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.Locale;

/** What a chart says, in French: numbers, days and how they are meant. */
final class ChartWords {
    private static final int LONGEST_HEADING = 70;
    private static final String NOT_IN_XML = "[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]";

    private ChartWords() {}

    static String heading(Usage.Unit unit, UsagePeriod period) {
        var counted = unit == Usage.Unit.PEOPLE ? "Personnes" : "Visites";
        return counted
                + switch (period) {
                    case DAY -> " par jour";
                    case WEEK -> " par semaine";
                    case MONTH -> " par mois";
                    case YEAR -> " par an";
                };
    }

    /** A text that an XML document may hold. */
    static String plain(String text) {
        return text.replaceAll(NOT_IN_XML, " ");
    }

    /** A text that stays in one line. */
    static String line(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_HEADING
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_HEADING - 1))
                                .strip() + "…";
    }

    /** A period in full. */
    static String when(UsagePeriod period, LocalDate firstDay) {
        return switch (period) {
            case DAY -> said("d MMMM yyyy", firstDay);
            case WEEK -> "semaine du " + said("d MMMM yyyy", firstDay);
            case MONTH -> said("MMMM yyyy", firstDay);
            case YEAR -> said("yyyy", firstDay);
        };
    }

    /** A period below its bar; its year stands in another line. */
    static String tick(UsagePeriod period, LocalDate firstDay) {
        return switch (period) {
            case DAY -> said("d MMM", firstDay);
            case WEEK -> "S" + firstDay.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
            case MONTH -> said("MMM", firstDay);
            case YEAR -> said("yyyy", firstDay);
        };
    }

    /** The year that the line below says; the one that a week is numbered in. */
    static int year(UsagePeriod period, LocalDate firstDay) {
        return period == UsagePeriod.WEEK ? firstDay.get(IsoFields.WEEK_BASED_YEAR) : firstDay.getYear();
    }

    /** A value in full. */
    static String value(Usage usage) {
        var number = NumberFormat.getIntegerInstance(Locale.FRENCH).format(usage.value());
        return switch (usage.qualifier()) {
            case EXACT -> number;
            case AT_LEAST -> "au moins " + number;
            case ESTIMATE -> "environ " + number;
        };
    }

    /** A value above its bar, as short as its sense allows: a floor is never rounded up. */
    static String label(Usage usage) {
        return switch (usage.qualifier()) {
            case EXACT -> compact(usage.value(), RoundingMode.HALF_UP);
            case AT_LEAST -> "≥ " + compact(usage.value(), RoundingMode.DOWN);
            case ESTIMATE -> "≈ " + compact(usage.value(), RoundingMode.HALF_UP);
        };
    }

    static String compact(long number, RoundingMode rounding) {
        var format = NumberFormat.getCompactNumberInstance(Locale.FRENCH, NumberFormat.Style.SHORT);
        var digits = String.valueOf(number).length();
        format.setMaximumFractionDigits(digits > 3 && digits % 3 == 1 ? 1 : 0);
        format.setRoundingMode(rounding);
        return format.format(number);
    }

    static String qualifier(Usage.Qualifier qualifier) {
        return switch (qualifier) {
            case EXACT -> "valeur exacte";
            case AT_LEAST -> "≥ : au moins";
            case ESTIMATE -> "≈ : estimation";
        };
    }

    static String source(Usage.Source source) {
        return switch (source) {
            case MATOMO -> "Matomo";
            case FORGE -> "la Forge";
            case DECLARED -> "déclaration";
        };
    }

    private static String said(String pattern, LocalDate day) {
        return DateTimeFormatter.ofPattern(pattern, Locale.FRENCH).format(day);
    }
}
