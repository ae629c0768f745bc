package org.loadstone.risk.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.loadstone.metric.RiskMetric;
import org.loadstone.provenance.Provenance;
import org.loadstone.risk.BlendedModel;
import org.loadstone.risk.study.StudyResult;

class ModelCardTest {
  @Test
  void theCardHoldsDefinitionsFlowFiguresAndLimits() {
    String card = ModelCard.of(CardStudies.GOOD, CardStudies.text());
    assertThat(card)
        .contains("# Repeat reports within 28 days")
        .contains("site_re_report_28d: a new report at the same site. Horizon: 28 days")
        .contains("| at risk | 4500 | 30 | 4500 | no earlier report |")
        .contains(CardStudies.GOOD.tableHash())
        .contains("| metric | base rate | prior injuries only |")
        .contains("AUC, naive random-row split, leaks athletes")
        .contains("The figures describe this procedure.")
        .contains("## What can be concluded")
        .contains("- Sites come from self-reports.")
        .contains("\"configHash\":\"cf34\"");
    assertThat(card.lines().filter(l -> l.startsWith("| AUC |")).findFirst().orElseThrow())
        .matches("\\| AUC \\| - \\|( \\d\\.\\d+ \\(\\d\\.\\d+ to \\d\\.\\d+\\) \\|){4}");
  }

  @Test
  void everyStudyHasEverySectionInOneOrder() {
    List<String> ids =
        CardStudies.card(CardStudies.GOOD).sections().stream().map(Card.Section::id).toList();
    assertThat(ids).hasSize(21).startsWith("purpose", "conclusions").endsWith("provenance");
    for (StudyResult result : CardStudies.ALL) {
      assertThat(CardStudies.card(result).sections()).extracting(Card.Section::id).isEqualTo(ids);
      assertThat(CardStudies.card(result).sections())
          .allSatisfy(section -> assertThat(section.blocks()).isNotEmpty());
    }
  }

  @Test
  void everyChartSaysHowToReadItAndHasItsFigures() {
    List<Block.Chart> charts = charts(CardStudies.card(CardStudies.GOOD));
    assertThat(charts)
        .extracting(chart -> chart.picture().title())
        .containsExactly(
            "AUC of all learners",
            "Predicted and observed share, ridge logistic",
            "Net benefit",
            "Precision of alerts",
            "AUC on each squad held out",
            "AUC on each season held out",
            "AUC by onsets in training");
    assertThat(charts)
        .allSatisfy(
            chart -> {
              assertThat(chart.reading()).endsWith(".");
              assertThat(chart.values().rows()).isNotEmpty();
            });
    assertThat(charts(CardStudies.card(CardStudies.NO_EVENTS))).isEmpty();
  }

  @Test
  void chanceStandsBesideTheAucInWordsAndInTheChart() {
    Card card = CardStudies.card(CardStudies.GOOD);
    Block.Chart auc = charts(card).getFirst();
    assertThat(((Picture.Estimates) auc.picture()).rows())
        .extracting(Picture.Row::name)
        .endsWith("chance: days turned", "chance: athletes exchanged");
    assertThat(CardMarkdown.of(card)).contains("told apart");
    assertThat(ModelCard.of(CardStudies.NOISE, CardStudies.text())).contains("by chance");
  }

  @Test
  void calibratorsAreShownWithTheirLogLosses() {
    Block.Table table =
        CardStudies.card(CardStudies.GOOD).find("calibration").orElseThrow().blocks().stream()
            .filter(Block.Table.class::isInstance)
            .map(Block.Table.class::cast)
            .filter(t -> t.title().startsWith("Calibrators"))
            .findFirst()
            .orElseThrow();
    assertThat(table.columns()).contains("log loss, as predicted", "log loss, isotonic");
    assertThat(table.rows()).hasSize(1);
    assertThat(table.rows().getFirst().getFirst()).isEqualTo(Cell.of("ridge logistic"));
    assertThat(table.rows().getFirst().get(2)).isInstanceOf(Cell.Number.class);
  }

  @Test
  void modelsAreToldByWhatTheyAreMadeOf() {
    var forest = CardStudies.GOOD.models().get("random forest").require();
    var logistic = CardStudies.GOOD.models().get("ridge logistic").require();
    assertThat(ModelWords.of(new BlendedModel(List.of(forest, logistic), 0.1, List.of(0.25, 0.75))))
        .startsWith("blend: weight 0.250 of (5 trees, ")
        .contains("; weight 0.750 of (terms: ", "calibrated: as predicted)");
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
    Provenance plain = CardStudies.provenance();
    CardText t = CardStudies.text();
    CardText with =
        new CardText(
            t.title(), t.purpose(), t.cohort(), t.outcome(), t.flow(), t.limits(), plain.with(run));
    assertThat(ModelCard.of(CardStudies.GOOD, with)).isEqualTo(ModelCard.of(CardStudies.GOOD, t));
    assertThat(CardJson.of(ModelCard.card(CardStudies.GOOD, with)))
        .isEqualTo(CardJson.of(ModelCard.card(CardStudies.GOOD, t)))
        .doesNotContain("some-host");
    assertThat(plain.with(run).toJson()).contains("\"host\":\"some-host\"").contains("\"label\":7");
  }

  @Test
  void aStudyWithoutEventsStillHasACard() {
    assertThat(ModelCard.of(CardStudies.NO_EVENTS, CardStudies.text()))
        .contains("No onset of site_re_report_28d")
        .contains("ridge logistic: not fitted")
        .contains("Not stated: no learner but baselines could be fitted.")
        .contains("Overall risk of bias: high.");
  }

  @Test
  void twoSectionsCannotShareAnId() {
    var one = new Card.Section("a", "A", List.of());
    assertThatThrownBy(() -> new Card("x", List.of(one, one)))
        .hasMessage("Cannot make card: two sections a; give each its own id");
    assertThatThrownBy(
            () -> new Block.Table("t", List.of("a", "b"), List.of(List.of(Cell.of("only one")))))
        .hasMessageContaining("Cannot make table \"t\"");
  }

  @Test
  void theScoringLearnersAucIsInTheTripodItemOfPerformance() {
    double auc =
        CardStudies.GOOD
            .find("ridge logistic")
            .orElseThrow()
            .metric(RiskMetric.AUC)
            .require()
            .interval()
            .estimate();
    assertThat(ModelCard.of(CardStudies.GOOD, CardStudies.text()))
        .contains("ridge logistic: AUC " + Shown.number(auc));
  }

  static List<Block.Chart> charts(Card card) {
    return card.sections().stream()
        .flatMap(section -> section.blocks().stream())
        .filter(Block.Chart.class::isInstance)
        .map(Block.Chart.class::cast)
        .toList();
  }
}
