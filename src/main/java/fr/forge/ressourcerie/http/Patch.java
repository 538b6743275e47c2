package fr.forge.ressourcerie.http;

import java.util.Optional;

/**
 * How a merge patch (RFC 7396) is read: each component of a {@code …Changes} record is an {@code Optional} that is null
 * where the patch says nothing of the field, and empty where the patch says {@code null}.
 */
public final class Patch {
    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private Patch() {}

    /** The value of a field after the patch: the patch's own, null when it takes the value away. */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    public static <T> T over(T current, Optional<T> change) {
        return change == null ? current : change.orElse(null);
    }
}
