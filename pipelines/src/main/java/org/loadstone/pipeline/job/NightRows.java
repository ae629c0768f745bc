package org.loadstone.pipeline.job;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.loadstone.day.AthleteLog;
import org.loadstone.day.KnownDays;
import org.loadstone.feature.AthleteFold;
import org.loadstone.feature.Feature;
import org.loadstone.feature.FeatureRow;
import org.loadstone.feature.FeatureSet;
import org.loadstone.label.Labeller;
import org.loadstone.label.Scope;

/** One athlete's features on one night, if the athlete is at risk as far as that night knows. */
final class NightRows implements AthleteBooks.Chapter {
  private static final long serialVersionUID = 1;

  private static final FeatureSet SET = BuildFeatures.OFFERED;

  /** Where the features begin. */
  static final int FIRST_FEATURE = 2;

  /** Athlete, squad, then the features of {@link BuildFeatures#OFFERED}. */
  static final StructType SCHEMA = schema();

  private final Scope scope;
  private final int night;

  NightRows(Scope scope, int night) {
    this.scope = scope;
    this.night = night;
  }

  private static StructType schema() {
    StructType schema =
        new StructType().add("athlete_id", DataTypes.StringType).add("squad", DataTypes.StringType);
    for (Feature feature : SET.features()) {
      schema = schema.add(feature.name(), DataTypes.DoubleType);
    }
    return schema;
  }

  @Override
  public Iterator<Row> rows(AthleteBook book) {
    Labeller labeller =
        Labeller.of(
            Outcomes.of(book.facts(), scope, BuildFeatures.HORIZON_DAYS),
            book.log(),
            book.facts().lastDay());
    return labeller.isAtRisk(night) ? List.of(row(book)).iterator() : Collections.emptyIterator();
  }

  private Row row(AthleteBook book) {
    AthleteLog log = book.log();
    double[] state = AthleteFold.on(SET, KnownDays.of(log), FeatureRows.first(log), night).state();
    FeatureRow row = SET.row();
    SET.read(state, 0, row);
    Object[] values = new Object[FIRST_FEATURE + SET.features().size()];
    values[0] = log.athleteId();
    values[1] = DayRows.squad(log, night);
    for (int i = 0; i < SET.features().size(); i++) {
      values[FIRST_FEATURE + i] = row.has(i) ? (Object) row.value(i) : null;
    }
    return RowFactory.create(values);
  }
}
