package fr.forge.ressourcerie.resource.selection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.forge.ressourcerie.problem.Fault;
import fr.forge.ressourcerie.problem.Problem;
import fr.forge.ressourcerie.resource.selection.CsvTable.Row;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as the spreadsheets of schools write them. */
class CsvTableTest {
    private final List<Fault> faults = new ArrayList<>();

    private List<Row> read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<Row> read(byte[] bytes) {
        return CsvTable.read(bytes, List.of("name", "accessUrl", "note"), List.of("name"), faults);
    }

    private List<String> found() {
        return faults.stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name,note\na,b\n",
                "name;note\r\na;b\r\n",
                "\uFEFFname;note\na;b",
                "NAME, Note\n a , b \n",
                "\n\nname;note;;\n;;;\na;b;;\n;;;\n",
                "\"name\",\"note\"\r\"a\",\"b\"\r"
            })
    void a_table_is_read_however_it_was_saved(String text) {
        var rows = read(text);
        assertEquals(List.of(), found());
        assertEquals(
                List.of(Map.of("name", "a", "note", "b")),
                rows.stream().map(Row::cells).toList());
    }

    @Test
    void a_cell_is_text_whatever_it_looks_like() {
        var rows = read("name;note\n=1+1;\"@SUM(A1);\"\"oui\"\"\n+33\"\n-2;,\n");
        assertEquals(List.of(), found());
        assertEquals(
                List.of(Map.of("name", "=1+1", "note", "@SUM(A1);\"oui\"\n+33"), Map.of("name", "-2", "note", ",")),
                rows.stream().map(Row::cells).toList());
    }

    @Test
    void a_row_knows_the_line_where_it_begins() {
        var rows = read("name,note\n\n\"a\",\"two\nlines\"\nb,c\n");
        assertEquals(List.of(3L, 5L), rows.stream().map(Row::line).toList());
    }

    @Test
    void what_is_wrong_with_the_columns_is_said_in_the_first_line() {
        read("note,colour,Note\na,b,c\n");
        assertEquals(List.of("/lines/1 unknown-column", "/lines/1/note repeated", "/lines/1/name required"), found());
    }

    @Test
    void rows_of_another_width_are_named_and_the_others_read() {
        var rows = read("name,note\na\nb,c,d\ne,f\n");
        assertEquals(List.of("/lines/2 wrong-cell-count", "/lines/3 wrong-cell-count"), found());
        assertEquals(List.of(4L), rows.stream().map(Row::line).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"name\na\n\"b\nc\n", "name\na\n\"b\"c\n"})
    void an_open_quote_is_found_where_it_opens(String text) {
        read(text);
        assertEquals(List.of("/lines/3 unreadable-row"), found());
    }

    @Test
    void a_null_character_is_refused() {
        read("name\na\0b\n");
        assertEquals(List.of("/lines/2/name unreadable-value"), found());
    }

    @Test
    void another_encoding_is_recognised_by_its_first_accent() {
        read("name\na\né\n".getBytes(Charset.forName("windows-1252")));
        assertEquals(List.of("/lines/3 not-utf-8"), found());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", ";;;\n"})
    void an_empty_table_is_told_which_columns_it_needs(String text) {
        read(text);
        assertEquals(List.of("/lines/1 required"), found());
    }

    @Test
    void a_table_is_bounded() {
        read("name\n" + "a\n".repeat(CsvTable.ROWS));
        assertEquals(List.of(), found());
        assertEquals(0, read("name\n" + "a\n".repeat(CsvTable.ROWS + 1)).size());
        assertEquals(List.of(" out-of-bounds"), found());
        assertThrows(Problem.class, () -> read(new byte[CsvTable.BYTES + 1]));
    }
}
