package org.loadstone.source.map;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.loadstone.schema.Table;
import org.loadstone.source.Problem;
import org.loadstone.source.RawRow;

/** Collects days and intervals into longer intervals. */
final class Spans implements Combine.Collector {
  private final int[] key;
  private final int from;
  private final int to;
  private final int gapDays;
  private final String column;
  private final Consumer<RawRow> out;
  private final Map<List<String>, TreeMap<LocalDate, Interval>> intervals = new LinkedHashMap<>();

  /** The end of what begins on a day, and the first row that says so. */
  private record Interval(LocalDate last, RawRow row) {
    Interval longer(Interval other) {
      return new Interval(other.last.isAfter(last) ? other.last : last, row);
    }
  }

  Spans(Combine.Span span, Table table, Consumer<RawRow> out) {
    this.key = span.by().stream().mapToInt(table::position).toArray();
    this.from = table.position(span.from());
    this.to = table.position(span.to());
    this.gapDays = span.gapDays();
    this.column = span.from().name();
    this.out = out;
  }

  @Override
  public void take(RawRow row) {
    if (!(row.fate() instanceof RawRow.Fate.Row)) {
      out.accept(row);
      return;
    }
    List<String> of =
        Arrays.stream(key).mapToObj(i -> Objects.requireNonNullElse(row.texts()[i], "")).toList();
    try {
      LocalDate first = LocalDate.parse(Objects.requireNonNullElse(row.texts()[from], ""));
      LocalDate last = LocalDate.parse(Objects.requireNonNullElse(row.texts()[to], ""));
      intervals
          .computeIfAbsent(of, k -> new TreeMap<>())
          .merge(first, new Interval(last, row), Interval::longer);
    } catch (DateTimeParseException e) {
      Problem problem = Problem.of("type", column, e.getParsedString(), "expected a date");
      out.accept(RawRow.broken(row.file(), row.line(), row.texts(), problem));
    }
  }

  @Override
  public void finish() {
    intervals.values().forEach(this::give);
  }

  private void give(TreeMap<LocalDate, Interval> theirs) {
    LocalDate first = theirs.firstKey();
    LocalDate last = theirs.firstEntry().getValue().last;
    for (Map.Entry<LocalDate, Interval> next : theirs.entrySet()) {
      if (ChronoUnit.DAYS.between(last, next.getKey()) > gapDays) {
        give(theirs.get(first).row, first, last);
        first = next.getKey();
        last = next.getValue().last;
      }
      last = next.getValue().last.isAfter(last) ? next.getValue().last : last;
    }
    give(theirs.get(first).row, first, last);
  }

  private void give(RawRow row, LocalDate first, LocalDate last) {
    String[] texts = row.texts().clone();
    texts[from] = first.toString();
    texts[to] = last.toString();
    out.accept(RawRow.of(row.file(), row.line(), texts));
  }
}
