package org.loadstone.risk.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.loadstone.metric.AthleteBootstrap;
import org.loadstone.metric.Interval;
import org.loadstone.metric.RiskMetric;
import org.loadstone.risk.card.Block.Bullets;
import org.loadstone.risk.card.Block.Chart;
import org.loadstone.risk.card.Block.Paragraph;
import org.loadstone.risk.card.Block.Table;
import org.loadstone.risk.study.ChanceRange;
import org.loadstone.risk.study.Counts;

/** How well every learner ranks and scales, with the AUC as a chart beside what chance gives. */
record PerformanceSection(Facts facts) {
  private static final List<RiskMetric> TABLE =
      List.of(
          RiskMetric.AUC,
          RiskMetric.AVERAGE_PRECISION,
          RiskMetric.BRIER,
          RiskMetric.SCALED_BRIER,
          RiskMetric.LOG_LOSS,
          RiskMetric.CALIBRATION_IN_THE_LARGE,
          RiskMetric.CALIBRATION_SLOPE,
          RiskMetric.CALIBRATION_INTERCEPT,
          RiskMetric.ICI,
          RiskMetric.E50,
          RiskMetric.E90);

  Card.Section section() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Paragraph(
            "%s intervals from %d resamples of whole athletes."
                .formatted(facts.level(), facts.result().settings().bootstrap().replicates())));
    blocks.add(table());
    blocks.add(new Bullets(notes()));
    auc().ifPresent(blocks::add);
    return new Card.Section("performance", "Performance", blocks);
  }

  private Table table() {
    List<String> columns = new ArrayList<>(List.of("metric"));
    columns.addAll(facts.learners());
    List<List<Cell>> rows = new ArrayList<>();
    for (RiskMetric metric : TABLE) {
      rows.add(row(metric.title(), name -> Cell.of(facts.metric(name, metric))));
    }
    rows.add(
        row(
            "AUC, DeLong interval, ignores clustering",
            name -> new Cell.Estimate(facts.of(name, e -> e.deLong()))));
    rows.add(
        row(
            "AUC, naive random-row split, leaks athletes",
            name -> Cell.of(facts.result().naiveAuc().get(name))));
    return new Table("Performance of all learners", columns, rows);
  }

  private List<Cell> row(String title, Function<String, Cell> value) {
    List<Cell> row = new ArrayList<>(List.of(Cell.of(title)));
    facts.learners().forEach(name -> row.add(value.apply(name)));
    return row;
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (!facts.result().test().canBeResampled()) {
      notes.add(
          "The intervals are too narrow: the onsets in the test window are of fewer than %d athletes."
              .formatted(Counts.RESAMPLED_ATHLETES));
    }
    notes.add(
        "ICI, E50 and E90 are distances, and resampling adds to them: their intervals lie too high"
            + " and may miss the estimate.");
    for (String name : facts.learners()) {
      facts.result().find(name).stream()
          .flatMap(e -> e.notes().stream())
          .forEach(note -> notes.add(name + ": " + note));
    }
    return notes;
  }

  private Optional<Chart> auc() {
    List<Picture.Row> rows = new ArrayList<>();
    for (String name : facts.learners()) {
      facts
          .metric(name, RiskMetric.AUC)
          .find()
          .map(AthleteBootstrap.Result::interval)
          .ifPresent(auc -> rows.add(new Picture.Row(name, auc)));
    }
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    facts.result().scoring().ifPresent(name -> rows.addAll(chance(name)));
    return Optional.of(
        new Chart(
            new Picture.Estimates("AUC of all learners", "AUC", rows, 0.5, "chance"),
            rows("AUC with intervals and chance ranges", "AUC", rows),
            "Each mark is an estimate, its bar the %s interval; 0.5 ranks like chance. Rows that begin with"
                    .formatted(facts.level())
                + " chance hold what the scoring learner's risks reach when outcomes are shuffled: an"
                + " estimate inside such a range is compatible with chance."));
  }

  private List<Picture.Row> chance(String scoring) {
    List<Picture.Row> rows = new ArrayList<>();
    Optional<ChanceRange> range = facts.of(scoring, e -> e.chance()).find();
    range.flatMap(r -> r.timing().find()).ifPresent(i -> rows.add(row("chance: days turned", i)));
    range
        .flatMap(r -> r.person().find())
        .ifPresent(i -> rows.add(row("chance: athletes exchanged", i)));
    return rows;
  }

  private static Picture.Row row(String name, Interval value) {
    return new Picture.Row(name, value);
  }

  /** Returns the figures behind a chart of estimates. */
  static Table rows(String title, String quantity, List<Picture.Row> rows) {
    return new Table(
        title,
        List.of("learner", quantity),
        rows.stream().map(r -> List.of(Cell.of(r.name()), Cell.of(r.value()))).toList());
  }
}
