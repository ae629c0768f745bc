package org.loadstone.pipeline.ingest;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.loadstone.schema.Column;
import org.loadstone.schema.Kind;
import org.loadstone.schema.Lineage;
import org.loadstone.schema.Table;
import org.loadstone.schema.TableRow;
import org.loadstone.schema.Violation;
import org.loadstone.schema.table.Common;
import org.loadstone.source.Nearest;
import org.loadstone.source.Problem;
import org.loadstone.source.RawRow;

/**
 * Turns raw rows of one part into typed rows of its table, or says which rule they break.
 *
 * <p>One reader reads one part from its first row to its last: the ids that it has met are not
 * shown where they turn up in another column.
 */
final class RowReader {
  /**
   * What reading depends on beside the row.
   *
   * @param met pseudonyms of athletes met before: their ids are not shown in any column
   */
  record Rules(
      Pseudonyms pseudonyms, ZoneId zone, LocalDate today, KnownAthletes athletes, Set<String> met)
      implements Serializable {
    Rules(Pseudonyms pseudonyms, ZoneId zone, LocalDate today, KnownAthletes athletes) {
      this(pseudonyms, zone, today, athletes, Set.of());
    }

    Rules withMet(Set<String> pseudonymsMet) {
      return new Rules(pseudonyms, zone, today, athletes, pseudonymsMet);
    }
  }

  /** The athletes a row may name: any, or those of the athlete table. */
  sealed interface KnownAthletes extends Serializable {
    record Any() implements KnownAthletes {}

    /**
     * Some athletes.
     *
     * @param ids pseudonyms
     * @param named ids as this source's athlete table writes them; candidates for a mistyped one
     */
    record Only(Set<String> ids, List<String> named) implements KnownAthletes {}
  }

  /** What a row came to: typed, rejected for a violation, or left out by a mapping. */
  sealed interface Verdict {
    /**
     * A row that keeps the rules.
     *
     * @param row its own columns and what its source gives of its lineage
     * @param knownAt when it was known, null if it always was
     * @param isImputed true if its source does not say so
     */
    record Accepted(TableRow row, RowIdentity.Of identity, Instant knownAt, boolean isImputed)
        implements Verdict {}

    record Rejected(Violation violation, String raw) implements Verdict {}

    record Skipped(String why) implements Verdict {}
  }

  private static final Set<String> MAY_BE_AHEAD = Set.of("plan", "season_phase", "membership");
  private static final char REPLACEMENT = '\uFFFD';
  private static final int CANDIDATES = 3;

  private final Table table;
  private final int athlete;
  private final Rules rules;
  private final RowIdentity identity;
  private final Rejections rejections;

  RowReader(Table table, Rules rules) {
    this.table = table;
    this.athlete = table.find(Common.ATHLETE_ID.name()).map(table::position).orElse(-1);
    this.rules = rules;
    this.identity = new RowIdentity(table);
    this.rejections = new Rejections(table, rules);
  }

  Table table() {
    return table;
  }

  Verdict read(RawRow raw) {
    return switch (raw.fate()) {
      case RawRow.Fate.Skipped(String why) -> new Verdict.Skipped(why);
      case RawRow.Fate.Broken(Problem problem) -> rejections.broken(raw, problem);
      case RawRow.Fate.Row row -> typed(raw);
    };
  }

  /** Remembers the id of a row that is not read, so that it is never shown. */
  void pass(RawRow raw) {
    if (athlete >= 0 && athlete < raw.texts().length) {
      String id = raw.texts()[athlete];
      if (id != null && !id.isBlank()) {
        rejections.pseudonym(id.strip());
      }
    }
  }

  private Verdict typed(RawRow raw) {
    Object[] values = new Object[table.columns().size()];
    Violation unreadable = parse(raw.texts(), values);
    if (unreadable != null) {
      return rejections.of(unreadable, raw);
    }
    TableRow row = table.filled(TableRow.of(table, values));
    List<Violation> violations = table.violations(row);
    Optional<Violation> first =
        violations.isEmpty()
            ? athleteProblem(row, raw).or(() -> dateProblem(row))
            : Optional.of(violations.getFirst());
    return first.isPresent() ? rejections.of(first.get(), raw) : accepted(row, raw);
  }

  /** Returns a row that {@link #read} has accepted before. */
  Verdict.Accepted again(RawRow raw) {
    Object[] values = new Object[table.columns().size()];
    Violation unreadable = parse(raw.texts(), values);
    if (unreadable != null) {
      throw new IllegalStateException(
          "Cannot read %s:%d again: it is another row now; run it again"
              .formatted(raw.file(), raw.line()));
    }
    return accepted(table.filled(TableRow.of(table, values)), raw);
  }

