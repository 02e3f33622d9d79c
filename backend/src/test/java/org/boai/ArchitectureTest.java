package org.boai;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.suite.api.ExcludePackages;
import org.junit.platform.suite.api.SelectPackages;

/** Which way the arrows point, and how things are called. */
class ArchitectureTest {
    private static final JavaClasses BOAI =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .withImportOption(location -> !location.contains("-tests.jar"))
                    .importPackages("org.boai");

    private static final String[] MODEL = {
        "org.boai.document..",
        "org.boai.content..",
        "org.boai.workflow..",
        "org.boai.liveitem..",
        "org.boai.calendar..",
        "org.boai.language..",
        "org.boai.rule.."
    };

    @Test
    void theContentModelKnowsNeitherFrameworkNorDatabaseNorAnythingElseOfOurs() {
        noClasses()
                .that()
                .resideInAnyPackage(MODEL)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.quarkus..",
                        "jakarta..",
                        "org.hibernate..",
                        "java.sql..",
                        "java.net.http..",
                        "org.boai.site..",
                        "org.boai.live",
                        "org.boai.editing..")
                .check(BOAI);
    }

    @Test
    void theGeneratorKnowsNoDatabaseNoUsersAndNoDrafts() {
        noClasses()
                .that()
                .resideInAPackage("org.boai.site..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.quarkus.arc..",
                        "jakarta..",
                        "java.sql..",
                        "org.boai.editing..",
                        "org.boai.people..",
                        "org.boai.live",
                        "org.boai.publishing..")
                .check(BOAI);
    }

    @Test
    void whatThePublicReadsNeverTouchesDrafts() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.boai.live",
                        "org.boai.api..",
                        "org.boai.search..",
                        "org.boai.delivery..",
                        "org.boai.projection..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.boai.editing..", "org.boai.reviewing..", "org.boai.publishing..")
                .check(BOAI);
    }

    /** The live tables are read with a login that can read nothing else. */
    @Test
    void whatThePublicReadsHasNoOtherWayIntoTheDatabase() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.boai.live",
                        "org.boai.api..",
                        "org.boai.search..",
                        "org.boai.delivery..",
                        "org.boai.media.kit..")
                .and()
                .doNotHaveSimpleName("SearchMisses")
                .or()
                .haveSimpleName("PublicMediaResource")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.hibernate..", "io.quarkus.hibernate..", "org.boai.editing..")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(EntityManager.class)
                .check(BOAI);
    }

    @Test
    void onlyWhatShowsDraftsReachesTheIndexThatHoldsThem() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "org.boai.desk..", "org.boai.manage..", "org.boai.desksearch..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.boai.desksearch..")
                .check(BOAI);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.boai.(*)..").should().beFreeOfCycles().check(BOAI);
    }

    @Test
    void nothingKnowsTheDeskButTheDesk() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.boai.desk..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.boai.desk..")
                .check(BOAI);
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Util|Utils|Helper|Manager|DTO|Processor)")
                .check(BOAI);
    }

    @Test
    void endpointsAreCalledResources() {
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .haveSimpleNameEndingWith("Resource")
                .check(BOAI);
    }

    /** An IT is in no suite: it runs on the packaged application. */
    @Test
    void everyTestIsAnITOrInExactlyOneOfTheSuitesThatRun() {
        var chosen = new ArrayList<String>();
        var left = new ArrayList<String>();
        for (var suite : List.of(DeskSuite.class, WritingSuite.class)) {
            chosen.addAll(List.of(suite.getAnnotation(SelectPackages.class).value()));
        }
        for (var suite : List.of(DeskSuite.class, OtherSuite.class)) {
            left.addAll(List.of(suite.getAnnotation(ExcludePackages.class).value()));
        }
        assertThat(chosen).doesNotHaveDuplicates().isSubsetOf(left);
        assertThat(left).doesNotHaveDuplicates();
        left.removeAll(chosen);
        methods()
                .that()
                .areAnnotatedWith(Testable.class)
                .or()
                .areMetaAnnotatedWith(Testable.class)
                .should()
                .beDeclaredInClassesThat()
                .haveNameMatching(".*(Test|IT)")
                .andShould()
                .beDeclaredInClassesThat()
                .resideOutsideOfPackages(
                        left.stream().map(one -> one + "..").toArray(String[]::new))
                .check(new ClassFileImporter().importPath("target/test-classes"));
    }
}
