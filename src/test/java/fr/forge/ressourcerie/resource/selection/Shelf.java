package fr.forge.ressourcerie.resource.selection;

import fr.forge.ressourcerie.Actor;
import fr.forge.ressourcerie.ForgeUnderTest;
import fr.forge.ressourcerie.harvest.Runs;
import fr.forge.ressourcerie.http.Words;
import fr.forge.ressourcerie.resource.Selection;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import org.hibernate.Session;

/** A small catalogue of two resources, new for each test. */
@Singleton
public class Shelf {
    public static final String FRACTIONS = "/api/v1/resources/labo-des-fractions";
    public static final String CIRCUITS = "/api/v1/resources/circuits-simples";

    private final ForgeUnderTest forge;
    private final Session session;

    Shelf(ForgeUnderTest forge, Session session) {
        this.forge = forge;
        this.session = session;
    }

    public void fill() {
        forge.clear();
        forget();
        forge.project(1, "Collectif-Maths/fractions", "Labo des fractions");
        forge.project(2, "collectif-sciences/circuits", "Circuits simples");
        Runs.full();
    }

    /** The project is called otherwise from now on, and its former slug redirects. */
    public void rename(long project, String path, String name) {
        forge.project(project, path, name);
        Runs.full();
    }

    @Transactional
    void forget() {
        session.createNativeMutationQuery(
                        "truncate harvest, harvest_problem, harvested_project, resource, contributor cascade")
                .executeUpdate();
    }

    /** So many resources more, which are not on the Forge: {@code lot-1} and so on. */
    @Transactional
    void add(int howMany) {
        session.createNativeMutationQuery("""
                        insert into resource (id, slug, title, created_at, updated_at)
                        select gen_random_uuid(), 'lot-' || n, 'Lot ' || n, now(), now() from generate_series(1, :many) n
                        """).setParameter("many", howMany).executeUpdate();
    }

    /** As if it had come there by the arrows. */
    @Transactional
    void stand(String slug, Selection state) {
        session.createNativeMutationQuery("""
                        update resource set selection = :state, selected_at = case when :state in ('selected', 'to-review',
                            'withdrawn') then cast('2024-05-06T00:00:00Z' as timestamptz) end
                        where slug = :slug
                        """)
                .setParameter("state", Words.of(state))
                .setParameter("slug", slug)
                .executeUpdate();
    }

    /** As if a proposal for it waited for a curator. */
    @Transactional
    void propose(String slug) {
        stand(slug, Selection.PROPOSED);
        session.createNativeMutationQuery("""
                        insert into proposal (id, resource_id, state, sheet, created_at, updated_at, submitted_at)
                        select gen_random_uuid(), id, 'submitted', '{}', now(), now(), now() from resource where slug = :slug
                        """).setParameter("slug", slug).executeUpdate();
    }

    @Transactional
    void vanish(String slug) {
        session.createNativeMutationQuery("update resource set forge_state = 'vanished' where slug = :slug")
                .setParameter("slug", slug)
                .executeUpdate();
    }

    /** The handle that somebody reads of themselves. */
    public static String handle(Actor actor) {
        return actor.request()
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .extract()
                .path("handle");
    }
}
