package fr.forge.ressourcerie.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;

/**
 * What a source says of how a resource treats people; null where it says nothing.
 *
 * @param personalData a concept of the vocabulary {@code personal-data}
 * @param accessibilityState {@code full}, {@code partial} or {@code none}, as an RGAA statement declares it
 * @param accessibilityRate percentage of the criteria that are met
 * @param aiUsed whether artificial intelligence had a part in making it, or has one in using it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ComplianceFacts(
        String personalData,
        String accessibilityState,
        Integer accessibilityRate,
        LocalDate accessibilityAuditedAt,
        String accessibilityUrl,
        Boolean aiUsed,
        String aiStatement) {
    public static final ComplianceFacts NONE = new ComplianceFacts(null, null, null, null, null, null, null);
    public static final int STATEMENT_LENGTH = 2_000;
}
