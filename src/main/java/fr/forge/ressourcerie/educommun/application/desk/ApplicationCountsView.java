package fr.forge.ressourcerie.educommun.application.desk;

import fr.forge.ressourcerie.educommun.application.ApplicationState;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many applications to a call there are. */
@Schema(name = "ApplicationCounts", description = "How many applications to a call there are, as of now.")
record ApplicationCountsView(
        @Schema(description = "The call, by slug.", examples = "educommun-2026")
        String call,

        @Schema(description = "How many there are, drafts included.", examples = "412")
        long begun,

        @Schema(
                description = "How many submissions stand: neither drafts nor those that were withdrawn.",
                examples = "287")
        long submitted,

        @Schema(description = "How many stand in each state that occurs, in the order of the states.")
        List<StateCount> states,

        @Schema(
                description = "The zone in which the days begin and end: the one of the closing.",
                examples = "Europe/Paris")
        String zone,

        @Schema(description = "Each day on which something was begun or came in, the earliest first.")
        List<DayCount> days) {

    /** How many stand in a state. */
    @Schema(name = "ApplicationStateCount", description = "How many applications stand in a state.")
    record StateCount(
            @Schema(description = "The state.", examples = "submitted")
            ApplicationState state,

            @Schema(description = "How many.", examples = "275")
            long count) {}

    /** What a day brought. */
    @Schema(name = "ApplicationDayCount", description = "What a day brought.")
    record DayCount(
            @Schema(description = "The day.", examples = "2026-06-19")
            LocalDate day,

            @Schema(description = "How many were begun on it.", examples = "12")
            long begun,

            @Schema(
                    description =
                            "How many of the submissions that stand arrived on it; what was taken back counts nowhere.",
                    examples = "154")
            long submitted) {}
}
