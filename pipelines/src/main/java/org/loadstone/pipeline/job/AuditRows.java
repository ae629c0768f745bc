package org.loadstone.pipeline.job;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.loadstone.day.KnownDays;
import org.loadstone.feature.AthleteFold;
import org.loadstone.feature.FeatureRow;
import org.loadstone.feature.FeatureSet;

/**
 * The features of chosen nights, each from a log that holds only the rows known that night: what a
 * store would have said that had never seen the others.
 */
final class AuditRows implements AthleteBooks.Pages {
  private static final long serialVersionUID = 1;

  private final Map<String, List<Integer>> nights;

  /** The nights to make, by athlete. */
  AuditRows(Map<String, List<Integer>> nights) {
    this.nights = nights;
  }

  @Override
  public Iterator<Row> rows(String athlete, List<Row> own, AthleteBook.Facts facts) {
    return nights.getOrDefault(athlete, List.of()).stream()
        .map(night -> row(athlete, known(own, night), facts, night))
        .iterator();
  }

  private static List<Row> known(List<Row> rows, int night) {
    List<Row> known = new ArrayList<>();
    for (Row row : rows) {
      if (RowEntries.known(row) <= night) {
        known.add(row);
      }
    }
    return known;
  }

  private static Row row(String athlete, List<Row> known, AthleteBook.Facts facts, int night) {
    FeatureSet set = BuildFeatures.SET;
    AthleteBook book = AthleteBook.of(athlete, known, facts);
    int first = FeatureRows.first(book.log());
    FeatureRow features = set.row();
    set.read(AthleteFold.on(set, KnownDays.of(book.log()), first, night).state(), 0, features);
    Object[] values = new Object[2 + set.features().size()];
    values[0] = athlete;
    values[1] = LocalDate.ofEpochDay(night);
    for (int i = 0; i < set.features().size(); i++) {
      values[2 + i] = features.has(i) ? (Object) features.value(i) : null;
    }
    return RowFactory.create(values);
  }
}
