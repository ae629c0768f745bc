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
    record Accepted(TableRow row) implements Verdict {}

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
  private final Map<String, String> pseudonyms = new HashMap<>();

  RowReader(Table table, Rules rules) {
    this.table = table;
    this.athlete = table.find(Common.ATHLETE_ID.name()).map(table::position).orElse(-1);
    this.rules = rules;
    this.identity = new RowIdentity(table);
  }

  Table table() {
    return table;
  }

  Verdict read(RawRow raw) {
    return switch (raw.fate()) {
      case RawRow.Fate.Skipped(String why) -> new Verdict.Skipped(why);
      case RawRow.Fate.Broken(Problem problem) -> broken(raw, problem);
      case RawRow.Fate.Row row -> typed(raw);
    };
  }

  private Verdict typed(RawRow raw) {
    Object[] values = new Object[table.columns().size()];
    Violation unreadable = parse(raw.texts(), values);
    if (unreadable != null) {
      return rejected(unreadable, raw);
    }
    TableRow row = table.filled(TableRow.of(table, values));
    List<Violation> violations = new ArrayList<>(table.violations(row));
    if (violations.isEmpty()) {
      athleteProblem(row, raw).ifPresent(violations::add);
      dateProblem(row).ifPresent(violations::add);
    }
    return violations.isEmpty()
        ? new Verdict.Accepted(withLineage(row, raw))
        : rejected(violations.getFirst(), raw);
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
            values[i] = i == athlete ? pseudonym(text) : parse(column.kind(), text);
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

  private String pseudonym(String id) {
    return pseudonyms.computeIfAbsent(id, rules.pseudonyms()::of);
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
                    + candidates(Nearest.to(raw.texts()[athlete].strip(), named, CANDIDATES))))
        : Optional.empty();
  }

  /** Ids never reach the store: the nearest are told by their pseudonyms. */
  private String candidates(List<String> ids) {
    return ids.isEmpty()
        ? ""
        : "; nearest: " + String.join(", ", ids.stream().map(this::pseudonym).toList());
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

  private TableRow withLineage(TableRow row, RawRow raw) {
    List<String> marks = new ArrayList<>();
    row.find(Lineage.MARKS).ifPresent(marks::add);
    RowIdentity.Of of = identity.of(row, raw.file());
    if (of.isRepeat()) {
      marks.add("possible_duplicate");
    }
    Optional<LocalDate> day = eventDay(row);
    boolean isImputed = row.find(Lineage.KNOWN_AT).isEmpty() && day.isPresent();
    if (isImputed) {
      marks.add("known_at_imputed");
    }
    return row.with(
            Lineage.KNOWN_AT,
            isImputed
                ? Completion.endOf(day.get(), table, rules.zone)
                : row.find(Lineage.KNOWN_AT).orElse(null))
        .with(Lineage.MARKS, marks.isEmpty() ? null : String.join(" ", marks))
        .with(Lineage.ROW_ID, of.rowId())
        .with(Lineage.CONTENT_HASH, of.contentHash())
        .with(Lineage.SOURCE_FILE, raw.file())
        .with(Lineage.SOURCE_LINE, raw.line());
  }

  /** A broken line may have an id in another column. */
  private String withoutId(String text) {
    return pseudonyms.getOrDefault(text, text);
  }

  private Verdict broken(RawRow raw, Problem problem) {
    boolean isId = problem.column().equals(Common.ATHLETE_ID.name());
    Violation violation =
        new Violation(
            problem.rule(),
            problem.column(),
            isId ? pseudonym(problem.value()) : problem.value(),
            problem.remedy() + candidates(problem.nearest()));
    return rejected(violation, raw);
  }

  private Verdict.Rejected rejected(Violation violation, RawRow raw) {
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < raw.texts().length; i++) {
      String text = raw.texts()[i] == null ? "" : raw.texts()[i].strip();
      if (!text.isEmpty()) {
        shown.append(table.columns().get(i)).append('=');
        shown.append(i == athlete ? pseudonym(text) : withoutId(text)).append(' ');
      }
    }
    boolean withheld = shown.isEmpty() && violation.rule().equals(Problem.LINE);
    Violation safe =
        new Violation(
            violation.rule(), violation.column(), withoutId(violation.value()), violation.remedy());
    return new Verdict.Rejected(
        safe, withheld ? "fields not shown: one may be an id" : shown.toString().strip());
  }
}
