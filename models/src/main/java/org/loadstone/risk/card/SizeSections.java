package org.loadstone.risk.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.loadstone.metric.Answer;
import org.loadstone.metric.AthleteBootstrap;
import org.loadstone.metric.RiskMetric;
import org.loadstone.risk.RiskModel;
import org.loadstone.risk.card.Block.Chart;
import org.loadstone.risk.card.Block.Paragraph;
import org.loadstone.risk.card.Block.Table;
import org.loadstone.risk.study.LearningCurve;
import org.loadstone.risk.study.Probes;
import org.loadstone.risk.study.SampleSize;

/** Whether there are enough athletes: learning curve and sample size. */
record SizeSections(Facts facts) {
  Card.Section learningCurve() {
    Block block =
        facts
            .result()
            .probes()
            .flatMap(Probes::curve)
            .map(SizeSections::curve)
            .orElseGet(
                () ->
                    new Paragraph(
                        facts.result().probes().isEmpty()
                            ? "No learner but baselines could be fitted."
                            : "This study draws no learning curve."));
    return new Card.Section(
        "learning-curve",
        "Would more athletes help?",
        List.of(
            new Paragraph(
                "The same test rows under models of a growing share of the training athletes, each share"
                    + " within the next."),
            block));
  }

  private static Block curve(LearningCurve curve) {
    Table table =
        new Table(
            "Learning curve",
            List.of("share of training athletes", "onsets in training, mean", "AUC", "log loss"),
            curve.points().stream()
                .map(
                    p ->
                        List.of(
                            new Cell.Exact(p.share()),
                            Cell.of(p.onsets()),
                            GroupSections.metric(p.metrics(), RiskMetric.AUC),
                            GroupSections.metric(p.metrics(), RiskMetric.LOG_LOSS)))
                .toList());
    List<Picture.Point> points = new ArrayList<>();
    for (LearningCurve.Point point : curve.points()) {
      GroupSections.find(point.metrics(), RiskMetric.AUC)
          .find()
          .map(AthleteBootstrap.Result::interval)
          .ifPresent(
              auc ->
                  points.add(new Picture.Point(point.onsets(), auc.estimate(), Optional.of(auc))));
    }
    return points.isEmpty()
        ? table
        : new Chart(
            new Picture.Curves(
                "AUC by onsets in training",
                "onsets in training, mean over folds",
                "AUC",
                List.of(new Picture.Curve("AUC, with interval", points)),
                false),
            table,
            "A curve that still rises at its right end says that more athletes may rank better; the band"
                + " is its interval, and steps within it may be chance.");
  }

  Card.Section sampleSize() {
    List<Block> blocks = new ArrayList<>();
    boolean refuses = facts.result().settings().plan().refuseSmall();
    blocks.add(
        new Paragraph(
            "Rows that a model with unpenalised coefficients needs (Riley 2020, doi:10.1136/bmj.m441), if"
                + " it explains 15 % of what the prevalence allows. Days of one athlete are not"
                + " independent: compare events needed with onsets. A study below it is %s."
                    .formatted(refuses ? "refused" : "warned of")));
    Answer<SampleSize> size =
        facts
            .result()
            .probes()
            .map(Probes::size)
            .orElseGet(() -> Answer.absent("no learner but baselines could be fitted"));
    switch (size) {
      case Answer.Absent<SampleSize>(String why) ->
          blocks.add(new Paragraph("Not stated: " + why + "."));
      case Answer.Of<SampleSize>(SampleSize s) -> {
        blocks.add(table(s));
        blocks.add(new Paragraph(gate(s)));
      }
    }
    return new Card.Section("sample-size", "Sample size", blocks);
  }

  private Table table(SampleSize s) {
    return new Table(
        "Independent rows needed",
        List.of("for", "rows"),
        List.of(
            List.of(Cell.of("shrinkage of 0.9 or closer to 1"), Cell.of(s.shrinkage())),
            List.of(Cell.of("optimism of R-squared of 0.05 or less"), Cell.of(s.optimism())),
            List.of(Cell.of("overall risk to within 0.05"), Cell.of(s.overall())),
            List.of(Cell.of("all three"), Cell.of(s.needed())),
            List.of(Cell.of("events among these"), Cell.of(s.events())),
            List.of(Cell.of("onsets on record"), Cell.of(facts.result().all().onsets()))));
  }

  private String gate(SampleSize s) {
    int onsets = facts.result().all().onsets();
    int candidates = facts.model().map(RiskModel::candidates).orElse(0);
    String verdict = onsets >= s.events() ? "reaches" : "stays below";
    return "%d onsets for %d candidate parameters: the study %s the %d events needed."
        .formatted(onsets, candidates, verdict, s.events());
  }
}
