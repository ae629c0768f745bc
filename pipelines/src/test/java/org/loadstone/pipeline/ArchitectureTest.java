package org.loadstone.pipeline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The classes of this module alone, wherever its packages lie. */
class ArchitectureTest {
  private static final JavaClasses MODULE =
      new ClassFileImporter().importPath(Path.of("target", "classes"));

  @Test
  void every_class_belongs_to_the_pipeline_or_the_command_line() {
    classes()
        .should()
        .resideInAnyPackage("org.loadstone.pipeline..", "org.loadstone.cli..")
        .check(MODULE);
  }

  @Test
  void the_pipeline_never_uses_the_command_line() {
    noClasses()
        .that()
        .resideInAPackage("org.loadstone.pipeline..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.loadstone.cli..", "picocli..")
        .check(MODULE);
  }

  @Test
  void packages_have_no_cycles() {
    slices().matching("org.loadstone.pipeline.(*)..").should().beFreeOfCycles().check(MODULE);
    slices().matching("org.loadstone.(*)..").should().beFreeOfCycles().check(MODULE);
  }

  @Test
  void smile_stays_behind_the_interface_of_the_models() {
    noClasses().should().dependOnClassesThat().resideInAPackage("smile..").check(MODULE);
  }
}
