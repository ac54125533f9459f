package io.depotdesk;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

import org.junit.jupiter.api.Test;

import java.util.Set;

/// The borders and habits of the pure part.
class HouseRulesTest {

    private static final JavaClasses SOLVER =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("io.depotdesk");

    private static final Set<String> CLOCKS_AND_DICE =
            Set.of(
                    "now",
                    "nanoTime",
                    "currentTimeMillis",
                    "randomUUID",
                    "systemUTC",
                    "systemDefaultZone");

    @Test
    void the_rules_see_the_classes() {
        assertThat(SOLVER.size()).isGreaterThan(50);
    }

    @Test
    void the_pure_part_knows_no_files_no_network_and_no_screen() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.io..",
                        "java.net..",
                        "java.nio..",
                        "java.sql..",
                        "java.awt..",
                        "javax..",
                        "javafx..",
                        "tools.jackson..",
                        "org.h2..",
                        "com.graphhopper..")
                .check(SOLVER);
    }

    @Test
    void the_pure_part_uses_nothing_but_the_jdk_jspecify_and_slf4j() {
        classes()
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(
                                "java..", "io.depotdesk..", "org.jspecify..", "org.slf4j.."))
                .check(SOLVER);
    }

    @Test
    void nobody_in_the_core_reads_a_clock_or_rolls_unseeded_dice() {
        noClasses()
                .should(
                        accessTargetWhere(
                                DescribedPredicate.<JavaAccess<?>>describe(
                                        "a clock or dice",
                                        access ->
                                                access.getTargetOwner()
                                                                .getName()
                                                                .startsWith("java.")
                                                        && CLOCKS_AND_DICE.contains(
                                                                access.getTarget().getName()))))
                .check(SOLVER);
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom")
                .check(SOLVER);
    }

    @Test
    void no_map_or_set_of_the_core_walks_in_another_order_at_every_start() {
        noClasses()
                .should(
                        accessTargetWhere(
                                DescribedPredicate.<JavaAccess<?>>describe(
                                        "Map.of, Map.copyOf, Set.of or Set.copyOf",
                                        access ->
                                                Set.of("java.util.Map", "java.util.Set")
                                                                .contains(
                                                                        access.getTargetOwner()
                                                                                .getName())
                                                        && Set.of("of", "copyOf", "ofEntries")
                                                                .contains(
                                                                        access.getTarget()
                                                                                .getName()))))
                .check(SOLVER);
    }

    @Test
    void dependencies_point_at_the_domain() {
        noClasses()
                .that()
                .resideInAPackage("io.depotdesk.domain..")
                .should()
                .dependOnClassesThat(
                        resideOutsideOfPackages(
                                "io.depotdesk.domain..", "java..", "org.jspecify.."))
                .check(SOLVER);
        noClasses()
                .that()
                .resideInAPackage("io.depotdesk.policy..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.depotdesk.dispatch..",
                        "io.depotdesk.planning..",
                        "io.depotdesk.routing..")
                .check(SOLVER);
        noClasses()
                .that()
                .resideInAPackage("io.depotdesk.dispatch..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.depotdesk.planning..", "io.depotdesk.routing..", "io.depotdesk.roads..")
                .check(SOLVER);
    }

    @Test
    void the_optimiser_stands_on_its_own() {
        noClasses()
                .that()
                .resideInAPackage("io.depotdesk.routing..")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("io.depotdesk..")
                                .and(
                                        resideOutsideOfPackages(
                                                "io.depotdesk.routing..",
                                                "io.depotdesk.pace..",
                                                "io.depotdesk.progress..")))
                .allowEmptyShould(true)
                .check(SOLVER);
    }

    @Test
    void the_waves_ask_the_search_and_the_search_knows_no_waves() {
        noClasses()
                .that()
                .resideInAnyPackage("io.depotdesk.routing", "io.depotdesk.routing.search")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.depotdesk.routing.waves")
                .check(SOLVER);
        noClasses()
                .that()
                .resideInAPackage("io.depotdesk.routing.waves")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("io.depotdesk..")
                                .and(resideOutsideOfPackages("io.depotdesk.routing..")))
                .check(SOLVER);
    }

    @Test
    void packages_form_no_cycle() {
        slices().assignedFrom(everyPackage()).should().beFreeOfCycles().check(SOLVER);
    }

    @Test
    void names_say_what_sets_a_class_apart() {
        noClasses().should().haveNameMatching(".*(Impl|Util|Utils|Manager|Helper)").check(SOLVER);
    }

    private static SliceAssignment everyPackage() {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(
                    com.tngtech.archunit.core.domain.JavaClass type) {
                return SliceIdentifier.of(type.getPackageName());
            }

            @Override
            public String getDescription() {
                return "packages";
            }
        };
    }
}
