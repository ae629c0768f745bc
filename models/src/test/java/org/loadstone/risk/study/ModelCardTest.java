package org.loadstone.risk.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.loadstone.metric.AthleteBootstrap;
import org.loadstone.provenance.Provenance;
import org.loadstone.risk.RiskTable;
import org.loadstone.risk.SyntheticRisk;
import org.loadstone.risk.declared.CohortFlow;
import org.loadstone.risk.smile.ForestSettings;
import org.loadstone.risk.smile.SmileLearners;

class ModelCardTest {
  private static final List<String> CAUSAL =
      List.of(
          "cause",
          "prevent",
          "leads to",
          "lead to",
          "reduces risk",
          "reduce the risk",
          "increases risk",
          "protects",
          "effect of",
          "due to",
          "results in");

  private static final StudyResult RESULT =
      RiskStudy.run(
          SyntheticRisk.table(30, 150, 61),
          StudySettings.of(
                  "site_re_report_28d",
                  28,
                  5,
                  SmileLearners.standard(ForestSettings.standard().withTrees(5)))
              .withSplit(3, 0.3)
              .withBootstrap(new AthleteBootstrap(20, 5, 0.95)));

  private static CardText text(Provenance provenance) {
    CohortFlow flow =
        new CohortFlow(
            List.of(
                new CohortFlow.Step("in a squad", "", 0, 9000, 34),
                new CohortFlow.Step("at risk", "no earlier report", 4500, 4500, 30)));
    return new CardText(
        "Repeat reports within 28 days",
        "Shows staff whose absolute risk is above the squad's base rate.",
        "Days of athletes fully available after at least one report.",
        "a new report at the same site.",
        flow,
        List.of("Sites come from self-reports."),
        provenance);
  }

  private static Provenance provenance() {
    return Provenance.of(Map.of("label", "ab12"), "cf34", "0.1.0", 5, Map.of("smile", "6.2.5"));
  }

  @Test
  void theCardHoldsDefinitionsFlowFiguresAndLimits() {
    String card = ModelCard.of(RESULT, text(provenance()));
    assertThat(card)
        .contains("# Repeat reports within 28 days")
        .contains("`site_re_report_28d`: a new report at the same site. Horizon: 28 days")
        .contains("| at risk | 4500 | 30 | 4500 | no earlier report |")
        .contains(RESULT.tableHash())
        .contains("| metric | base rate | prior injuries only |")
        .contains("AUC, naive random-row split, leaks athletes")
        .contains("The figures describe this procedure.")
        .contains("## What can be concluded")
        .contains("- Sites come from self-reports.")
        .contains("\"configHash\":\"cf34\"");
    assertThat(card.lines().filter(l -> l.startsWith("| AUC |")).findFirst().orElseThrow())
        .matches("\\| AUC \\| - \\|( \\d\\.\\d+ \\(\\d\\.\\d+ to \\d\\.\\d+\\) \\|){6}");
  }

  @Test
  void noWordOfTheCardClaimsACause() {
    String card = ModelCard.of(RESULT, text(provenance())).toLowerCase(Locale.ROOT);
    assertThat(CAUSAL).noneMatch(card::contains);
    assertThat(card).contains("associations");
  }

  @Test
  void factsOfTheRunDoNotChangeTheCard() {
    var run =
        new Provenance.Run(
            "2026-01-01T00:00:00Z",
            "2026-01-01T00:01:00Z",
            "some-host",
            Map.of("store", "somewhere"),
            Map.of("label", 7L));
    Provenance with = provenance().with(run);
    assertThat(ModelCard.of(RESULT, text(with)))
        .isEqualTo(ModelCard.of(RESULT, text(provenance())));
    assertThat(with.toJson()).contains("\"host\":\"some-host\"").contains("\"label\":7");
    assertThat(with.toCanonicalJson()).isEqualTo(provenance().toCanonicalJson());
    assertThat(with.toCanonicalJson()).doesNotContain("some-host").contains("\"label\":\"ab12\"");
  }

  @Test
  void aStudyWithoutEventsStillHasACard() {
    RiskTable table = SyntheticRisk.table(5, 100, 1);
    var builder = RiskTable.labelled(List.of("load"));
    for (int row = 0; row < table.rows(); row++) {
      builder.add(
          table.athleteId(row),
          "",
          table.day(row),
          OptionalInt.empty(),
          new double[] {row},
          new boolean[] {true});
    }
    String card =
        ModelCard.of(RiskStudy.run(builder.build(), RESULT.settings()), text(provenance()));
    assertThat(card)
        .contains("No onset of site_re_report_28d")
        .contains("ridge logistic: not fitted");
  }
}
