package org.loadstone.pipeline.quality;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.loadstone.metric.Interval;
import org.loadstone.quality.MetricKey;
import org.loadstone.quality.QualityMetric;
import org.loadstone.quality.QualityRun;
import org.loadstone.quality.Scope;
import org.loadstone.schema.Column;
import org.loadstone.schema.TableRow;
import org.loadstone.schema.check.Checks;
import org.loadstone.schema.check.DayChecks;
import org.loadstone.schema.table.QualityMetrics;

/** Metrics as rows of the table that keeps them. */
final class MetricRows {
  static TableRow row(QualityRun run, QualityMetric metric) {
    MetricKey key = metric.key();
    String group = Checks.require(key.check()).group().name().toLowerCase(Locale.ROOT);
    TableRow row =
        TableRow.of(QualityMetrics.TABLE, new Object[QualityMetrics.TABLE.columns().size()])
            .with(QualityMetrics.RUN, (long) run.number())
            .with(QualityMetrics.CONTENT, run.content())
            .with(QualityMetrics.AS_OF, run.asOf())
            .with(QualityMetrics.CHECK, key.check())
            .with(QualityMetrics.GROUP, group)
            .with(QualityMetrics.TABLE_NAME, orNull(key.table()))
            .with(QualityMetrics.COLUMN_NAME, orNull(key.column()))
            .with(QualityMetrics.DETAIL, orNull(key.detail()))
            .with(QualityMetrics.DENOMINATOR, metric.denominator())
            .with(QualityMetrics.VALUE, metric.value());
    return withInterval(withScope(withNumerator(row, metric), key.scope()), metric);
  }

  private static TableRow withNumerator(TableRow row, QualityMetric metric) {
    return metric.numerator().isPresent()
        ? row.with(QualityMetrics.NUMERATOR, metric.numerator().getAsDouble())
        : row;
  }

  private static TableRow withScope(TableRow row, Scope scope) {
    TableRow scoped = row.with(QualityMetrics.SCOPE, scope.word());
    return switch (scope) {
      case Scope.Whole(Scope.Span span, String squad) ->
          scoped.with(QualityMetrics.SQUAD, orNull(squad));
      case Scope.Week(String athlete, String squad, LocalDate monday) ->
          scoped
              .with(QualityMetrics.ATHLETE_ID, athlete)
              .with(QualityMetrics.SQUAD, squad)
              .with(QualityMetrics.DAY, monday);
      case Scope.Change(LocalDate day) -> scoped.with(QualityMetrics.DAY, day);
    };
  }

  private static TableRow withInterval(TableRow row, QualityMetric metric) {
    return metric
        .interval()
        .map(
            interval ->
                row.with(QualityMetrics.LOW, interval.low())
                    .with(QualityMetrics.HIGH, interval.high()))
        .orElse(row);
  }

  static QualityMetric metric(TableRow row) {
    MetricKey key =
        new MetricKey(
            row.require(QualityMetrics.CHECK),
            text(row, QualityMetrics.TABLE_NAME),
            text(row, QualityMetrics.COLUMN_NAME),
            text(row, QualityMetrics.DETAIL),
            scope(row));
    double value = row.require(QualityMetrics.VALUE);
    Optional<Interval> interval =
        row.find(QualityMetrics.LOW)
            .map(
                low ->
                    new Interval(
                        value, low, row.require(QualityMetrics.HIGH), DayChecks.SHIFT_LEVEL));
    return new QualityMetric(
        key,
        row.find(QualityMetrics.NUMERATOR).map(OptionalDouble::of).orElseGet(OptionalDouble::empty),
        row.require(QualityMetrics.DENOMINATOR),
        value,
        interval);
  }

  private static Scope scope(TableRow row) {
    String squad = text(row, QualityMetrics.SQUAD);
    return switch (row.require(QualityMetrics.SCOPE)) {
      case "all" -> new Scope.Whole(Scope.Span.ALL, squad);
      case "recent" -> new Scope.Whole(Scope.Span.RECENT, squad);
      case "week" ->
          new Scope.Week(
              row.require(QualityMetrics.ATHLETE_ID), squad, row.require(QualityMetrics.DAY));
      default -> new Scope.Change(row.require(QualityMetrics.DAY));
    };
  }

  private static String text(TableRow row, Column<String> column) {
    return row.find(column).orElse("");
  }

  private static String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private MetricRows() {}
}