  /** Fills {@code values}; returns the first text that is not of its column's kind, or null. */
  private Violation parse(String[] texts, Object[] values) {
    Violation first = null;
    for (int i = 0; i < texts.length; i++) {
      String text = texts[i] == null ? "" : texts[i].strip();
      if (!text.isEmpty()) {
        Column<?> column = table.columns().get(i);
        Violation wrong = null;
        if (text.indexOf(REPLACEMENT) >= 0) {
          String shown = i == athlete ? "" : text;
          wrong =
              new Violation(
                  "encoding", column.name(), shown, "save the file as UTF-8, or give --encoding");
        } else {
          try {
            values[i] = i == athlete ? rejections.pseudonym(text) : parse(column.kind(), text);
          } catch (IllegalArgumentException e) {
            String expected = "expected " + column.kind().wording();
            wrong = new Violation("type", column.name(), text, expected);
          }
        }
        first = first == null ? wrong : first;
      }
    }
    return first;
  }

  private Object parse(Kind kind, String text) {
    if (kind != Kind.INSTANT || text.endsWith("Z")) {
      return kind.parse(text);
    }
    try {
      return LocalDateTime.parse(text.replace(' ', 'T')).atZone(rules.zone).toInstant();
    } catch (DateTimeParseException notLocal) {
      return kind.parse(text);
    }
  }

  private Optional<Violation> athleteProblem(TableRow row, RawRow raw) {
    return rules.athletes instanceof KnownAthletes.Only(Set<String> ids, List<String> named)
            && athlete >= 0
            && !ids.contains(row.require(Common.ATHLETE_ID))
        ? Optional.of(
            new Violation(
                "unknown_athlete",
                Common.ATHLETE_ID.name(),
                row.require(Common.ATHLETE_ID),
                "add the athlete to the athlete table, or correct the id"
                    + rejections.candidates(
                        Nearest.to(raw.texts()[athlete].strip(), named, CANDIDATES))))
        : Optional.empty();
  }

  private Optional<Violation> dateProblem(TableRow row) {
    if (MAY_BE_AHEAD.contains(table.name())) {
      return Optional.empty();
    }
    return eventDay(row)
        .filter(day -> day.isAfter(rules.today.plusDays(1)))
        .map(
            day ->
                new Violation(
                    "future_date",
                    table.eventTime().orElseThrow().name(),
                    day.toString(),
                    "expected no later than tomorrow"));
  }

  private Optional<LocalDate> eventDay(TableRow row) {
    return table.eventTime().flatMap(row::find).map(LocalDate.class::cast);
  }

  private Verdict.Accepted accepted(TableRow row, RawRow raw) {
    Optional<Instant> stated = row.find(Lineage.KNOWN_AT);
    Instant known =
        stated
            .or(() -> eventDay(row).map(day -> Completion.endOf(day, table, rules.zone)))
            .orElse(null);
    return new Verdict.Accepted(row, identity.of(row, raw.file()), known, stated.isEmpty());
  }

  /**
   * Returns a row as the store keeps it.
   *
   * @param occurrence which of the rows that say the same and have no natural key it is, from 1
   * @param knownAt when it counts as known, null for always
   */
  TableRow whole(RawRow raw, Verdict.Accepted read, int occurrence, Instant knownAt) {
    List<String> marks = new ArrayList<>();
    read.row.find(Lineage.MARKS).ifPresent(marks::add);
    if (occurrence > 1) {
      marks.add("possible_duplicate");
    }
    if (read.isImputed && knownAt != null) {
      marks.add("known_at_imputed");
    }
    Object[] values = new Object[table.columns().size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = read.row.at(i);
    }
    values[at(Lineage.KNOWN_AT)] = knownAt;
    values[at(Lineage.MARKS)] = marks.isEmpty() ? null : String.join(" ", marks);
    values[at(Lineage.ROW_ID)] = identity.rowId(read.identity, occurrence).toString();
    values[at(Lineage.CONTENT_HASH)] = read.identity.content().toString();
    values[at(Lineage.SOURCE_FILE)] = raw.file();
    values[at(Lineage.SOURCE_LINE)] = raw.line();
    return TableRow.of(table, values);
  }

  /** Returns the fields of a row as {@code name=value} pairs, the athlete by pseudonym. */
  String shown(RawRow raw) {
    return rejections.shown(raw);
  }

  private int at(Column<?> column) {
    return table.position(column);
  }
}
