package fr.forge.ressourcerie.account;

import com.fasterxml.jackson.annotation.JsonIgnore;
import fr.forge.ressourcerie.contributor.Profile;
import fr.forge.ressourcerie.http.Versioned;
import fr.forge.ressourcerie.identity.Account;
import fr.forge.ressourcerie.identity.Caller;
import fr.forge.ressourcerie.identity.Roles;
import fr.forge.ressourcerie.resource.Maintainers.Maintained;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who calls, as this service knows them: by a handle, never by a name. */
@Schema(name = "Me", description = "Who calls, as this service knows them.")
record MeView(
        @JsonIgnore long version,

        @Schema(
                description = "What others here name the account by; made at the first sign-in, from nothing that its"
                        + " owner is called.",
                examples = "membre-a2b3c4d5e6")
        String handle,

        @Schema(
                description = "`person`, or `machine` for a program with an account of its own.",
                enumeration = {"person", "machine"})
        String kind,

        @Schema(description = "The roles of the token that mean something here.", examples = "[\"contributor\"]")
        List<String> roles,

        @Schema(description = "The resources that the account maintains, by title; 500 at most.")
        List<MaintainedView> maintains,

        @Schema(
                description = "Who one is among the contributors, with one's profile and consent; null for a program.",
                nullable = true)
        MyPersonView contributor)
        implements Versioned {

    static MeView of(
            Account account, Caller caller, List<Maintained> maintained, Profile profile, MyPersonView contributor) {
        return new MeView(
                profile.version(),
                account.handle(),
                caller.machine() ? "machine" : "person",
                caller.roles().stream().filter(Roles.ALL::contains).sorted().toList(),
                maintained.stream()
                        .map(each -> new MaintainedView(each.slug(), each.title()))
                        .toList(),
                contributor);
    }

    @Schema(name = "MaintainedResource", description = "A resource that the account maintains.")
    record MaintainedView(
            @Schema(description = "Readable name in addresses.", examples = "mathalea")
            String slug,

            @Schema(description = "Its title.", examples = "MathALÉA")
            String title) {}
}
