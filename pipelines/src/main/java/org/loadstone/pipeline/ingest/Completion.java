package org.loadstone.pipeline.ingest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.loadstone.schema.Lineage;
import org.loadstone.schema.Table;
import org.loadstone.schema.TableRow;

/**
 * What a row without a stated time of knowledge says of a row with the same key that is already
 * known: the same, more, or something else.
 */
sealed interface Completion {
  /** The same in every column. */
  record Same() implements Completion {}

  /**
   * Only columns that were empty are filled.
   *
   * @param row the new version, with the time from which it counts as known
   */
  record Completes(TableRow row) implements Completion {}

  /** A column that had a value has another one now, or none. */
  record Contradicts() implements Completion {}

  /**
   * Compares {@code now} with {@code before}, both rows of one table.
   *
   * <p>A new version counts as known from the latest of: the end of the last date it fills in, plus
   * the table's reporting lag; the time imputed to it as a row; a second after the version that it
   * completes. A version whose time of knowledge is absent cannot be followed by another.
   */
  static Completion of(TableRow before, TableRow now, ZoneId zone) {
    Table table = now.table();
    boolean filled = false;
    Instant known = now.find(Lineage.KNOWN_AT).orElse(Instant.MIN);
    for (int i = 0; i < table.ownColumns().size(); i++) {
      Object value = now.at(i);
      if (before.at(i) == null && value != null) {
        filled = true;
        known = later(known, earliestKnown(value, table, zone));
      } else if (before.at(i) != null && !before.at(i).equals(value)) {
        return new Contradicts();
      }
    }
    if (!filled) {
      return new Same();
    }
    Optional<Instant> knownBefore = before.find(Lineage.KNOWN_AT);
    return knownBefore.isEmpty()
        ? new Contradicts()
        : new Completes(now.with(Lineage.KNOWN_AT, later(known, knownBefore.get().plusSeconds(1))));
  }

  private static Instant earliestKnown(Object value, Table table, ZoneId zone) {
    return switch (value) {
      case LocalDate day -> endOf(day, table, zone);
      case Instant instant -> endOf(instant.atZone(zone).toLocalDate(), table, zone);
      default -> Instant.MIN;
    };
  }

  /** Returns when what happened on {@code day} counts as known if its source does not say. */
  static Instant endOf(LocalDate day, Table table, ZoneId zone) {
    return day.plusDays(table.reportingLagDays())
        .atTime(LocalTime.of(23, 59, 59))
        .atZone(zone)
        .toInstant();
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
