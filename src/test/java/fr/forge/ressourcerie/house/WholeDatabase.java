package fr.forge.ressourcerie.house;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;

/** Looks into every column of every table, whatever its type, as somebody with a dump would. */
@Singleton
public class WholeDatabase {
    private final Session session;

    WholeDatabase(Session session) {
        this.session = session;
    }

    /** The columns that say this anywhere, in whatever case. */
    @Transactional
    public List<String> columnsWith(String words) {
        var found = new ArrayList<String>();
        var columns = session.createNativeQuery("""
                        select quote_ident(c.table_name), quote_ident(c.column_name), c.data_type
                        from information_schema.columns c
                        join information_schema.tables t using (table_schema, table_name)
                        where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
                        """, Object[].class).getResultList();
        for (var column : columns) {
            var text = column[2].equals("bytea") ? "encode(%s, 'escape')" : "cast(%s as text)";
            var there = session.createNativeQuery(
                            "select exists (select 1 from %s where position(lower(:words) in lower(%s)) > 0)"
                                    .formatted(column[0], text.formatted(column[1])),
                            Boolean.class)
                    .setParameter("words", words)
                    .getSingleResult();
            if (there) {
                found.add(column[0] + "." + column[1]);
            }
        }
        return found;
    }
}
