package org.loadstone.risk.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.loadstone.metric.Discrimination;
import org.loadstone.metric.RankCorrelation;
import org.loadstone.metric.RiskSample;
import org.loadstone.risk.AtRiskDays;
import org.loadstone.risk.Baselines;
import org.loadstone.risk.FeatureColumn;
import org.loadstone.risk.RiskTable;

/**
 * Looks through a table for what no model may know: outcomes among the features, features that tell
 * the outcome, days not at risk. Whether a feature changes when the future is cut off is tested
 * where features are made; whether athletes or days stand on both sides of a split, by {@link
 * LeakageGuard} at every split.
 *
 * @param checks in order
 */
public record LeakageAudit(List<Check> checks) {
  /** A single feature that ranks days better than this knows their outcome. */
  private static final double TOO_GOOD = 0.98;

  /** A feature that follows the days to the onset closer than this counts them down. */
  private static final double COUNTDOWN = 0.95;

  private static final int FEW_ONSETS = 5;
  private static final Set<String> OUTCOMES =
      Set.of("label", "onset", "onset_date", "outcome", "event", "y");

  /**
   * One thing looked at.
   *
   * @param name what must not be
   * @param finding what was found, empty where nothing was
   */
  public record Check(String name, Optional<String> finding) {}

  public LeakageAudit {
    checks = List.copyOf(checks);
  }

  /** Audits a labelled table. */
  public static LeakageAudit of(RiskTable table) {
    return new LeakageAudit(
        List.of(
            new Check("an outcome among the features", outcomeColumn(table)),
            new Check("a feature that tells the outcome", telling(table)),
            new Check("a feature that counts the days to the onset", counting(table)),
            new Check("a day that is not at risk", notAtRisk(table))));
  }

  /** Returns what was found. */
  public List<String> findings() {
    return checks.stream().flatMap(check -> check.finding().stream()).toList();
  }

  /**
   * Refuses a table that leaks.
   *
   * @throws LeakageFound naming everything that was found
   */
  public void requireClean() {
    if (!findings().isEmpty()) {
      throw new LeakageFound(
          "Cannot train: the data know the future: %s; mend or exclude what is named"
              .formatted(String.join("; ", findings())));
    }
  }

  private static Optional<String> outcomeColumn(RiskTable table) {
    return table.features().stream()
        .filter(name -> OUTCOMES.contains(name) || AtRiskDays.FOLLOW_UP.contains(name))
        .findFirst()
        .map(name -> "%s is an outcome and is offered as a feature".formatted(name));
  }

  private static Optional<String> telling(RiskTable table) {
    if (table.onsetCount() < FEW_ONSETS) {
      return Optional.empty();
    }
    int[] labels = table.labels();
    List<String> found = new ArrayList<>();
    for (FeatureColumn column : table.columns()) {
      double[] mark = new double[labels.length];
      Arrays.setAll(mark, i -> column.present()[i] ? 1 : 0);
      int[] rows = IntStream.range(0, labels.length).filter(i -> column.present()[i]).toArray();
      double best =
          Math.max(
              separation(mark, labels),
              separation(
                  Arrays.stream(rows).mapToDouble(i -> column.value()[i]).toArray(),
                  Arrays.stream(rows).map(i -> labels[i]).toArray()));
      if (best > TOO_GOOD) {
        found.add("%s alone ranks days with an AUC of %.3f".formatted(column.name(), best));
      }
    }
    return found.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", found));
  }

  private static double separation(double[] value, int[] labels) {
    int events = Arrays.stream(labels).sum();
    if (events < FEW_ONSETS || labels.length - events < FEW_ONSETS) {
      return 0;
    }
    double low = Arrays.stream(value).min().orElse(0);
    double high = Arrays.stream(value).max().orElse(0);
    if (!(high > low)) {
      return 0;
    }
    double[] scaled = Arrays.stream(value).map(v -> (v - low) / (high - low)).toArray();
    return Discrimination.auc(RiskSample.of(scaled, labels))
        .find()
        .map(auc -> Math.max(auc, 1 - auc))
        .orElse(0.0);
  }

  private static Optional<String> counting(RiskTable table) {
    int[] rows = IntStream.range(0, table.rows()).filter(row -> table.label(row) == 1).toArray();
    if (table.onsetCount() < FEW_ONSETS) {
      return Optional.empty();
    }
    double[] ahead =
        Arrays.stream(rows)
            .mapToDouble(row -> table.onset(row).getAsInt() - table.day(row))
            .toArray();
    return table.columns().stream()
        .filter(column -> follows(column, rows, ahead))
        .map(column -> column.name() + " counts the days to the onset")
        .reduce((a, b) -> a + "; " + b);
  }

  private static boolean follows(FeatureColumn column, int[] rows, double[] ahead) {
    int[] known = IntStream.range(0, rows.length).filter(i -> column.present()[rows[i]]).toArray();
    double[] value = Arrays.stream(known).mapToDouble(i -> column.value()[rows[i]]).toArray();
    double[] days = Arrays.stream(known).mapToDouble(i -> ahead[i]).toArray();
    return value.length > 2 * FEW_ONSETS
        && Math.abs(RankCorrelation.spearman(value, days)) > COUNTDOWN;
  }

  // Injured after the last return: the athlete is out on that day.
  private static Optional<String> notAtRisk(RiskTable table) {
    Optional<FeatureColumn> injury = table.find(Baselines.DAYS_SINCE_INJURY);
    Optional<FeatureColumn> back = table.find(Baselines.DAYS_SINCE_RETURN);
    if (injury.isEmpty() || back.isEmpty()) {
      return Optional.empty();
    }
    OptionalInt first =
        IntStream.range(0, table.rows())
            .filter(
                row ->
                    injury.get().present()[row]
                        && back.get().present()[row]
                        && back.get().value()[row] > injury.get().value()[row])
            .findFirst();
    return first.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "%s on day %d is injured and not back"
                .formatted(table.athleteId(first.getAsInt()), table.day(first.getAsInt())));
  }
}
