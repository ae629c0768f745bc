package org.loadstone.risk.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.loadstone.metric.Answer;
import org.loadstone.metric.AthleteBootstrap;
import org.loadstone.metric.RiskMetric;
import org.loadstone.risk.card.Block.Chart;
import org.loadstone.risk.card.Block.Paragraph;
import org.loadstone.risk.card.Block.Table;
import org.loadstone.risk.study.Counts;
import org.loadstone.risk.study.Probes;
import org.loadstone.risk.study.Subgroup;
import org.loadstone.risk.study.Transport;

/** How the scoring learner does among some athletes, and on squads and seasons held out. */
record GroupSections(Facts facts) {
  private static final String NO_MODEL = "No learner but baselines could be fitted.";

  Card.Section subgroups() {
    List<Subgroup> groups =
        facts
            .result()
            .scoring()
            .flatMap(facts.result()::find)
            .map(e -> e.subgroups())
            .orElse(List.of());
    Block block =
        groups.isEmpty()
            ? new Paragraph(
                facts.result().scoring().isEmpty()
                    ? NO_MODEL
                    : "The data divide athletes by none of squad, season, sex and age.")
            : subgroups(groups);
    return new Card.Section(
        "subgroups",
        "Subgroups",
        List.of(
            new Paragraph(
                "The scoring learner among some of the test rows. Groups of few athletes or onsets are"
                    + " counted and not judged; differences between groups may be chance."),
            block));
  }

  private static Table subgroups(List<Subgroup> groups) {
    return new Table(
        "Performance by subgroup",
        List.of(
            "by", "group", "athletes", "athlete-days", "onsets", "AUC", "calibration in the large"),
        groups.stream()
            .map(
                g ->
                    List.of(
                        Cell.of(g.of()),
                        Cell.of(g.name()),
                        Cell.of(g.counts().athletes()),
                        Cell.of(g.counts().rows()),
                        Cell.of(g.counts().onsets()),
                        metric(g.metrics(), RiskMetric.AUC),
                        metric(g.metrics(), RiskMetric.CALIBRATION_IN_THE_LARGE)))
            .toList());
  }

  Card.Section carryOver() {
    Optional<Probes> probes = facts.result().probes();
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Paragraph(
            "The scoring learner fitted without a group and judged on it. Other seasons may lie after"
                + " the one held out: the figures say whether a model carries over, not how it would"
                + " have done at the time."));
    blocks.add(
        probes
            .flatMap(Probes::squads)
            .map(t -> transport("squad", t))
            .orElseGet(() -> notAsked("squads")));
    blocks.add(
        probes
            .flatMap(Probes::seasons)
            .map(t -> transport("season", t))
            .orElseGet(() -> notAsked("seasons")));
    return new Card.Section("carry-over", "Does it carry over?", blocks);
  }

  private Block notAsked(String groups) {
    return new Paragraph(
        facts.result().probes().isEmpty()
            ? NO_MODEL
            : "This study holds out no %s.".formatted(groups));
  }

  private static Block transport(String of, Transport transport) {
    Table table =
        new Table(
            "Held out: each " + of,
            List.of(
                of,
                "athletes",
                "athlete-days",
                "onsets",
                "AUC",
                "calibration intercept",
                "calibration slope"),
            transport.parts().stream().map(GroupSections::row).toList());
    List<Picture.Row> rows = new ArrayList<>();
    for (Transport.Part part : transport.parts()) {
      find(part.metrics(), RiskMetric.AUC)
          .find()
          .ifPresent(auc -> rows.add(new Picture.Row(part.name(), auc.interval())));
    }
    return rows.isEmpty()
        ? table
        : new Chart(
            new Picture.Estimates(
                "AUC on each %s held out".formatted(of), "AUC", rows, 0.5, "chance"),
            table,
            "Each row is a %s under models that had not seen it; 0.5 ranks like chance. Rows that"
                    .formatted(of)
                + " differ widely say that a figure for one does not hold for the next.");
  }

  private static List<Cell> row(Transport.Part part) {
    Counts counts = part.counts();
    return List.of(
        Cell.of(part.name()),
        Cell.of(counts.athletes()),
        Cell.of(counts.rows()),
        Cell.of(counts.onsets()),
        metric(part.metrics(), RiskMetric.AUC),
        metric(part.metrics(), RiskMetric.CALIBRATION_INTERCEPT),
        metric(part.metrics(), RiskMetric.CALIBRATION_SLOPE));
  }

  /** Returns one of some metrics, or why there are none. */
  static Cell metric(
      Answer<Map<RiskMetric, Answer<AthleteBootstrap.Result>>> metrics, RiskMetric metric) {
    return Cell.of(find(metrics, metric));
  }

  /** Returns one of some metrics, or why there are none. */
  static Answer<AthleteBootstrap.Result> find(
      Answer<Map<RiskMetric, Answer<AthleteBootstrap.Result>>> metrics, RiskMetric metric) {
    return switch (metrics) {
      case Answer.Absent<Map<RiskMetric, Answer<AthleteBootstrap.Result>>>(String why) ->
          Answer.absent(why);
      case Answer.Of<Map<RiskMetric, Answer<AthleteBootstrap.Result>>>(var known) ->
          known.get(metric);
    };
  }
}
