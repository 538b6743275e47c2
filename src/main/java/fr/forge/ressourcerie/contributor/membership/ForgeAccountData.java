package fr.forge.ressourcerie.contributor.membership;

import fr.forge.ressourcerie.http.Words;
import fr.forge.ressourcerie.identity.PersonalData;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** What is held of who somebody said they are on the Forge. */
@Singleton
class ForgeAccountData implements PersonalData {
    private final ForgeAccounts claims;
    private final Session session;

    ForgeAccountData(ForgeAccounts claims, Session session) {
        this.claims = claims;
        this.session = session;
    }

    @Override
    public String name() {
        return "forgeAccount";
    }

    @Override
    public Object copy(UUID account) {
        return claims.find("accountId", account)
                .firstResultOptional()
                .map(this::held)
                .orElse(null);
    }

    /** Of which projects a user is a member is for them alone, so for nobody who only says to be them. */
    private Held held(ForgeAccount claim) {
        return new Held(
                claims.username(claim).orElse(null),
                Words.of(claim.state()),
                claim.reason().orElse(null),
                claim.claimedAt(),
                claim.decidedAt().orElse(null),
                claim.state() == ForgeAccountState.CONFIRMED ? memberOf(claim) : List.of());
    }

    private List<Membership> memberOf(ForgeAccount claim) {
        return session
                .createNativeQuery("""
                        select resource_id, since from forge_member where member_hash = :member order by since, resource_id
                        """, Object[].class)
                .addScalar("resource_id", UUID.class)
                .addScalar("since", Instant.class)
                .setParameter("member", claim.hash().bytes())
                .getResultList()
                .stream()
                .map(row -> new Membership((UUID) row[0], (Instant) row[1]))
                .toList();
    }

    /** The members of projects are the Forge's to change: without the claim they are nobody that could be told. */
    @Override
    public void erase(UUID account) {
        claims.delete("accountId", account);
    }

    record Held(
            String username,
            String state,
            String reason,
            Instant claimedAt,
            Instant decidedAt,
            List<Membership> memberOf) {}

    record Membership(UUID resource, Instant since) {}
}
