package fr.forge.ressourcerie.embedded;

import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import org.hibernate.Session;

/** Gives the academies domains at which nobody has an address, as the people of the demonstration have. */
@Singleton
@IfBuildProfile("dev")
class DemonstrationAcademies {
    private final Session session;

    DemonstrationAcademies(Session session) {
        this.session = session;
    }

    @Transactional
    void add(@Observes StartupEvent started) {
        if (Boolean.getBoolean(Development.DEMONSTRATION)) {
            session.createNativeMutationQuery("""
                            insert into academy_domain (domain, code)
                            select 'ac-' || code || '.example', code from concept where vocabulary = 'academy'
                            union all values ('ac-exemple.example', 'lille')
                            on conflict do nothing
                            """).executeUpdate();
        }
    }
}
