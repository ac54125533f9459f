package io.depotdesk.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.api.Test;

/// The habits of this module that the build looks after.
class HouseRulesTest {

    private static final JavaClasses OURS =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("io.depotdesk");

    @Test
    void states_cross_to_the_fx_thread_in_the_shell_only() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.depotdesk.app.shell..")
                .should()
                .callMethod(javafx.application.Platform.class, "runLater", Runnable.class)
                .because("SnapshotBridge is the one place where that happens")
                .check(OURS);
    }

    @Test
    void only_the_app_knows_javafx() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.depotdesk.app..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "com.sun.javafx..")
                .because("a replay, a test and a server have no screen")
                .check(OURS);
    }

    @Test
    void what_can_be_worked_out_without_a_screen_knows_none() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Model")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene.control..", "javafx.scene.layout..")
                .because("a model holds what is shown, the view builds the nodes")
                .check(OURS);
    }

    @Test
    void names_say_what_sets_a_class_apart() {
        classes().should().haveNameNotMatching(".*(Impl|Util|Utils|Manager|Helper)").check(OURS);
    }

    @Test
    void packages_of_the_app_do_not_know_each_other_in_circles() {
        slices().matching("io.depotdesk.app.(*)..").should().beFreeOfCycles().check(OURS);
    }
}
