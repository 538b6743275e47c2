package fr.forge.ressourcerie.retention;

/**
 * Something that is kept for a time only. Its SQL is written in the code of the room that owns the table; nothing of a
 * caller ever gets into it.
 *
 * @param name stable, lower case with hyphens; the register of columns names it
 * @param what what goes, in French, for the page about personal data
 * @param table where it stands
 * @param overdue which rows are past their time, as a condition in which {@code :before} is the last moment that is
 * @param emptied the assignment that takes the content out of a row, or null where the row itself goes
 */
public record Term(String name, String what, String table, String overdue, String emptied) {

    /** Rows that go whole. */
    public static Term going(String name, String what, String table, String overdue) {
        return new Term(name, what, table, overdue, null);
    }

    /** Rows that stay without their content. */
    public static Term emptying(String name, String what, String table, String emptied, String overdue) {
        return new Term(name, what, table, overdue, emptied);
    }

    String count() {
        return "select count(*) from " + table + " where " + overdue;
    }

    /** A bounded number of rows at once, so that nobody waits long for a lock. */
    String apply() {
        var some = " where ctid = any(array(select ctid from %s where %s limit :most))".formatted(table, overdue);
        return emptied == null ? "delete from " + table + some : "update " + table + " set " + emptied + some;
    }
}
