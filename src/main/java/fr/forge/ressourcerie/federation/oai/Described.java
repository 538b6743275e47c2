package fr.forge.ressourcerie.federation.oai;

import fr.forge.ressourcerie.contributor.ContributorSummary;
import fr.forge.ressourcerie.resource.ResourceSummary;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a record says of a resource: its sheet, and those of its makers who may be named.
 *
 * @param identifier the record's, which never changes
 * @param address where its sheet is read
 */
record Described(String identifier, String address, ResourceSummary sheet, List<ContributorSummary> named) {
    /** Who publishes what no collective does. */
    static final String FORGE = "La Forge des communs numériques éducatifs";

    /** People who consented, under the name that they chose. */
    List<String> people() {
        return names("person").toList();
    }

    /** The collectives, or the Forge itself: a record always has a publisher. */
    List<String> publishers() {
        var collectives = names("collective").toList();
        return collectives.isEmpty() ? List.of(FORGE) : collectives;
    }

    /** What it is; a title says a little, where nobody wrote more. */
    String description() {
        return Optional.ofNullable(sheet.summary()).orElse(sheet.title());
    }

    /** Where it is: to be used, else its source, else its sheet. */
    String location() {
        return Stream.of(sheet.links().access(), sheet.links().source(), address)
                .filter(each -> each != null)
                .findFirst()
                .orElseThrow();
    }

    /** Its licence as people read it, with the address of its text when that is known. */
    Optional<String> licence() {
        return Optional.ofNullable(sheet.licence())
                .map(licence -> licence.url() == null ? licence.label() : licence.label() + " (" + licence.url() + ")");
    }

    private Stream<String> names(String kind) {
        return named.stream()
                .filter(contributor -> contributor.kind().equals(kind))
                .map(ContributorSummary::name);
    }
}
