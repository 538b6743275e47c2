package fr.forge.ressourcerie.http.output;

import fr.forge.ressourcerie.http.Page;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The links of a page once more, where programs that know only HTTP look for them (RFC 8288). */
final class Links {
    private Links() {}

    static Optional<String> of(Page<?> page) {
        var links = Stream.of(link(page.page().next(), "next"), link(page.page().previous(), "prev"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return links.isEmpty() ? Optional.empty() : Optional.of(links);
    }

    private static Optional<String> link(String target, String relation) {
        return Optional.ofNullable(target).map(path -> "<%s>; rel=\"%s\"".formatted(path, relation));
    }
}
