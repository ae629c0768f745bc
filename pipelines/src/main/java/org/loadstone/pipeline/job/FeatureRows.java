package org.loadstone.pipeline.job;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Iterator;
import java.util.PrimitiveIterator;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.loadstone.day.AthleteLog;
import org.loadstone.day.KnownDays;
import org.loadstone.feature.AthleteFold;
import org.loadstone.feature.FeatureRow;
import org.loadstone.feature.FeatureSet;

/** The feature rows of one athlete: every squad day, as known that night. */
final class FeatureRows implements AthleteBooks.Chapter {
  private static final long serialVersionUID = 1;

  private final FeatureSet set;

  FeatureRows(FeatureSet set) {
    this.set = set;
  }

  @Override
  public Iterator<Row> rows(AthleteBook book) {
    PrimitiveIterator.OfInt days = DayRows.squadDays(book.log()).iterator();
    return days.hasNext() ? new Nights(book, days) : Collections.emptyIterator();
  }

  /** Returns the first night to fold: of the first stay, or of an entry before it. */
  static int first(AthleteLog log) {
    int joined = log.stays().getFirst().from();
    return log.versions().stream()
        .mapToInt(version -> Math.min(joined, version.content().day()))
        .min()
        .orElse(joined);
  }

  private final class Nights implements Iterator<Row> {
    private final String athlete;
    private final PrimitiveIterator.OfInt days;
    private final AthleteFold fold;
    private int next;

    Nights(AthleteBook book, PrimitiveIterator.OfInt days) {
      this.athlete = book.log().athleteId();
      this.days = days;
      this.next = first(book.log());
      this.fold = AthleteFold.starting(set, KnownDays.of(book.log()), next);
    }

    @Override
    public boolean hasNext() {
      return days.hasNext();
    }

    @Override
    public Row next() {
      int day = days.nextInt();
      FeatureRow row = null;
      while (next <= day) {
        row = fold.night();
        next++;
      }
      return spark(day, row);
    }

    private Row spark(int day, FeatureRow row) {
      Object[] values = new Object[2 + set.features().size()];
      values[0] = athlete;
      values[1] = LocalDate.ofEpochDay(day);
      for (int i = 0; i < set.features().size(); i++) {
        values[2 + i] = row.has(i) ? (Object) row.value(i) : null;
      }
      return RowFactory.create(values);
    }
  }
}
