package org.loadstone.risk.study;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.loadstone.metric.Answer;
import org.loadstone.metric.AthleteBootstrap;
import org.loadstone.metric.RiskMetric;
import org.loadstone.risk.AthleteFolds;
import org.loadstone.risk.Learner;
import org.loadstone.risk.RiskModel;
import org.loadstone.risk.RiskTable;

/**
 * How a learner does on a group that it has not seen: each squad in turn, or each season. Athletes
 * are never on both sides. Other seasons may lie after the one held out: the figures say whether a
 * model carries over, not how it would have done at the time.
 *
 * @param parts held-out groups in order; one that could not be evaluated says why
 */
public record Transport(List<Part> parts) {
  private static final Set<RiskMetric> METRICS =
      EnumSet.of(RiskMetric.AUC, RiskMetric.CALIBRATION_INTERCEPT, RiskMetric.CALIBRATION_SLOPE);

  /**
   * A group held out.
   *
   * @param name of the squad, or the day on which the season begins
   * @param counts of its rows
   * @param metrics with athlete-bootstrap intervals; absent with the reason as a whole
   */
  public record Part(
      String name,
      Counts counts,
      Answer<Map<RiskMetric, Answer<AthleteBootstrap.Result>>> metrics) {
    public Part {
      name = name.isEmpty() ? "(none)" : name;
    }
  }

  public Transport {
    parts = List.copyOf(parts);
  }

  /** Returns the figures of each squad under models of athletes who never were in it. */
  public static Transport bySquad(RiskTable table, Learner learner, StudySettings settings) {
    Set<String> squads = new TreeSet<>();
    IntStream.range(0, table.rows()).forEach(row -> squads.add(table.squad(row)));
    List<Part> parts = new ArrayList<>();
    for (String squad : squads) {
      int[] held = rows(table, row -> table.squad(row).equals(squad));
      Set<Integer> athletes = athletes(table, held);
      int[] others = rows(table, row -> !athletes.contains(table.athleteCodes()[row]));
      Map<int[], int[]> sides = new LinkedHashMap<>();
      sides.put(others, held);
      parts.add(part(squad, table, learner, settings, sides));
    }
    return new Transport(parts);
  }

  /**
   * Returns the figures of each season under models of the other seasons, athletes apart by folds.
   *
   * @param begins first day of a season in every year
   */
  public static Transport bySeason(
      RiskTable table, Learner learner, StudySettings settings, MonthDay begins) {
    int[] fold = new AthleteFolds(settings.folds(), settings.seed()).of(table);
    int[] season = new int[table.rows()];
    Arrays.setAll(season, row -> season(table.day(row), begins));
    List<Part> parts = new ArrayList<>();
    for (int one : Arrays.stream(season).distinct().sorted().toArray()) {
      LocalDate first = begins.atYear(one);
      int from = (int) first.toEpochDay() - settings.embargoDays();
      int to = (int) begins.atYear(one + 1).toEpochDay() + settings.embargoDays();
      Map<int[], int[]> sides = new LinkedHashMap<>();
      for (int f = 0; f < settings.folds(); f++) {
        int number = f;
        int[] held = rows(table, row -> season[row] == one && fold[row] == number);
        int[] others =
            rows(
                table,
                row -> fold[row] != number && (table.day(row) < from || table.day(row) >= to));
        if (held.length > 0) {
          sides.put(others, held);
        }
      }
      parts.add(part(first.toString(), table, learner, settings, sides));
    }
    return new Transport(parts);
  }

  private static int season(int day, MonthDay begins) {
    LocalDate date = LocalDate.ofEpochDay(day);
    return date.isBefore(begins.atYear(date.getYear())) ? date.getYear() - 1 : date.getYear();
  }

  private static int[] rows(RiskTable table, IntPredicate kept) {
    return IntStream.range(0, table.rows()).filter(kept).toArray();
  }

  private static Set<Integer> athletes(RiskTable table, int[] rows) {
    Set<Integer> codes = new HashSet<>();
    Arrays.stream(rows).forEach(row -> codes.add(table.athleteCodes()[row]));
    return codes;
  }

  // Training rows to held-out rows.
  private static Part part(
      String name,
      RiskTable table,
      Learner learner,
      StudySettings settings,
      Map<int[], int[]> sides) {
    List<Predictions> parts = new ArrayList<>();
    String why = "";
    int number = 0;
    for (Map.Entry<int[], int[]> side : sides.entrySet()) {
      Answer<RiskModel> model = learner.fit(table.subset(side.getKey()), settings.seed());
      int[] fold = new int[side.getValue().length];
      Arrays.fill(fold, number++);
      switch (model) {
        case Answer.Absent<RiskModel>(String reason) -> why = reason;
        case Answer.Of<RiskModel>(RiskModel fitted) ->
            parts.add(
                new Predictions(
                    side.getValue(), fitted.risks(table.subset(side.getValue())), fold));
      }
    }
    int[] held = sides.values().stream().flatMapToInt(Arrays::stream).sorted().toArray();
    Counts counts = Counts.of(table.subset(held));
    if (parts.isEmpty() || !why.isEmpty()) {
      return new Part(name, counts, Answer.absent(why.isEmpty() ? "no rows" : why));
    }
    if (counts.athletes() < Subgroup.FEW || counts.onsets() < Subgroup.FEW) {
      return new Part(
          name, counts, Answer.absent("fewer than %d athletes or onsets".formatted(Subgroup.FEW)));
    }
    Predictions all = Predictions.pooled(parts);
    AthleteBootstrap bootstrap = settings.bootstrap();
    AthleteBootstrap.Draws draws = bootstrap.draw(all.sample(table), all.athletes(table), METRICS);
    return new Part(name, counts, Answer.of(bootstrap.intervals(draws)));
  }
}
