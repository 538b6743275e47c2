package fr.forge.ressourcerie.forge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import fr.forge.ressourcerie.embedded.FakeForgeWithFaults;
import fr.forge.ressourcerie.embedded.FakeProject;
import fr.forge.ressourcerie.embedded.Fault;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is read of one project besides the list. */
class ForgeDetailsTest {
    private final FakeForgeWithFaults forge = new FakeForgeWithFaults();
    private final ForgeSession session = TestForge.client(forge).open();
    private final FakeProject project = forge.project(1, "collectif-maths/fractions", "Fractions");

    @AfterEach
    void close() {
        session.close();
        forge.close();
    }

    @Test
    void the_parts_are_read() {
        project.file("publiccode.yml", """
                publiccodeYmlVersion: "0.4"
                name: Fractions
                url: https://forge.example/collectif-maths/fractions.git
                description: {fr: {shortDescription: Des fractions}}
                legal: {license: MIT}
                """);
        var details = details();
        assertEquals("mit", details.licence().key());
        assertEquals("MIT License", details.licence().name());
        assertEquals("Fractions", details.publiccode().name());
        assertEquals("# Fractions\n\nBonjour.", details.readmeHead());
        assertEquals("Fractions", details.project().name());
        assertEquals(List.of(), details.remarks());
        assertEquals(1, details.committers().size());
        assertEquals("camille@ac-lyon.example", details.committers().get(0).email());
        assertEquals(12, details.committers().get(0).commits());
        assertEquals(5, session.requests() - 1);
    }

    @Test
    void a_printed_committer_is_nobody() {
        assertEquals("Committer[commits=12]", new Committer("Camille", "camille@ac-lyon.example", 12).toString());
        assertFalse(details().toString().contains("amille"));
    }

    @Test
    void a_project_without_repository_has_no_parts() {
        project.set("readme_url", JsonNodeFactory.instance.nullNode()).licence(JsonNodeFactory.instance.nullNode());
        forge.fail(1, "/contributors", Fault.NOT_FOUND);
        var details = details();
        assertNull(details.licence());
        assertNull(details.publiccode());
        assertNull(details.readmeHead());
        assertEquals(List.of(), details.committers());
        assertEquals(List.of(), details.remarks());
        assertEquals(0, forge.asked("README"));
    }

    @Test
    void only_the_head_of_a_huge_readme_is_read() {
        project.file("README.md", "# Long\n" + "é".repeat(1_500_000));
        var head = details().readmeHead();
        assertTrue(head.startsWith("# Long\né"));
        assertTrue(head.endsWith("éé"));
        assertTrue(head.length() < 65_536);
    }

    @Test
    void a_readme_holds_no_address() {
        project.file("README.md", "Contact : camille@ac-lyon.example");
        assertEquals("Contact : " + Redaction.MARK, details().readmeHead());
    }

    @Test
    void a_readme_elsewhere_is_found() {
        project.set("readme_url", "https://forge.example/collectif-maths/fractions/-/blob/main/docs/Lisez%20moi.md")
                .file("docs/Lisez moi.md", "Dans un dossier");
        assertEquals("Dans un dossier", details().readmeHead());
    }

    @Test
    void a_publiccode_that_is_too_large_is_a_remark() {
        project.file("publiccode.yml", "# " + "x".repeat(3_000_000));
        assertRemark("publiccode-too-large", details());
    }

    @Test
    void a_publiccode_that_is_hostile_or_wrong_is_a_remark() {
        project.file("publiccode.yml", "!!java.net.URL [http://127.0.0.1:9/]");
        assertRemark("publiccode-unreadable", details());
        project.file("publiccode.yml", "name: Seul");
        assertRemark("publiccode-invalid", details());
    }

    @Test
    void a_part_that_is_closed_is_a_remark() {
        forge.fail(1, "/contributors", Fault.FORBIDDEN);
        assertRemark("contributors-refused", details());
        forge.fail(1, "publiccode", Fault.UNAUTHORISED);
        assertRemark("publiccode-refused", details());
    }

    @Test
    void a_project_that_has_gone_is_a_remark() {
        var listed = listed();
        forge.delete(1);
        var details = session.details(listed);
        assertRemark("project-not-found", details);
        assertNull(details.project());
        assertEquals(1, forge.asked("/projects/1"));
    }

    @Test
    void a_project_that_became_private_has_gone_even_for_its_owner() {
        var listed = listed();
        project.set("visibility", "private");
        assertRemark("project-not-found", session.details(listed));
        assertEquals(0, forge.asked("README"));
    }

    @Test
    void committers_are_read_page_by_page_up_to_a_bound() {
        var people = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < 250; i++) {
            people.addObject()
                    .put("name", "P" + i)
                    .put("email", "p" + i + "@ac-lyon.example")
                    .put("commits", 1);
        }
        people.add(12).addObject().put("name", 3);
        project.contributors(people);
        assertEquals(250, details().committers().size());
        try (var brief = TestForge.client(forge, "contributor-pages", "2").open()) {
            var details = brief.details(listed());
            assertEquals(200, details.committers().size());
            assertRemark("contributors-truncated", details);
        }
    }

    @Test
    void an_empty_file_is_whole() {
        project.file("README.md", "");
        assertNull(details().readmeHead());
    }

    private ForgeDetails details() {
        return session.details(listed());
    }

    private ForgeProject listed() {
        return session.projects(Listing.all(false), Optional.empty()).projects().get(0);
    }

    private static void assertRemark(String code, ForgeDetails details) {
        assertEquals(
                List.of(code),
                details.remarks().stream().map(Unreadable::reasonCode).toList());
        assertEquals(1L, details.remarks().get(0).projectId());
        assertNull(details.publiccode());
    }
}
