package org.loadstone;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = {"org.loadstone.chart", "org.loadstone.report"},
    importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule NO_SPARK_AND_NO_SMILE =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.spark..", "smile..");

  @ArchTest
  static final ArchRule NO_SCREEN_AND_NO_FONTS =
      noClasses().should().dependOnClassesThat().resideInAnyPackage("java.awt..", "javax.swing..");

  @ArchTest
  static final ArchRule NO_CYCLES =
      slices().matching("org.loadstone.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule CHARTS_KNOW_NO_REPORT =
      classes()
          .that()
          .resideInAPackage("org.loadstone.chart")
          .should()
          .onlyDependOnClassesThat(not(resideInAPackage("org.loadstone.report")));

  @ArchTest
  static final ArchRule ONE_CLASS_KNOWS_THE_CHART_LIBRARY =
      noClasses()
          .that()
          .haveNameNotMatching("org\\.loadstone\\.chart\\.Plot(\\$.*)?")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.jetbrains..");
}
