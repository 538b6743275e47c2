package fr.forge.ressourcerie.contributor.membership;

import fr.forge.ressourcerie.audit.Act;
import fr.forge.ressourcerie.audit.Audit;
import fr.forge.ressourcerie.contributor.AddressHash;
import fr.forge.ressourcerie.contributor.LinkPerson;
import fr.forge.ressourcerie.contributor.Proof;
import fr.forge.ressourcerie.http.Words;
import fr.forge.ressourcerie.identity.Accounts;
import fr.forge.ressourcerie.identity.Roles;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Recognises the harvested person in a confirmed user of the Forge, by the private addresses that the Forge makes for
 * the commits of whoever hides theirs: {@code username@…}, and {@code number-username@…} as the members tell it.
 */
@Singleton
public class LinkForgeAccount {
    private static final Proof PROOF = Proof.FORGE_ACCOUNT;

    private final ForgeAccounts claims;
    private final ForgeUsers users;
    private final LinkPerson person;
    private final Accounts accounts;
    private final Audit audit;
    private final Session session;

    LinkForgeAccount(
            ForgeAccounts claims,
            ForgeUsers users,
            LinkPerson person,
            Accounts accounts,
            Audit audit,
            Session session) {
        this.claims = claims;
        this.users = users;
        this.person = person;
        this.accounts = accounts;
        this.audit = audit;
        this.session = session;
    }

    /** Looks whether something was harvested since that who calls wrote under an address of the Forge. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void meet() {
        claims.find("accountId = ?1 and state = ?2", accounts.current().id(), ForgeAccountState.CONFIRMED)
                .firstResultOptional()
                .ifPresent(claim -> link(claim, Roles.CONTRIBUTOR));
    }

    /** Credits the account with what was written from these addresses, as far as it is known by now, in that role. */
    void link(ForgeAccount claim, String role) {
        var free = free(addresses(claim));
        if (!free.isEmpty()) {
            var account = accounts.byId(claim.account()).orElseThrow();
            free.forEach(address -> person.prove(account, address, PROOF, role));
        }
    }

    private List<AddressHash> free(Set<AddressHash> addresses) {
        return session
                .createNativeQuery("""
                        select encode(a.address_hash, 'hex')
                        from contributor_address a join contributor c on c.id = a.contributor_id
                        where c.account_id is null and c.erased_at is null
                            and a.address_hash in (select decode(hex, 'hex') from unnest(cast(:hexes as text[])) hex)
                        order by a.address_hash
                        """, String.class)
                .setParameter("hexes", addresses.stream().map(AddressHash::hex).toArray(String[]::new))
                .getResultList()
                .stream()
                .map(AddressHash::new)
                .toList();
    }

    private Set<AddressHash> addresses(ForgeAccount claim) {
        var addresses = new LinkedHashSet<AddressHash>();
        claims.recognise(claim);
        claim.address().ifPresent(addresses::add);
        claims.username(claim).map(users::privateAddress).ifPresent(addresses::add);
        return addresses;
    }

    /**
     * Takes the person away again whom nothing but the Forge made the account's. The database forgets what was shown of
     * them and takes them for erased; they are not, and may be recognised again.
     */
    void undo(ForgeAccount claim, String role) {
        var linked = session.createNativeQuery(
                        "select id from contributor where account_id = :account and proof = :proof", UUID.class)
                .setParameter("account", claim.account())
                .setParameter("proof", Words.of(PROOF))
                .getResultList();
        for (var id : linked) {
            audit.record(Act.of("person-unlinked", role, LinkPerson.KIND, claim.account())
                    .changing("proof", Words.of(PROOF), null));
            for (var step : List.of("account_id = null", "erased_at = null")) {
                session.createNativeMutationQuery("update contributor set " + step + " where id = :id")
                        .setParameter("id", id)
                        .executeUpdate();
            }
        }
    }
}
