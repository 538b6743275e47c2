package fr.forge.ressourcerie.contributor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.forge.ressourcerie.identity.PersonalData;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Who somebody is among the contributors, what they say of themselves and what they consented to. Once erased, the harvested
 * person is counted, unnamed, and never linked again; the proof of consents stays under an identifier of nobody.
 */
@Singleton
class ContributorData implements PersonalData {
    private static final String HELD = """
            select cast(json_build_object(
                'person', (select json_build_object('id', c.id, 'proof', c.proof, 'linkedAt', c.linked_at,
                    'handle', c.handle, 'name', c.name, 'biography', c.biography, 'academy', c.academy,
                    'addressHashes', (select coalesce(json_agg(encode(a.address_hash, 'hex') order by a.address_hash), '[]')
                        from contributor_address a where a.contributor_id = c.id),
                    'contributions', (select coalesce(json_agg(json_build_object('resource', r.slug, 'role', n.role,
                        'commits', n.commits) order by r.slug, n.role), '[]')
                        from contribution n join resource r on r.id = n.resource_id where n.contributor_id = c.id))
                    from contributor c where c.account_id = :account),
                'profile', (select json_build_object('displayName', p.display_name, 'biography', p.biography,
                    'academy', p.academy, 'academyShown', p.academy_shown, 'consentVersion', p.consent_version,
                    'consentedAt', p.consented_at, 'biographyAllowed', p.biography_allowed,
                    'academyAllowed', p.academy_allowed, 'hiddenAt', p.hidden_at)
                    from contributor_profile p where p.account_id = :account),
                'consents', (select coalesce(json_agg(json_build_object('at', k.at, 'given', k.given,
                    'textVersion', k.text_version, 'shown', k.shown) order by k.id), '[]')
                    from contributor_consent k where k.account = :account)) as text)""";

    private final Session session;
    private final ObjectMapper json;

    ContributorData(Session session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    @Override
    public String name() {
        return "contributor";
    }

    @Override
    public Object copy(UUID account) {
        var held = read(session.createNativeQuery(HELD, String.class)
                .setParameter("account", account)
                .getSingleResult());
        var nothing = held.get("person").isNull()
                && held.get("profile").isNull()
                && held.get("consents").isEmpty();
        return nothing ? null : held;
    }

    /** A trigger takes all that was public of the person along with the link, and marks them as erased. */
    @Override
    public void erase(UUID account) {
        run("update contributor set account_id = null where account_id = :account", account);
        run("delete from contributor_profile where account_id = :account", account);
    }

    private void run(String sql, UUID account) {
        session.createNativeMutationQuery(sql).setParameter("account", account).executeUpdate();
    }

    private JsonNode read(String made) {
        try {
            return json.readTree(made);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("PostgreSQL makes JSON", impossible);
        }
    }
}
