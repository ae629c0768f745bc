package org.loadstone.pipeline.job;

import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.loadstone.day.KnownDays;
import org.loadstone.feature.AthleteFold;
import org.loadstone.feature.FoldState;
import org.loadstone.schema.Column;
import org.loadstone.schema.Layer;
import org.loadstone.schema.Sensitivity;
import org.loadstone.schema.Table;
import org.loadstone.schema.table.AthleteDays;

/**
 * What the folds of every athlete remember after the last night, so that the next night folds its
 * own day only.
 */
final class FoldStates implements AthleteBooks.Chapter {
  private static final long serialVersionUID = 1;

  static final Column<String> STATE =
      Column.text("state")
          .required()
          .visibleTo(Sensitivity.HEALTH)
          .about("Memory of the feature folds in Base64; only the same feature set reads it");

  static final Table TABLE =
      Table.named("fold_state")
          .in(Layer.DERIVED)
          .oneRowPer("athlete", AthleteDays.ATHLETE_ID)
          .with(AthleteDays.ATHLETE_ID, STATE)
          .declared();

  private final int night;

  /** States after a night. */
  FoldStates(int night) {
    this.night = night;
  }

  @Override
  public Iterator<Row> rows(AthleteBook book) {
    if (book.log().stays().isEmpty()) {
      return List.<Row>of().iterator();
    }
    FoldState state =
        AthleteFold.on(
            BuildFeatures.SET, KnownDays.of(book.log()), FeatureRows.first(book.log()), night);
    return List.of(RowFactory.create(book.log().athleteId(), text(state))).iterator();
  }

  /** Returns the stored form. */
  static String text(FoldState state) {
    return Base64.getEncoder().encodeToString(state.bytes(BuildFeatures.SET));
  }

  /** Reads the stored form. */
  static FoldState of(String text) {
    return FoldState.of(BuildFeatures.SET, Base64.getDecoder().decode(text));
  }
}
