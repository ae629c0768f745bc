package org.loadstone.pipeline.ingest;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.loadstone.pipeline.store.Hashes;
import org.loadstone.schema.Column;
import org.loadstone.schema.Kind;
import org.loadstone.schema.Lineage;
import org.loadstone.schema.Table;
import org.loadstone.schema.TableRow;
import org.loadstone.schema.Violation;
import org.loadstone.schema.table.Common;
import org.loadstone.source.RawRow;

/**
 * Turns raw rows of one part into typed rows of its table, or says which rule they break.
 *
 * <p>One reader reads one part from its first row to its last: the occurrence of equal rows in a
 * file is part of their identity.
 */
final class RowReader {
  /** What reading depends on beside the row. */
  record Rules(Pseudonyms pseudonyms, ZoneId zone, LocalDate today, KnownAthletes athletes)
      implements Serializable {}

  /** The athletes a row may name: any, or those of the athlete table. */
  sealed interface KnownAthletes extends Serializable {
    record Any() implements KnownAthletes {}

    record Only(Set<String> ids) implements KnownAthletes {}
  }

  /** A row read: typed, or rejected for a violation. */
  sealed interface Verdict {
    record Accepted(TableRow row) implements Verdict {}

    record Rejected(Violation violation, String raw) implements Verdict {}
  }

  private static final Set<String> MAY_BE_AHEAD = Set.of("plan", "season_phase", "membership");
  private static final String LINE = "line";
  private static final String SEPARATOR = "\u0001";

  private final Table table;
  private final String file;
  private final Rules rules;
  private final Map<String, Integer> occurrences = new HashMap<>();

  RowReader(Table table, String file, Rules rules) {
    this.table = table;
    this.file = file;
    this.rules = rules;
  }

  Verdict read(RawRow raw) {
    Map<String, String> texts = new TreeMap<>();
    raw.values().forEach((name, text) -> keep(texts, name, text.strip()));
    List<Violation> violations = new ArrayList<>();
    Object[] values = new Object[table.columns().size()];
    if (raw.values().getOrDefault(Common.ATHLETE_ID.name(), "").indexOf('\uFFFD') >= 0) {
      violations.add(
          new Violation("encoding", Common.ATHLETE_ID.name(), "", "save the file as UTF-8"));
    } else if (raw.problem().isEmpty()) {
      parse(texts, values, violations);
    } else {
      violations.add(new Violation(LINE, "", raw.problem(), "mend the line in its file"));
    }
    if (!violations.isEmpty()) {
      return rejected(violations.getFirst(), texts);
    }
    TableRow row = TableRow.of(table, values);
    violations.addAll(table.violations(row));
    athleteProblem(row).ifPresent(violations::add);
    dateProblem(row).ifPresent(violations::add);
    return violations.isEmpty()
        ? new Verdict.Accepted(withLineage(row, raw.line()))
        : rejected(violations.getFirst(), texts);
  }

  private void keep(Map<String, String> texts, String name, String text) {
    if (!text.isEmpty()) {
      boolean athlete = name.equals(Common.ATHLETE_ID.name());
      texts.put(name, athlete ? rules.pseudonyms.of(text) : text);
    }
  }

  private void parse(Map<String, String> texts, Object[] values, List<Violation> violations) {
    for (Column<?> column : table.sourceColumns()) {
      String text = texts.get(column.name());
      if (text != null && text.indexOf('\uFFFD') >= 0) {
        violations.add(new Violation("encoding", column.name(), text, "save the file as UTF-8"));
      } else if (text != null) {
        try {
          values[table.position(column)] = parse(column.kind(), text);
        } catch (IllegalArgumentException e) {
          violations.add(
              new Violation("type", column.name(), text, "expected " + column.kind().wording()));
        }
      }
    }
  }

  private Object parse(Kind kind, String text) {
    if (kind != Kind.INSTANT) {
      return kind.parse(text);
    }
    try {
      return LocalDateTime.parse(text.replace(' ', 'T')).atZone(rules.zone).toInstant();
    } catch (DateTimeParseException notLocal) {
      return kind.parse(text);
    }
  }

  private Optional<Violation> athleteProblem(TableRow row) {
    boolean unknown =
        rules.athletes instanceof KnownAthletes.Only(Set<String> ids)
            && table.find(Common.ATHLETE_ID.name()).isPresent()
            && !ids.contains(row.require(Common.ATHLETE_ID));
    return unknown
        ? Optional.of(
            new Violation(
                "unknown_athlete",
                Common.ATHLETE_ID.name(),
                row.require(Common.ATHLETE_ID),
                "add the athlete to the athlete table, or correct the id"))
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

  private TableRow withLineage(TableRow row, long line) {
    String content = content(row);
    String identity = identity(row, content);
    List<String> marks = new ArrayList<>();
    row.find(Lineage.MARKS).ifPresent(marks::add);
    if (identity.startsWith("?")) {
      int occurrence = occurrences.merge(content, 1, Integer::sum);
      identity = "?" + String.join(SEPARATOR, file, content, String.valueOf(occurrence));
      if (occurrence > 1) {
        marks.add("possible_duplicate");
      }
    }
    TableRow known = withKnownAt(row, marks);
    return known
        .with(Lineage.MARKS, marks.isEmpty() ? null : String.join(" ", marks))
        .with(Lineage.ROW_ID, hash(identity))
        .with(Lineage.CONTENT_HASH, Hashes.sha256(content))
        .with(Lineage.SOURCE_FILE, file)
        .with(Lineage.SOURCE_LINE, line);
  }

  private TableRow withKnownAt(TableRow row, List<String> marks) {
    Optional<LocalDate> day = eventDay(row);
    if (row.find(Lineage.KNOWN_AT).isPresent() || day.isEmpty()) {
      return row;
    }
    marks.add("known_at_imputed");
    return row.with(Lineage.KNOWN_AT, Completion.endOf(day.get(), table, rules.zone));
  }

  /** Returns the first identity whose columns are all present, or "?" without one. */
  private String identity(TableRow row, String content) {
    for (List<Column<?>> by : table.identities()) {
      if (by.stream().allMatch(column -> row.find(column).isPresent())) {
        return texts(row, by);
      }
    }
    return "?" + content;
  }

  private String content(TableRow row) {
    return texts(row, table.ownColumns());
  }

  private String texts(TableRow row, List<Column<?>> columns) {
    StringBuilder out = new StringBuilder(table.name());
    for (Column<?> column : columns) {
      Object value = row.at(table.position(column));
      out.append(SEPARATOR).append(column.name()).append('=');
      out.append(value == null ? "" : column.kind().text(value));
    }
    return out.toString();
  }

  private static String hash(String text) {
    return Hashes.sha256(text).substring(0, 32);
  }

  private Verdict.Rejected rejected(Violation violation, Map<String, String> texts) {
    StringBuilder raw = new StringBuilder();
    texts.forEach((name, text) -> raw.append(name).append('=').append(text).append(' '));
    boolean withheld = texts.isEmpty() && violation.rule().equals(LINE);
    return new Verdict.Rejected(
        violation, withheld ? "fields not shown: one may be an id" : raw.toString().strip());
  }
}
