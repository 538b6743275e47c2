package fr.forge.ressourcerie.resource.search;

import static fr.forge.ressourcerie.Actors.anonymous;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import fr.forge.ressourcerie.ForgeUnderTest;
import fr.forge.ressourcerie.harvest.Runs;
import fr.forge.ressourcerie.http.PageRequest;
import fr.forge.ressourcerie.http.Position;
import fr.forge.ressourcerie.http.Total;
import fr.forge.ressourcerie.vocabulary.Concepts;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Search as teachers use it, and as those do who mean it harm. */
@QuarkusTest
class ResourceSearchApiTest {
    private static final String FORGE = "/api/v1/resources?scope=forge";
    private static final String SUGGEST = "/api/v1/resources/suggest?scope=forge";

    @Inject
    ForgeUnderTest forge;

    @Inject
    Session session;

    @Inject
    RankedSearch ranked;

    @Inject
    NamedConcepts names;

    @Inject
    Concepts concepts;

    @BeforeEach
    void a_catalogue() {
        forge.clear();
        forget();
        project(1, "collectif-maths/fractions", "Labo des fractions", "Comparer & additionner.", 1, "maths", "cycle-3");
        project(2, "collectif-maths/autres", "Fractions au collège", "Pour la 4e.", 40, "maths", "4e");
        project(3, "collectif-sciences/circuits", "Circuits simples", "L'électricité <b>sans danger</b>.", 3, "pc");
        project(4, "collectif-histoire/guerre", "La Première Guerre mondiale", "Les fronts.", 2, "histoire", "3e");
        project(5, "collectif-histoire/lycee", "Guerre froide", "Une guerre mondiale évitée.", 9, "histoire", "1re");
        Runs.full();
    }

    @Transactional
    void forget() {
        session.createNativeMutationQuery(
                        "truncate harvest, harvest_problem, harvested_project, resource, contributor, search_word cascade")
                .executeUpdate();
    }

    private void project(long id, String path, String name, String description, int stars, String... topics) {
        var words = JsonNodeFactory.instance.arrayNode();
        List.of(topics).forEach(words::add);
        forge.project(id, path, name)
                .set("description", description)
                .set("star_count", JsonNodeFactory.instance.numberNode(stars))
                .set("topics", words)
                .file(
                        "README.md",
                        "# " + name + "\n\nUn mode d'emploi pour le **vidéoprojecteur** & <i>la</i> craie.\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fractions | fractions-au-college,labo-des-fractions",
                "fractions CM2 | labo-des-fractions,fractions-au-college",
                "fractions 4ème | fractions-au-college,labo-des-fractions",
                "les fractions pour le CM2 | labo-des-fractions,fractions-au-college",
                "première guerre mondiale | la-premiere-guerre-mondiale",
                "guerre mondiale | la-premiere-guerre-mondiale,guerre-froide",
                "physique | circuits-simples",
                "circuits collectif-sciences | circuits-simples",
                "\"guerre mondiale\" -évitée | la-premiere-guerre-mondiale",
                "circuit electricite | circuits-simples",
                "circits | circuits-simples",
                "circuits inconnus | circuits-simples"
            })
    void words_find_in_this_order(String q, String slugs) {
        anonymous().queryParam("q", q).get(FORGE).then().statusCode(200).body("items.slug", contains(slugs.split(",")));
    }

    @Test
    void the_description_is_searched_after_the_rest() {
        anonymous().get(FORGE + "&q=vidéoprojecteur").then().body("page.total", equalTo(5));
    }

    @Test
    void a_named_level_finds_what_carries_it_and_what_is_related() {
        anonymous()
                .get(FORGE + "&q=CM2")
                .then()
                .body("items.slug", contains("labo-des-fractions"))
                .body("page.total", equalTo(1));
    }

