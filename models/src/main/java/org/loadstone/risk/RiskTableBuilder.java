package org.loadstone.risk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Collects rows in any order and builds a {@link RiskTable} sorted by athlete and day. */
public final class RiskTableBuilder {
  private final List<String> features;
  private final boolean labelled;
  private final List<String> athlete = new ArrayList<>();
  private final List<String> squad = new ArrayList<>();
  private int[] day = new int[1024];
  private int[] onset = new int[1024];
  private final double[][] value;
  private final boolean[][] present;
  private int rows;

  RiskTableBuilder(List<String> features, boolean labelled) {
    this.features = List.copyOf(features);
    this.labelled = labelled;
    this.value = new double[features.size()][1024];
    this.present = new boolean[features.size()][1024];
  }

  /**
   * Adds a row with its label.
   *
   * @param squad empty where unknown
   * @param epochDay days since 1970-01-01
   * @param onset day of the onset that follows within the horizon, empty if none does
   * @param values one per feature; ignored where absent
   * @param marks one per feature: whether the value exists
   * @throws IllegalArgumentException if a length is wrong, a present value is not finite, or the
   *     onset is not after the day
   * @throws IllegalStateException if the table is built without labels
   */
  public RiskTableBuilder add(
      String athleteId,
      String squad,
      int epochDay,
      OptionalInt onset,
      double[] values,
      boolean[] marks) {
    requireMode(true);
    if (onset.isPresent() && onset.getAsInt() <= epochDay) {
      throw new IllegalArgumentException(
          "Cannot add row of %s on day %d: onset on day %d; give a later onset, or none"
              .formatted(athleteId, epochDay, onset.getAsInt()));
    }
    return append(athleteId, squad, epochDay, onset.orElse(Onsets.NONE), values, marks);
  }

  /**
   * Adds a row to score.
   *
   * @throws IllegalArgumentException as for a row with a label
   * @throws IllegalStateException if the table is built with labels
   */
  public RiskTableBuilder add(
      String athleteId, String squad, int epochDay, double[] values, boolean[] marks) {
    requireMode(false);
    return append(athleteId, squad, epochDay, Onsets.NONE, values, marks);
  }

  /**
   * Returns the table.
   *
   * @throws IllegalArgumentException if an athlete has two rows on one day
   */
  public RiskTable build() {
    List<String> ids = List.copyOf(new TreeSet<>(athlete));
    String[] squads = squad.toArray(String[]::new);
    int[] code = codes(ids);
    int[] order =
        IntStream.range(0, rows)
            .boxed()
            .sorted(Comparator.<Integer>comparingInt(i -> code[i]).thenComparing(i -> day[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    requireOneRowPerDay(code, order);
    List<FeatureColumn> columns = new ArrayList<>();
    for (int j = 0; j < features.size(); j++) {
      columns.add(new FeatureColumn(features.get(j), value[j], present[j]).subset(order));
    }
    String[] sorted = new String[rows];
    for (int i = 0; i < rows; i++) {
      sorted[i] = squads[order[i]];
    }
    return new RiskTable(
        ids,
        Arrays.stream(order).map(i -> code[i]).toArray(),
        sorted,
        Arrays.stream(order).map(i -> day[i]).toArray(),
        labelled ? Optional.of(new Onsets(onset).subset(order)) : Optional.empty(),
        columns);
  }

  private int[] codes(List<String> ids) {
    String[] sorted = ids.toArray(String[]::new);
    return athlete.stream().mapToInt(id -> Arrays.binarySearch(sorted, id)).toArray();
  }

  private void requireOneRowPerDay(int[] code, int[] order) {
    for (int i = 1; i < order.length; i++) {
      int before = order[i - 1];
      if (code[before] == code[order[i]] && day[before] == day[order[i]]) {
        throw new IllegalArgumentException(
            "Cannot build table: two rows of %s on day %d; give one row per athlete and day"
                .formatted(athlete.get(before), day[before]));
      }
    }
  }

  private RiskTableBuilder append(
      String athleteId, String team, int epochDay, int event, double[] values, boolean[] marks) {
    if (values.length != features.size() || marks.length != features.size()) {
      throw new IllegalArgumentException(
          "Cannot add row of %s: %d values and %d marks; give one of each for %d features"
              .formatted(athleteId, values.length, marks.length, features.size()));
    }
    grow();
    for (int j = 0; j < values.length; j++) {
      if (marks[j] && !Double.isFinite(values[j])) {
        throw new IllegalArgumentException(
            "Cannot add row of %s: %s = %s; mark an unknown value as absent"
                .formatted(athleteId, features.get(j), values[j]));
      }
      value[j][rows] = marks[j] ? values[j] + 0.0 : 0; // adding 0.0 turns -0.0 into 0.0
      present[j][rows] = marks[j];
    }
    athlete.add(athleteId);
    squad.add(team);
    day[rows] = epochDay;
    onset[rows] = event;
    rows++;
    return this;
  }

  private void grow() {
    if (rows < day.length) {
      return;
    }
    int size = rows * 2;
    day = Arrays.copyOf(day, size);
    onset = Arrays.copyOf(onset, size);
    for (int j = 0; j < value.length; j++) {
      value[j] = Arrays.copyOf(value[j], size);
      present[j] = Arrays.copyOf(present[j], size);
    }
  }

  private void requireMode(boolean withLabel) {
    if (labelled != withLabel) {
      throw new IllegalStateException(
          labelled
              ? "Cannot add row: the table has labels; give one per row"
              : "Cannot add row: the table is to be scored; leave the onset out");
    }
  }
}
