package org.loadstone.quality;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.loadstone.schema.Column;
import org.loadstone.schema.Lineage;
import org.loadstone.schema.Table;
import org.loadstone.schema.TableRow;
import org.loadstone.schema.check.Checks;

/** Counts of one validated table. */
final class TableTally implements Serializable {
  private static final long serialVersionUID = 1;
  private static final String REPEAT = "possible_duplicate";
  private static final String IMPUTED = "known_at_imputed";

  private final List<ColumnTally> columns;
  private final ValueSketch lag = new ValueSketch();
  private long rows;
  private long repeats;
  private long late;

  TableTally(Table table) {
    this.columns =
        new ArrayList<>(
            IntStream.range(0, table.ownColumns().size())
                .mapToObj(i -> new ColumnTally())
                .toList());
  }

  void add(TableRow row, ZoneId zone) {
    rows++;
    List<Column<?>> own = row.table().ownColumns();
    for (int i = 0; i < own.size(); i++) {
      columns.get(i).add(own.get(i), row.at(i));
    }
    String marks = row.find(Lineage.MARKS).orElse("");
    repeats += marks.contains(REPEAT) ? 1 : 0;
    if (!marks.contains(IMPUTED) && Checks.isRecordOfEvents(row.table())) {
      addLag(row, zone);
    }
  }

  private void addLag(TableRow row, ZoneId zone) {
    Optional<Integer> day = eventDay(row);
    Optional<Instant> known = row.find(Lineage.KNOWN_AT);
    if (day.isPresent() && known.isPresent()) {
      long knownDay = known.get().atZone(zone).toLocalDate().toEpochDay();
      long days = Math.max(0, knownDay - day.get());
      lag.add(days);
      late += days > Checks.LATE_DAYS ? 1 : 0;
    }
  }

  /** Returns the day of the event of a row, empty when the table or the row has none. */
  static Optional<Integer> eventDay(TableRow row) {
    return row.table()
        .eventTime()
        .flatMap(row::find)
        .map(day -> (int) ((LocalDate) day).toEpochDay());
  }

  void merge(TableTally other) {
    rows += other.rows;
    repeats += other.repeats;
    late += other.late;
    lag.merge(other.lag);
    for (int i = 0; i < columns.size(); i++) {
      columns.get(i).merge(other.columns.get(i));
    }
  }

  long rows() {
    return rows;
  }

  /**
   * Returns the metrics of the table.
   *
   * @param ever the tally of all days: columns that it never saw filled are not judged
   */
  Stream<QualityMetric> metrics(Table table, TableTally ever, Scope scope) {
    if (rows == 0) {
      return Stream.empty();
    }
    List<QualityMetric> metrics = new ArrayList<>();
    String name = table.name();
    metrics.add(
        QualityMetric.share(MetricKey.of(Checks.POSSIBLE_DUPLICATE, name, scope), repeats, rows));
    if (lag.count() > 0) {
      metrics.add(
          QualityMetric.share(MetricKey.of(Checks.KNOWN_LATE, name, scope), late, lag.count()));
      MetricKey key = MetricKey.of(Checks.REPORTING_LAG, name, scope);
      metrics.add(lag(key.about("p50"), 0.5));
      metrics.add(lag(key.about("p90"), 0.9));
    }
    return Stream.concat(metrics.stream(), columns(table, ever, scope));
  }

  private QualityMetric lag(MetricKey key, double q) {
    return QualityMetric.number(key, lag.count(), lag.quantile(q).orElseThrow());
  }

  private Stream<QualityMetric> columns(Table table, TableTally ever, Scope scope) {
    return IntStream.range(0, columns.size())
        .boxed()
        .filter(i -> ever.columns.get(i).isEverFilled())
        .flatMap(i -> columns.get(i).metrics(table.ownColumns().get(i), table.name(), rows, scope));
  }
}
