package org.loadstone.risk.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.loadstone.metric.Answer;
import org.loadstone.metric.AthleteBootstrap;
import org.loadstone.metric.NetBenefit;
import org.loadstone.risk.card.Block.Chart;
import org.loadstone.risk.card.Block.Paragraph;
import org.loadstone.risk.card.Block.Table;
import org.loadstone.risk.study.AlertPerformance;
import org.loadstone.risk.study.Counts;

/** What acting on the risks would be like: net benefit, and alerts at the budget. */
record UseSections(Facts facts) {
  private static final int MOST_CURVES = 3;

  Card.Section netBenefit() {
    Table table = netBenefitTable();
    Block figures =
        curves()
            .<Block>map(
                picture ->
                    new Chart(
                        picture,
                        table,
                        "At a threshold, the higher curve is worth more: true alerts per athlete-day,"
                            + " false ones weighed by the odds of the threshold. A curve that is not"
                            + " above both alerting everyone and alerting nobody is of no use there."))
            .orElse(table);
    return new Card.Section(
        "net-benefit",
        "Use: net benefit",
        List.of(
            new Paragraph(
                "True positives per athlete-day, false ones weighed by the odds of the threshold."),
            figures));
  }

  private Table netBenefitTable() {
    List<List<Cell>> rows = new ArrayList<>();
    for (String name : facts.learners()) {
      facts.result().find(name).ifPresent(e -> e.netBenefit().forEach(b -> rows.add(row(name, b))));
    }
    return new Table(
        "Net benefit by threshold",
        List.of("learner", "threshold", "net benefit", "alert everyone", "alerts", "hits"),
        rows);
  }

  private static List<Cell> row(String name, NetBenefit b) {
    return List.of(
        Cell.of(name),
        new Cell.Exact(b.threshold()),
        Cell.of(b.model()),
        Cell.of(b.alertAll()),
        Cell.of(b.alerts()),
        Cell.of(b.hits()));
  }

  private Optional<Picture> curves() {
    List<Picture.Curve> curves = new ArrayList<>();
    List<NetBenefit> reference = List.of();
    for (String name : facts.models()) {
      List<NetBenefit> own = facts.result().find(name).map(e -> e.netBenefit()).orElse(List.of());
      if (!own.isEmpty() && curves.size() < MOST_CURVES) {
        curves.add(new Picture.Curve(name, own.stream().map(b -> point(b, b.model())).toList()));
        reference = own;
      }
    }
    if (curves.isEmpty()) {
      return Optional.empty();
    }
    curves.add(
        new Picture.Curve(
            "alert everyone", reference.stream().map(b -> point(b, b.alertAll())).toList()));
    curves.add(
        new Picture.Curve("alert nobody", reference.stream().map(b -> point(b, 0)).toList()));
    return Optional.of(
        new Picture.Curves(
            "Net benefit", "threshold", "net benefit per athlete-day", curves, false));
  }

  private static Picture.Point point(NetBenefit b, double y) {
    return new Picture.Point(b.threshold(), y, Optional.empty());
  }

  Card.Section alerts() {
    double budget = facts.result().settings().plan().alertsPerAthleteWeek();
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Paragraph(
            ("Budget: %s alerts per athlete-week at risk. An alert is the first day of a calendar week on"
                    + " which an athlete's risk reaches the threshold; the threshold is the lowest that"
                    + " keeps within the budget on the test days themselves.")
                .formatted(budget)));
    facts
        .result()
        .scoring()
        .flatMap(name -> facts.of(name, e -> e.alerts()).find().map(a -> sentence(name, a)))
        .ifPresent(text -> blocks.add(new Paragraph(text)));
    List<List<Cell>> rows = facts.learners().stream().map(this::row).toList();
    Table table =
        new Table(
            "Alerts at the budget",
            List.of(
                "learner",
                "threshold",
                "alerts",
                "alerts per athlete-week",
                "precision",
                "onsets found",
                "median days before onset"),
            rows);
    blocks.add(precision(table).<Block>map(chart -> chart).orElse(table));
    return new Card.Section("alerts", "Use: alerts at the budget", blocks);
  }

  private List<Cell> row(String name) {
    Answer<AlertPerformance> alerts = facts.of(name, e -> e.alerts());
    if (alerts instanceof Answer.Absent<AlertPerformance>(String why)) {
      Cell absent = Cell.absent(why);
      return List.of(Cell.of(name), absent, absent, absent, absent, absent, absent);
    }
    AlertPerformance a = alerts.require();
    return List.of(
        Cell.of(name),
        Cell.of(a.threshold()),
        Cell.of(a.alerts()),
        Cell.of(a.alertsPerAthleteWeek()),
        Cell.of(a.precision()),
        Cell.of(a.found()),
        days(median(a.leadDays())));
  }

  private static String sentence(String name, AlertPerformance a) {
    return "%s: %d alerts in %d athlete-weeks; of 100 alerts about %s are followed by the outcome within the horizon; %s of %d onsets have an alert before them%s."
        .formatted(
            name,
            a.alerts(),
            a.athleteWeeks(),
            a.precision()
                .find()
                .map(p -> Shown.text("%.0f", 100 * p.interval().estimate()))
                .orElse("an unknown number"),
            a.leadDays().length,
            a.onsets(),
            median(a.leadDays())
                .find()
                .map(d -> Shown.text(", median %.0f days ahead", d))
                .orElse(""));
  }

  private static Cell days(Answer<Double> median) {
    return switch (median) {
      case Answer.Of<Double>(Double value) -> new Cell.Exact(value);
      case Answer.Absent<Double>(String why) -> Cell.absent(why);
    };
  }

  private static Answer<Double> median(int[] ascending) {
    int n = ascending.length;
    return n == 0
        ? Answer.absent("no onset was found")
        : Answer.of((ascending[(n - 1) / 2] + ascending[n / 2]) / 2.0);
  }

  private Optional<Chart> precision(Table table) {
    Counts test = facts.result().test();
    List<Picture.Row> rows = new ArrayList<>();
    for (String name : facts.learners()) {
      facts
          .of(name, e -> e.alerts())
          .find()
          .flatMap(a -> a.precision().find())
          .map(AthleteBootstrap.Result::interval)
          .ifPresent(value -> rows.add(new Picture.Row(name, value)));
    }
    return rows.isEmpty() || test.rows() == 0
        ? Optional.empty()
        : Optional.of(
            new Chart(
                new Picture.Estimates(
                    "Precision of alerts",
                    "share of alerts followed by the outcome",
                    rows,
                    (double) test.events() / test.rows(),
                    "all athlete-days"),
                table,
                "The dashed line is the share among all athlete-days of the test window (%s): right of it"
                        .formatted(Shown.percent((double) test.events() / test.rows()))
                    + " an alert is followed by the outcome more often than a day taken at random."));
  }
}
