package fr.forge.ressourcerie.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The rules of the house, so that nobody has to remember them. */
class HouseTest {
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final int LONG = 220;
    /** Files that are long for a reason. */
    private static final Map<String, String> LONG_FOR_A_REASON = Map.of("Resource.java", "a sheet has many fields");

    /** Public for the rooms above, in a way that bytecode does not show. */
    private static final Map<String, String> PUBLIC_FOR_A_REASON = Map.of(
            "Redaction", "its constant is copied where it is used",
            "Presentable", "it annotates types within types, which bytecode readers leave out",
            "Forms", "its constants are copied where they are used",
            "Roles", "its constants are copied where they are used",
            "Caller", "every room with personal operations asks it",
            "StrictConverters", "the framework registers it",
            "CompleteContract", "the framework registers it");

    private static final JavaClasses WITH_TESTS = new ClassFileImporter().importPackages(Rooms.HOUSE);
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(Rooms.HOUSE);

    @Test
    void arrows_go_down() {
        classes().should(useOnlyRoomsBelow()).check(HOUSE);
    }

    @Test
    void rooms_have_no_cycle() {
        slices().matching(Rooms.HOUSE + ".(*)..").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void the_entry_is_used_by_no_room() {
        noClasses()
                .that()
                .resideInAPackage(Rooms.HOUSE + ".(*)..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(Rooms.HOUSE)
                .check(HOUSE);
    }

    @Test
    void only_development_uses_the_embedded_pieces() {
        noClasses()
                .that()
                .resideOutsideOfPackage(Rooms.HOUSE + ".embedded..")
                .and()
                .doNotHaveSimpleName("Ressourcerie")
                .and()
                .areNotAnnotatedWith(OpenApiFilter.class)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(Rooms.HOUSE + ".embedded..")
                .check(HOUSE);
    }

    @Test
    void no_room_is_a_junk_drawer() {
        noClasses()
                .should()
                .resideInAnyPackage(
                        "..common..",
                        "..util..",
                        "..utils..",
                        "..dto..",
                        "..service..",
                        "..impl..",
                        "..helper..",
                        "..manager..")
                .check(HOUSE);
    }

    @Test
    void only_apis_pages_filters_and_addresses_speak_http() {
        noClasses()
                .that()
                .resideOutsideOfPackages(Rooms.HOUSE + ".http..", Rooms.HOUSE + ".problem..")
                .and()
                .haveNameNotMatching(".*(Api|Filter|Page|Address)(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..")
                .check(HOUSE);
    }

    @Test
    void entities_know_no_view() {
        noClasses()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .dependOnClassesThat()
                .haveNameMatching(".*(View|Summary|Api|Sheet)")
                .check(HOUSE);
    }

    @Test
    void entities_have_no_setters() {
        noClasses()
                .that()
                .areAnnotatedWith(Entity.class)
                .should(new ArchCondition<>("have setters") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        var setter = type.getMethods().stream()
                                .anyMatch(m -> m.getName().matches("set[A-Z].*"));
                        events.add(new SimpleConditionEvent(type, setter, type.getName() + " has a setter"));
                    }
                })
                .check(HOUSE);
    }

    @Test
    void what_a_class_needs_comes_through_its_constructor() {
        fields().should().notBeAnnotatedWith(Inject.class).check(HOUSE);
    }

    @Test
    void nothing_is_public_that_no_other_package_uses() {
        classes()
                .that()
                .arePublic()
                .and()
                .areTopLevelClasses()
                .and()
                .doNotHaveSimpleName("Ressourcerie")
                .and()
                .areNotAnnotatedWith(OpenApiFilter.class)
                .should(beUsedFromAnotherPackage())
                .check(HOUSE);
    }

    @Test
    void every_package_says_what_it_is_for() throws IOException {
        try (var files = Files.walk(SOURCES.resolve(Path.of("fr", "forge", "ressourcerie")))) {
            var silent = files.filter(Files::isDirectory)
                    .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                    .toList();
            assertEquals(List.of(), silent, "packages without package-info.java");
        }
    }

    @Test
    void a_long_file_has_a_reason() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            var unexplained = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file ->
                            !LONG_FOR_A_REASON.containsKey(file.getFileName().toString()))
                    .filter(file -> lines(file) > LONG)
                    .toList();
            assertEquals(List.of(), unexplained, "files over " + LONG + " lines");
        }
    }

    @Test
    void the_house_is_not_empty() {
        assertTrue(HOUSE.size() > 100, "the rules were checked on " + HOUSE.size() + " classes");
    }

    private static long lines(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static ArchCondition<JavaClass> useOnlyRoomsBelow() {
        return new ArchCondition<>("use only rooms below their own") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var room = Rooms.of(type);
                if (room.isPresent() && !Rooms.known(room.get())) {
                    events.add(SimpleConditionEvent.violated(type, room.get() + " is not a room of the house"));
                    return;
                }
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    var other = Rooms.of(dependency.getTargetClass());
                    if (room.isPresent() && other.isPresent() && !Rooms.mayUse(room.get(), other.get())) {
                        events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static ArchCondition<JavaClass> beUsedFromAnotherPackage() {
        return new ArchCondition<>("be used from another package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var used = PUBLIC_FOR_A_REASON.containsKey(type.getSimpleName())
                        || WITH_TESTS.get(type.getName()).getDirectDependenciesToSelf().stream()
                                .anyMatch(use ->
                                        !use.getOriginClass().getPackageName().equals(type.getPackageName()));
                events.add(new SimpleConditionEvent(
                        type, used, type.getName() + " is public and used by its own package only"));
            }
        };
    }
}
