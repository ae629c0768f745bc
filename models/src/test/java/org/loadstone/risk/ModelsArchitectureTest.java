package org.loadstone.risk;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.loadstone", importOptions = DoNotIncludeTests.class)
class ModelsArchitectureTest {
  @ArchTest
  static final ArchRule SMILE_STAYS_BEHIND_THE_LEARNERS =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.loadstone.risk.smile")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("smile..");

  @ArchTest
  static final ArchRule XGBOOST_STAYS_BEHIND_THE_LEARNERS =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.loadstone.risk.boost")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("ml.dmlc..");

  @ArchTest
  static final ArchRule NO_SPARK =
      noClasses().should().dependOnClassesThat().resideInAPackage("org.apache.spark..");

  @ArchTest
  static final ArchRule SCORING_AND_STUDIES_NEED_NO_LEARNING_LIBRARY =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.loadstone.risk.smile", "org.loadstone.risk.boost")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.loadstone.risk.smile", "org.loadstone.risk.boost");

  @ArchTest
  static final ArchRule NO_PACKAGE_CYCLES =
      slices().matching("org.loadstone.(**)").should().beFreeOfCycles();
}
