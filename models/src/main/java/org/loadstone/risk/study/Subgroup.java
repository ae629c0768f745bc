package org.loadstone.risk.study;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.loadstone.metric.Answer;
import org.loadstone.metric.AthleteBootstrap;
import org.loadstone.metric.RiskMetric;
import org.loadstone.risk.FeatureColumn;
import org.loadstone.risk.RiskTable;

/**
 * How one model does among some of the athletes it was evaluated on.
 *
 * @param of what divides athletes: squad, season, sex or age
 * @param name of the group
 * @param counts of its rows
 * @param metrics AUC and calibration in the large with athlete-bootstrap intervals; absent as a
 *     whole where the group is too small to be told about
 */
public record Subgroup(
    String of,
    String name,
    Counts counts,
    Answer<Map<RiskMetric, Answer<AthleteBootstrap.Result>>> metrics) {
  /** Fewer athletes could be recognised, and fewer onsets say nothing. */
  static final int FEW = 5;

  private static final Set<RiskMetric> METRICS =
      EnumSet.of(RiskMetric.AUC, RiskMetric.CALIBRATION_IN_THE_LARGE);

  /** Returns the groups by squad, season, sex and age band, as far as the table knows them. */
  static List<Subgroup> all(
      RiskTable table, Predictions predictions, MonthDay seasonBegins, AthleteBootstrap bootstrap) {
    Division division = new Division(table, predictions, bootstrap);
    List<Subgroup> out = new ArrayList<>();
    out.addAll(division.by("squad", table::squad));
    out.addAll(division.by("season", row -> season(table.day(row), seasonBegins)));
    table
        .find("female")
        .ifPresent(
            column ->
                out.addAll(
                    division.by("sex", row -> known(column, row, v -> v == 1 ? "women" : "men"))));
    table
        .find("age")
        .ifPresent(
            column -> out.addAll(division.by("age", row -> known(column, row, Subgroup::ageBand))));
    return List.copyOf(out);
  }

  private static String season(int day, MonthDay begins) {
    LocalDate date = LocalDate.ofEpochDay(day);
    boolean isBefore = MonthDay.from(date).isBefore(begins);
    return "from " + begins.atYear(isBefore ? date.getYear() - 1 : date.getYear());
  }

  private interface Named {
    String of(double value);
  }

  private static String known(FeatureColumn column, int row, Named name) {
    return column.present()[row] ? name.of(column.value()[row]) : "";
  }

  private static String ageBand(double years) {
    if (years < 18) {
      return "under 18";
    }
    return years < 24 ? "18 to 23" : years < 30 ? "24 to 29" : "30 and over";
  }

  private record Division(RiskTable table, Predictions predictions, AthleteBootstrap bootstrap) {
    List<Subgroup> by(String of, IntFunction<String> group) {
      Map<String, List<Integer>> places = new TreeMap<>();
      for (int i = 0; i < predictions.rows().length; i++) {
        String name = group.apply(predictions.rows()[i]);
        if (!name.isEmpty()) {
          places.computeIfAbsent(name, any -> new ArrayList<>()).add(i);
        }
      }
      return places.size() < 2
          ? List.of()
          : places.entrySet().stream().map(e -> group(of, e.getKey(), e.getValue())).toList();
    }

    private Subgroup group(String of, String name, List<Integer> places) {
      Predictions own =
          new Predictions(
              places.stream().mapToInt(i -> predictions.rows()[i]).toArray(),
              places.stream().mapToDouble(i -> predictions.risk()[i]).toArray(),
              places.stream().mapToInt(i -> predictions.fold()[i]).toArray());
      Counts counts = Counts.of(table.subset(own.rows()));
      if (counts.athletes() < FEW || counts.onsets() < FEW) {
        return new Subgroup(
            of, name, counts, Answer.absent("fewer than %d athletes or onsets".formatted(FEW)));
      }
      var draws = bootstrap.draw(own.sample(table), own.athletes(table), METRICS);
      return new Subgroup(of, name, counts, Answer.of(bootstrap.intervals(draws)));
    }
  }
}
