package fr.forge.ressourcerie.federation.oai;

import static fr.forge.ressourcerie.Actors.anonymous;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gdcc.xoai.model.oaipmh.Granularity;
import io.gdcc.xoai.model.oaipmh.results.Record;
import io.gdcc.xoai.serviceprovider.ServiceProvider;
import io.gdcc.xoai.serviceprovider.client.OAIClient;
import io.gdcc.xoai.serviceprovider.exceptions.IdDoesNotExistException;
import io.gdcc.xoai.serviceprovider.model.Context;
import io.gdcc.xoai.serviceprovider.parameters.GetRecordParameters;
import io.gdcc.xoai.serviceprovider.parameters.ListIdentifiersParameters;
import io.gdcc.xoai.serviceprovider.parameters.ListRecordsParameters;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** A harvester that nobody here wrote takes a catalogue of the real size. */
@QuarkusTest
class HarvesterTest {
    /** As many as there were when the Forge was announced. */
    private static final int CATALOGUE = 9_418;

    /** Three parts of a list. */
    private static final int SOME = 240;

    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

    @Inject
    Session session;

    private ServiceProvider harvester;

    private void catalogue(int resources) {
        run("truncate harvest, harvest_problem, harvested_project, resource, contributor cascade");
        run("truncate oai_record, oai_departure");
        fill(resources);
        run("update oai_record set datestamp = '2026-01-01T00:00:00Z'");
        var address = "http://localhost:" + RestAssured.port + "/oai";
        harvester = new ServiceProvider(new Context()
                .withBaseUrl(address)
                .withGranularity(Granularity.Second)
                .withSaveUnparsedMetadata()
                .withOAIClient(OAIClient.newBuilder().withBaseUrl(address).build()));
    }

    /** Without what search and the change feed would keep of each; the records are made all at once. */
    @Transactional
    void fill(int resources) {
        session.createNativeMutationQuery("set local session_replication_role = replica")
                .executeUpdate();
        session.createNativeMutationQuery("""
                insert into resource (id, project_id, slug, title, summary, kind, disciplines, forge_path, forge_state,
                    stars, forks, last_activity_at, selection, selected_at, created_at, updated_at, access_url)
                select cast(overlay(md5(cast(n as text)) placing lpad(to_hex(n), 8, '0') from 1 for 8) as uuid), n,
                    'ressource-' || n, 'Ressource ' || n, 'Résumé ' || n, 'application', array['mathematiques'],
                    'groupe/projet-' || n, 'alive', 0, 0, now(), case when n %% 20 = 0 then 'selected' else 'none' end,
                    case when n %% 20 = 0 then now() end, now(), now(), 'https://forge.example/' || n
                from generate_series(1, %d) n
                """.formatted(resources)).executeUpdate();
        session.createNativeQuery("select cast(oai_refresh(array(select id from resource)) as text)", String.class)
                .getSingleResult();
    }

    @Transactional
    void run(String sql) {
        session.createNativeMutationQuery(sql).executeUpdate();
    }

    private Iterator<Record> records(Instant from) throws Exception {
        var asked = ListRecordsParameters.request().withMetadataPrefix("lom");
        return harvester.listRecords(from == null ? asked : asked.withFrom(from));
    }

    @Test
    void it_takes_everything_once_while_everything_changes_and_then_only_what_changed() throws Exception {
        catalogue(CATALOGUE);
        var held = new HashMap<String, Record>();
        var walk = records(null);
        while (walk.hasNext()) {
            var record = walk.next();
            assertEquals(null, held.put(record.getHeader().getIdentifier(), record), "met twice");
            if (held.size() == 2_000) {
                run("update resource set forge_state = 'vanished' where project_id in (17, 5000)");
                run("""
                        insert into resource (id, slug, title, created_at, updated_at)
                        values ('ffffffff-0000-7000-8000-000000000000', 'nouvelle', 'Nouvelle', now(), now())
                        """);
            }
            if (held.size() % 500 == 250) {
                // Before and behind where the walk is by now.
                run("update resource set title = title || ' bis' where project_id %% 500 = %d"
                        .formatted(held.size() % 7));
            }
        }
        assertEquals(CATALOGUE + 1, held.size());
        assertEquals(1, deleted(held), "the one that vanished before the walk came by");
        run("update oai_record set datestamp = '2026-01-02T00:00:00Z'");
        run("update resource set title = 'Titre changé' where project_id = 4000");
        run("update resource set stars = 12 where project_id between 1 and 100");
        run("update resource set forge_state = 'vanished' where project_id = 18");
        var changes = read(records(Instant.parse("2026-01-03T00:00:00Z")));
        assertEquals(2, changes.size());
        assertEquals(1, deleted(changes));
        assertTrue(changes.values().stream()
                .filter(record -> !record.getHeader().isDeleted())
                .allMatch(record -> record.getMetadata().asUnparsedString().contains("Titre changé")));
    }

