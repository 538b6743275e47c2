package fr.forge.ressourcerie.contributor.membership;

import fr.forge.ressourcerie.contributor.AddressHash;
import fr.forge.ressourcerie.contributor.Contributors;
import fr.forge.ressourcerie.forge.ForgeClient;
import fr.forge.ressourcerie.forge.ForgeMember;
import fr.forge.ressourcerie.http.PrivacyKey;
import jakarta.inject.Singleton;
import java.util.Locale;

/** Recognises users of the Forge; their names are kept nowhere. */
@Singleton
public class ForgeUsers {
    private static final String PURPOSE = "forge-username";

    private final PrivacyKey key;
    private final Contributors contributors;
    private final ForgeClient forge;

    ForgeUsers(PrivacyKey key, Contributors contributors, ForgeClient forge) {
        this.key = key;
        this.contributors = contributors;
        this.forge = forge;
    }

    /** A member of a project, as they are remembered. */
    public MemberMark mark(ForgeMember member) {
        return new MemberMark(
                recognise(member.username()),
                contributors.recognise(member.id() + "-" + member.username() + "@" + forge.privateAddressHost()));
    }

    /** The Forge tells no two users apart by their case. */
    UsernameHash recognise(String username) {
        return UsernameHash.of(key.hash(PURPOSE, username.strip().toLowerCase(Locale.ROOT)));
    }

    /** The private address in its older form, without the user's number. */
    AddressHash privateAddress(String username) {
        return contributors.recognise(username + "@" + forge.privateAddressHost());
    }
}
