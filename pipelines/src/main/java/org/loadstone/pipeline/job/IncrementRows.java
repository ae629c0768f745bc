package org.loadstone.pipeline.job;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.loadstone.day.AthleteLog;
import org.loadstone.day.KnownDays;
import org.loadstone.feature.AthleteFold;
import org.loadstone.feature.FeatureRow;
import org.loadstone.feature.FoldState;
import org.loadstone.pipeline.spark.SparkTypes;

/**
 * One athlete's features of the nights after a day, then the state after the last of them in a row
 * without a day. An athlete whose stored state does not hold any more has one row with neither.
 */
final class IncrementRows implements AthleteBooks.Chapter {
  private static final long serialVersionUID = 1;

  /** The feature table's columns, then the state. */
  static final StructType SCHEMA =
      SparkTypes.schema(BuildFeatures.FEATURES).add(FoldStates.STATE.name(), DataTypes.StringType);

  private final int built;
  private final Set<String> moved;

  /**
   * The nights after a day.
   *
   * @param built last day of the stored states
   * @param moved athletes with a row that a correction took away from the days of their state
   */
  IncrementRows(int built, Set<String> moved) {
    this.built = built;
    this.moved = moved;
  }

  @Override
  public Iterator<Row> rows(AthleteBook book) {
    AthleteLog log = book.log();
    if (log.stays().isEmpty()) {
      return List.<Row>of().iterator();
    }
    int last = book.facts().lastDay();
    KnownDays days = KnownDays.of(log);
    Optional<FoldState> state = book.state().map(FoldStates::of);
    boolean settled = !moved.contains(log.athleteId()) && AthleteFold.isSettled(days, built, last);
    if (state.isPresent() && !settled) {
      return List.of(row(log, null, null, null)).iterator();
    }
    int next = state.isPresent() ? built + 1 : FeatureRows.first(log);
    AthleteFold fold =
        state.isPresent()
            ? AthleteFold.resuming(BuildFeatures.SET, days, state.get())
            : AthleteFold.starting(BuildFeatures.SET, days, next);
    List<Row> rows = new ArrayList<>();
    for (int night = next; night <= last; night++) {
      FeatureRow features = fold.night();
      if (night > built && isSquadDay(log, night)) {
        rows.add(row(log, night, features, null));
      }
    }
    rows.add(row(log, null, null, FoldStates.text(fold.state())));
    return rows.iterator();
  }

  private static boolean isSquadDay(AthleteLog log, int day) {
    return log.stays().stream().anyMatch(stay -> stay.contains(day));
  }

  private static Row row(AthleteLog log, Integer day, FeatureRow features, String state) {
    Object[] values = new Object[SCHEMA.length()];
    values[0] = log.athleteId();
    values[1] = day == null ? null : LocalDate.ofEpochDay(day);
    for (int i = 0; features != null && i < features.set().features().size(); i++) {
      values[2 + i] = features.has(i) ? (Object) features.value(i) : null;
    }
    values[values.length - 1] = state;
    return RowFactory.create(values);
  }
}
