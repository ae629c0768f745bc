package org.loadstone.pipeline.job;

import static org.apache.spark.sql.functions.col;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.loadstone.day.AthleteLog;
import org.loadstone.day.KnownDays;
import org.loadstone.feature.AthleteFold;
import org.loadstone.feature.Feature;
import org.loadstone.feature.FeatureRow;
import org.loadstone.feature.FoldState;
import org.loadstone.schema.table.AthleteDays;

/**
 * One athlete's features of the nights after a day, then the state after the last of them in a row
 * without a day. An athlete whose stored state does not hold any more has one row with neither.
 */
final class IncrementRows implements AthleteBooks.Chapter {
  private static final long serialVersionUID = 1;

  private static final String VALUES = "feature_values";

  /**
   * Athlete, day, the features of the set as one array, and the state: hundreds of columns would be
   * built, kept and read column by column at each step on the way.
   */
  static final StructType SCHEMA =
      new StructType()
          .add(AthleteDays.ATHLETE_ID.name(), DataTypes.StringType)
          .add(AthleteDays.DAY.name(), DataTypes.DateType)
          .add(VALUES, DataTypes.createArrayType(DataTypes.DoubleType))
          .add(FoldStates.STATE.name(), DataTypes.StringType);

  /** Returns what makes such rows rows of the feature table. */
  static Column[] features() {
    List<Column> columns =
        new ArrayList<>(List.of(col(AthleteDays.ATHLETE_ID.name()), col(AthleteDays.DAY.name())));
    List<Feature> features = BuildFeatures.SET.features();
    for (int i = 0; i < features.size(); i++) {
      columns.add(col(VALUES).getItem(i).as(features.get(i).name()));
    }
    return columns.toArray(Column[]::new);
  }

  private final int built;
  private final Set<String> late;

  /**
   * The nights after a day.
   *
   * @param built last day of the stored states
   * @param late athletes with a row of the days of their state that became known later, or moved
   */
  IncrementRows(int built, Set<String> late) {
    this.built = built;
    this.late = late;
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
    boolean settled = !late.contains(log.athleteId()) && AthleteFold.isSettled(days, built, last);
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
    Object[] values = null;
    if (features != null) {
      values = new Object[features.set().features().size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = features.has(i) ? (Object) features.value(i) : null;
      }
    }
    LocalDate date = day == null ? null : LocalDate.ofEpochDay(day);
    return RowFactory.create(log.athleteId(), date, values, state);
  }
}
