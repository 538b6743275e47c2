package fr.forge.ressourcerie.educommun.application;

import fr.forge.ressourcerie.problem.Fault;
import jakarta.inject.Singleton;
import java.util.List;
import org.hibernate.Session;

/** Which fields each version of an application changed, so that whoever comes too late learns what moved meanwhile. */
@Singleton
public class ApplicationEdits {
    private final Session session;

    ApplicationEdits(Session session) {
        this.session = session;
    }

    /** Notes what the present version of an application changed. */
    public void note(Application application, List<String> fields) {
        session.createNativeMutationQuery(
                        "insert into application_edit (application_id, version, fields) values (:id, :version, :fields)")
                .setParameter("id", application.id())
                .setParameter("version", application.version())
                .setParameter("fields", fields.toArray(String[]::new))
                .executeUpdate();
    }

    /** What was changed after a version, as the faults of a refusal. */
    public List<Fault> since(Application application, long version) {
        return session
                .createNativeQuery("""
                        select distinct f from application_edit e, unnest(e.fields) f
                        where e.application_id = :id and e.version > :version order by f
                        """, String.class)
                .setParameter("id", application.id())
                .setParameter("version", version)
                .getResultList()
                .stream()
                .map(field -> Fault.ofBody(
                        "/" + field,
                        "changed-meanwhile",
                        "Modifié depuis votre lecture.",
                        "Changed since you read it."))
                .toList();
    }
}