    @Test
    void an_obsolete_concept_still_filters_and_an_unknown_one_is_named() {
        anonymous().get(FORGE + "&level=obsolete-003").then().statusCode(200).body("items", hasSize(0));
        anonymous()
                .get(FORGE + "&q=fractions&level=cm22")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("unknown-concept"))
                .body("errors[0].detail", containsString("cm2"));
    }

    @Test
    void facets_of_a_search_ignore_their_own_filter() {
        anonymous()
                .get(FORGE + "&q=fractions&level=cm2&facets=level,discipline,keyword,organisation,kind")
                .then()
                .statusCode(200)
                .body("items.slug", contains("labo-des-fractions"))
                .body("facets.level.value", containsInAnyOrder("4e", "cycle-3"))
                .body("facets.discipline.find { it.value == 'mathematiques' }.count", equalTo(1))
                .body("facets.organisation.value", contains("collectif-maths"))
                .body("facets.kind", hasSize(0));
    }

    @Test
    void keywords_and_collectives_are_filters_and_facets_like_the_others() {
        anonymous()
                .get(FORGE + "&organisation=collectif-maths&facets=organisation,level&sort=title")
                .then()
                .statusCode(200)
                .body("items.slug", contains("fractions-au-college", "labo-des-fractions"))
                .body("page.total", equalTo(2))
                .body(
                        "facets.organisation.value",
                        contains("collectif-histoire", "collectif-maths", "collectif-sciences"))
                .body("facets.organisation.count", contains(2, 2, 1))
                .body("facets.level.value", containsInAnyOrder("4e", "cycle-3"));
        rename("update resource set keywords = '{frise, \"mot: double\", frise}' where slug like '%guerre%'");
        anonymous()
                .get(FORGE + "&q=guerre&keyword=mot: double&facets=keyword")
                .then()
                .body("page.total", equalTo(2))
                .body("facets.keyword.value", contains("frise", "mot: double"))
                .body("facets.keyword.count", contains(2, 2));
        rename("update resource set keywords = '{}' where slug = 'guerre-froide'");
        anonymous().get(FORGE + "&keyword=frise").then().body("items.slug", contains("la-premiere-guerre-mondiale"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&sort=title", "&sort=-updatedAt", "&sort=-usage"})
    void what_few_have_is_walked_forth_and_back_in_each_order(String order) {
        var list = FORGE + "&organisation=collectif-maths" + order;
        List<String> all =
                anonymous().get(list).then().statusCode(200).extract().path("items.slug");
        assertEquals(2, all.size());
        var first = anonymous().get(list + "&limit=1").then().body("items.slug", contains(all.get(0)));
        var second = anonymous().get(first.extract().<String>path("page.next")).then();
        second.body("items.slug", contains(all.get(1))).body("page.next", nullValue());
        anonymous().get(second.extract().<String>path("page.previous")).then().body("items.slug", contains(all.get(0)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fractions -labo | fractions-au-college",
                "fractions -fractions | ",
                "avons -labo | ",
                "fractions CM2 -labo | fractions-au-college"
            })
    void what_is_excluded_is_not_found(String q, String slugs) {
        anonymous()
                .queryParam("q", q)
                .get(FORGE)
                .then()
                .statusCode(200)
                .body("items.slug", slugs == null ? hasSize(0) : contains(slugs));
    }

    @Test
    void what_was_found_is_marked_and_nothing_else_is_markup() {
        anonymous()
                .get(FORGE + "&q=électricité danger&highlight=true")
                .then()
                .statusCode(200)
                .body("items[0].highlight.title", nullValue())
                .body(
                        "items[0].highlight.summary",
                        allOf(
                                containsString("<mark>électricité</mark>"),
                                containsString("<mark>danger</mark>"),
                                not(containsString("<b>"))));
        anonymous()
                .get(FORGE + "&q=craie&highlight=true")
                .then()
                .body(
                        "items[0].highlight.description",
                        allOf(
                                containsString("<mark>craie</mark>"),
                                containsString("&amp;"),
                                not(containsString("<i>"))));
        anonymous().get(FORGE + "&q=craie").then().body("items[0]", not(hasKey("highlight")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "frac | resource:fractions-au-college,resource:labo-des-fractions",
                "FRAC | resource:fractions-au-college,resource:labo-des-fractions",
                "math | discipline:mathematiques",
                "6e | level:6e",
                "collectif-s | collective:collectif-sciences",
                "premiere g | resource:la-premiere-guerre-mondiale",
                "fracsions | resource:fractions-au-college,resource:labo-des-fractions",
                "zzzz | ''"
            })
    void what_is_being_typed_is_completed(String q, String expected) {
        var items = anonymous()
                .queryParam("q", q)
                .get(SUGGEST)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        List<String> types = items.getList("items.type");
        List<String> values = items.getList("items.value");
        var found = new ArrayList<String>();
        for (int i = 0; i < types.size(); i++) {
            found.add(types.get(i) + ":" + values.get(i));
        }
        assertEquals(expected, String.join(",", found));
    }

    @Test
    void suggestions_are_bounded_and_need_a_beginning() {
        anonymous().get(SUGGEST + "&q=fractions&limit=1").then().body("items", hasSize(1));
        anonymous().get(SUGGEST).then().statusCode(400).body("errors.parameter", hasItem("q"));
        anonymous().get(SUGGEST + "&q=a&limit=21").then().statusCode(400);
        anonymous()
                .get("/api/v1/resources/suggest?q=frac")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "' | ' & !",
                "'fractions' & !'x':*",
                "\"fractions",
                "fractions\"\"\"-",
                "-\"\"",
                "--fractions",
                "\\'",
                "\u0007fractions",
                "🧮",
                "fractions🧮",
                "<->",
                "a<3>b",
                "or",
                "fractions or or",
                "%%%",
                "__",
                "{fractions}",
                ":q",
                "?1",
                "le la les",
                "-fractions",
                "a b c d e f g h i j k l m n o p q r s t u v w x y z 0 1 2 3 4 5 6 7 8 9 a b c d e f g h i j k l m n o p q r s t u v w x y z",
                "\uD800",
                "\u202Efractions",
                "ﬁgures",
                "Ⅷ",
                "ẞ",
                "œuvre"
            })
    void hostile_words_are_only_words(String q) {
        for (var address : List.of(FORGE + "&facets=level,keyword&highlight=true", SUGGEST)) {
            var status = anonymous().queryParam("q", q).get(address).statusCode();
            assertEquals(status == 400 ? 400 : 200, status);
        }
    }

    @Test
    void three_hundred_words_are_refused() {
        anonymous().queryParam("q", "mot ".repeat(300)).get(FORGE).then().statusCode(400);
    }

    @Test
    void a_collective_and_a_concept_are_found_under_their_new_name_at_once() {
        rename("update contributor set name = 'Collectif Patatipatata' where handle = 'collectif-sciences'");
        anonymous().get(FORGE + "&q=patatipatata").then().body("items.slug", contains("circuits-simples"));
        rename("update concept set label = 'sixième de cordée' where vocabulary = 'level' and code = '3e'");
        anonymous().get(FORGE + "&q=cordée").then().body("items.slug", hasItem("la-premiere-guerre-mondiale"));
        rename("update concept set label = '3e' where vocabulary = 'level' and code = '3e'");
        rename("insert into search_synonym (words, vocabulary, code) values ('brevet', 'level', '3e')");
        anonymous().get(FORGE + "&q=brevet").then().body("items.slug", hasItem("la-premiere-guerre-mondiale"));
        rename("delete from search_synonym where words = 'brevet'");
    }

    @Transactional
    void rename(String sql) {
        session.createNativeMutationQuery(sql).executeUpdate();
    }

    @Test
    @Transactional
    void the_layers_of_a_very_frequent_word_hold_each_match_once_and_back_again() {
        var filter = new ResourceListFilter();
        filter.scope = "forge";
        filter.q = "projet maths";
        var words = SearchWords.parse("vidéoprojecteur maths", names);
        var criteria = new ResourceCriteria(filter, concepts, none -> Optional.empty());
        criteria.search(words, Map.of());
        var relevance = new Relevance(words, Map.of());
        var forwards = new ArrayList<Match>();
        Optional<Position> at = Optional.empty();
        Optional<Position> last = at;
        do {
            var request = new PageRequest(2, at);
            var slice = request.slice(ranked.walk(criteria, relevance, request), Match::keys, Total.counted(0));
            forwards.addAll(slice.items());
            last = Optional.ofNullable(slice.previous());
            at = Optional.ofNullable(slice.next());
        } while (at.isPresent());
        assertEquals(5, forwards.stream().map(Match::id).distinct().count());
        assertEquals(5, forwards.size());
        var before = new PageRequest(10, last);
        var slice = before.slice(ranked.walk(criteria, relevance, before), Match::keys, Total.counted(0));
        assertEquals(forwards.subList(0, 4), slice.items());
    }
}
