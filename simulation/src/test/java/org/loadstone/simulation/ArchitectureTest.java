package org.loadstone.simulation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "org.loadstone.simulation",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule SIMULATION_KNOWS_NO_SPARK_AND_NO_SMILE =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.spark..", "smile..", "io.delta..");

  @ArchTest
  static final ArchRule POLICIES_SEE_NO_LATENT_STATE =
      noClasses()
          .that()
          .resideInAPackage("org.loadstone.simulation.policy..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.loadstone.simulation.engine..");

  @ArchTest
  static final ArchRule THE_ENGINE_KNOWS_NO_POLICY =
      noClasses()
          .that()
          .resideInAPackage("org.loadstone.simulation.engine..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.loadstone.simulation.policy..");

  @ArchTest
  static final ArchRule PACKAGES_HAVE_NO_CYCLES =
      slices().matching("org.loadstone.simulation.(**)").should().beFreeOfCycles();
}
