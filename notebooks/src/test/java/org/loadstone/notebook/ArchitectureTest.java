package org.loadstone.notebook;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The classes of this module alone, wherever its packages lie. */
class ArchitectureTest {
  private static final JavaClasses MODULE =
      new ClassFileImporter().importPath(Path.of("target", "classes"));

  @Test
  void everyClassBelongsToNotebooksOrResearch() {
    classes()
        .should()
        .resideInAnyPackage("org.loadstone.notebook..", "org.loadstone.research..")
        .check(MODULE);
  }

  @Test
  void researchWorksWithoutANotebook() {
    noClasses()
        .that()
        .resideInAPackage("org.loadstone.research..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.loadstone.notebook..", "org.dflib..", "jdk.jshell..")
        .check(MODULE);
  }

  @Test
  void theProtocolStaysInTheKernel() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.loadstone.notebook.kernel..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.dflib..", "jdk.jshell..", "org.zeromq..")
        .check(MODULE);
  }

  @Test
  void neitherKnowsTheCommandLineOfThePipelines() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.loadstone.cli..", "smile..")
        .check(MODULE);
  }
}