    private static long deleted(Map<String, Record> records) {
        return records.values().stream()
                .filter(record -> record.getHeader().isDeleted())
                .count();
    }

    private static Map<String, Record> read(Iterator<Record> records) {
        var read = new HashMap<String, Record>();
        records.forEachRemaining(record -> read.put(record.getHeader().getIdentifier(), record));
        return read;
    }

    @Test
    void it_takes_one_set_and_one_record_and_is_told_what_there_is_not() throws Exception {
        catalogue(SOME);
        var set = new HashSet<String>();
        harvester
                .listIdentifiers(ListIdentifiersParameters.request()
                        .withMetadataPrefix("oai_dc")
                        .withSetSpec("ressourcerie")
                        .withFrom(LONG_AGO))
                .forEachRemaining(header -> set.add(header.getIdentifier()));
        assertEquals(SOME / 20, set.size());
        var one = set.iterator().next();
        var asked = GetRecordParameters.request();
        assertEquals(
                one,
                harvester
                        .getRecord(asked.withIdentifier(one).withMetadataFormatPrefix("oai_dc"))
                        .getHeader()
                        .getIdentifier());
        assertThrows(
                IdDoesNotExistException.class,
                () -> harvester.getRecord(
                        GetRecordParameters.request().withIdentifier(one + "0").withMetadataFormatPrefix("oai_dc")));
        assertEquals(Granularity.Second, harvester.identify().getGranularity());
        assertTrue(harvester.listSets().hasNext());
    }

    @Test
    void a_token_says_how_far_it_came_and_is_good_for_its_own_list_only() {
        catalogue(SOME);
        var first = ask("verb=ListIdentifiers&metadataPrefix=oai_dc&set=discipline:mathematiques");
        assertEquals(List.of(), first.texts("resumptionToken"));
        var list = ask("verb=ListRecords&metadataPrefix=oai_dc&set=discipline:mathematiques");
        var token = list.text("resumptionToken");
        assertEquals(String.valueOf(SOME), list.token("completeListSize"));
        assertEquals("0", list.token("cursor"));
        var next = ask("verb=ListRecords&resumptionToken=" + token);
        assertEquals("100", next.token("cursor"));
        assertNotEquals(list.headers().get(0), next.headers().get(0));
        assertEquals(
                next.headers(), ask("verb=ListRecords&resumptionToken=" + token).headers());
        assertEquals(
                List.of("badResumptionToken"),
                ask("verb=ListIdentifiers&resumptionToken=" + token).errors());
        var spoilt = token.substring(0, 30) + (token.charAt(30) == 'A' ? 'B' : 'A') + token.substring(31);
        assertEquals(
                List.of("badResumptionToken"),
                ask("verb=ListRecords&resumptionToken=" + spoilt).errors());
    }

    @Test
    void the_last_part_of_a_list_ends_with_an_empty_token() {
        catalogue(SOME);
        var answer = ask("verb=ListRecords&metadataPrefix=lom");
        Set<String> met = new HashSet<>();
        while (!answer.text("resumptionToken").isEmpty()) {
            answer.headers().forEach(header -> assertTrue(met.add(header.identifier())));
            answer = ask("verb=ListRecords&resumptionToken=" + answer.text("resumptionToken"));
        }
        answer.headers().forEach(header -> assertTrue(met.add(header.identifier())));
        assertEquals(SOME, met.size());
    }

    private static Answered ask(String query) {
        return Answered.of(anonymous().get("/oai?" + query));
    }
}
