package org.loadstone.risk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Athlete-days with their features and, in a training table, what happened within the horizon: n
 * rows in ascending order of athlete id, then day.
 *
 * <p>A row whose label is unknown (horizon not ended, not at risk, censored) does not belong in a
 * labelled table. A feature is present or absent on each row; absent is not zero. Tables never
 * change; arrays that are handed out are the table's own and must not be written to.
 */
public final class RiskTable {
  private final List<String> athletes;
  private final int[] athlete;
  private final String[] squad;
  private final int[] day;
  private final Optional<Onsets> onsets;
  private final List<FeatureColumn> columns;
  private final Map<String, Integer> index;

  RiskTable(
      List<String> athletes,
      int[] athlete,
      String[] squad,
      int[] day,
      Optional<Onsets> onsets,
      List<FeatureColumn> columns) {
    this.athletes = List.copyOf(athletes);
    this.athlete = athlete;
    this.squad = squad;
    this.day = day;
    this.onsets = onsets;
    this.columns = List.copyOf(columns);
    this.index = new HashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      if (index.put(columns.get(i).name(), i) != null) {
        throw new IllegalArgumentException(
            "Cannot form table: feature %s twice; name each feature once"
                .formatted(columns.get(i).name()));
      }
    }
  }

  /** Returns a builder of a table with labels, its features in the given order. */
  public static RiskTableBuilder labelled(List<String> features) {
    return new RiskTableBuilder(features, true);
  }

  /** Returns a builder of a table to score: no labels. */
  public static RiskTableBuilder unlabelled(List<String> features) {
    return new RiskTableBuilder(features, false);
  }

  /** Returns the number of rows. */
  public int rows() {
    return day.length;
  }

  /** Returns whether every row has a label (true) or none has (false). */
  public boolean isLabelled() {
    return onsets.isPresent();
  }

  /** Returns the ids that athlete codes point to, ascending; a subset keeps the whole list. */
  public List<String> athletes() {
    return athletes;
  }

  /** Returns the code of the athlete of each row. */
  public int[] athleteCodes() {
    return athlete;
  }

  /** Returns how many different athletes have a row. */
  public int athleteCount() {
    return (int) Arrays.stream(athlete).distinct().count();
  }

  /** Returns how many different athletes have a row with an event; 0 without labels. */
  public int athletesWithEvent() {
    return (int) eventRows().map(row -> athlete[row]).distinct().count();
  }

  /**
   * Returns how many different onsets the events belong to; 0 without labels. Every athlete-day
   * within the horizon before one onset is an event, so that onsets, not events, say how much there
   * is to learn from.
   */
  public int onsetCount() {
    return (int)
        eventRows()
            .mapToObj(row -> List.of(athlete[row], onset(row).getAsInt()))
            .distinct()
            .count();
  }

  private IntStream eventRows() {
    return IntStream.range(0, isLabelled() ? day.length : 0).filter(row -> label(row) == 1);
  }

  /** Returns the id of the athlete of one row. */
  public String athleteId(int row) {
    return athletes.get(athlete[row]);
  }

  /** Returns the squad of one row, empty where unknown. */
  public String squad(int row) {
    return squad[row];
  }

  /** Returns the day of each row, in days since 1970-01-01. */
  public int[] days() {
    return day;
  }

  /** Returns the day of one row, in days since 1970-01-01. */
  public int day(int row) {
    return day[row];
  }

  /**
   * Returns the label of one row: 1 = event within the horizon, 0 = none.
   *
   * @throws IllegalStateException if the table has no labels
   */
  public int label(int row) {
    return requireOnsets().isEvent(row) ? 1 : 0;
  }

  /**
   * Returns the day of the onset that makes one row an event, in days since 1970-01-01; empty if it
   * is none.
   *
   * @throws IllegalStateException if the table has no labels
   */
  public OptionalInt onset(int row) {
    return requireOnsets().find(row);
  }

  /**
   * Returns the labels of all rows.
   *
   * @throws IllegalStateException if the table has no labels
   */
  public int[] labels() {
    requireOnsets();
    return IntStream.range(0, day.length).map(this::label).toArray();
  }

  /** Returns the number of rows with an event; 0 without labels. */
  public int events() {
    return (int) eventRows().count();
  }

  /** Returns the feature names in column order. */
  public List<String> features() {
    return columns.stream().map(FeatureColumn::name).toList();
  }

  /** Returns the columns in order. */
  public List<FeatureColumn> columns() {
    return columns;
  }

  /** Returns the named column, empty if the table has none of that name. */
  public Optional<FeatureColumn> find(String feature) {
    return Optional.ofNullable(index.get(feature)).map(columns::get);
  }

  /**
   * Returns the named column.
   *
   * @throws IllegalArgumentException if the table has none of that name
   */
  public FeatureColumn require(String feature) {
    return find(feature)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Cannot read feature: %s; the table has %s".formatted(feature, features())));
  }

  /** Returns the table of the given rows, in ascending order of the row numbers. */
  public RiskTable subset(int[] rows) {
    int[] sorted = rows.clone();
    Arrays.sort(sorted);
    int[] a = new int[sorted.length];
    int[] d = new int[sorted.length];
    String[] s = new String[sorted.length];
    for (int i = 0; i < sorted.length; i++) {
      a[i] = athlete[sorted[i]];
      d[i] = day[sorted[i]];
      s[i] = squad[sorted[i]];
    }
    List<FeatureColumn> kept = columns.stream().map(c -> c.subset(sorted)).toList();
    return new RiskTable(athletes, a, s, d, onsets.map(o -> o.subset(sorted)), kept);
  }

  /** Returns this table with only the named features that it has, in the given order. */
  public RiskTable withFeatures(List<String> names) {
    List<FeatureColumn> kept = new ArrayList<>();
    names.forEach(name -> find(name).ifPresent(kept::add));
    return new RiskTable(athletes, athlete, squad, day, onsets, kept);
  }

  /** Returns the same rows with other columns, each of as many values as there are rows. */
  public RiskTable withColumns(List<FeatureColumn> others) {
    return new RiskTable(athletes, athlete, squad, day, onsets, others);
  }

  /**
   * Returns the same rows with labels.
   *
   * @param onset of a row: day of the onset that makes it an event, empty if none does
   */
  public RiskTable withOnsets(IntFunction<OptionalInt> onset) {
    int[] known = IntStream.range(0, rows()).map(i -> onset.apply(i).orElse(Onsets.NONE)).toArray();
    return new RiskTable(athletes, athlete, squad, day, Optional.of(new Onsets(known)), columns);
  }

  /** Returns a reader of the named features; one that the table lacks is absent on every row. */
  public FeatureReader reader(List<String> names) {
    return new FeatureReader(names.stream().map(this::find).toList());
  }

  /** Returns the SHA-256 of the content; see {@link TableHash}. */
  public String contentHash() {
    return TableHash.of(this);
  }

  private Onsets requireOnsets() {
    return onsets.orElseThrow(
        () ->
            new IllegalStateException(
                "Cannot read labels: the table was built to be scored; build it with labels"));
  }
}
