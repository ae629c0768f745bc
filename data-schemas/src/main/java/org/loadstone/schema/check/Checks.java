package org.loadstone.schema.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.loadstone.schema.Column;
import org.loadstone.schema.Filling;
import org.loadstone.schema.Kind;
import org.loadstone.schema.Table;
import org.loadstone.schema.Unit;
import org.loadstone.schema.check.Check.Group;
import org.loadstone.schema.check.Check.MetricUnit;
import org.loadstone.schema.check.Check.Subject;

/** The checks that follow from the declarations of columns and tables, and the list of all. */
public final class Checks {
  /** A whole number below this has no last digit that could be rounded. */
  public static final double LEAST_HEAPED = 20;

  /** Rows known later than this many days after the event count as late. */
  public static final int LATE_DAYS = 7;

  private static final Set<Unit> RATINGS =
      Set.of(Unit.SCALE, Unit.SCORE, Unit.GRADE, Unit.NUMERIC_RATING, Unit.CR10);

  /** Quarantine. */
  public static final Check QUARANTINED =
      new Check(
          "quarantined",
          Group.CONFORMANCE,
          Subject.RULE,
          "Share of a table's rows, kept and held back, that quarantine holds for a broken rule",
          MetricUnit.SHARE,
          new Limit.AtMost(0.01),
          "look the rows up in table quarantine: rule, value, file and line; mend them at the"
              + " source and ingest again");

  /** Presence. */
  public static final Check PRESENT =
      new Check(
          "present",
          Group.COMPLETENESS,
          Subject.COLUMN,
          "Share of rows with a value, of columns that the source ever fills and that apply to"
              + " every row",
          MetricUnit.SHARE,
          new Limit.AtLeast(0.5),
          "ask who fills this column, and why it stays empty");

  /** Late knowledge. */
  public static final Check KNOWN_LATE =
      new Check(
          "known_late",
          Group.COMPLETENESS,
          Subject.TABLE,
          "Share of rows known more than 7 days after the event, of rows whose source says when:"
              + " on their day they were missing",
          MetricUnit.SHARE,
          new Limit.AtMost(0.1),
          "ask for entries within the week; features of a night cannot use what came later");

  /** Delay. */
  public static final Check REPORTING_LAG =
      new Check(
          "reporting_lag",
          Group.COMPLETENESS,
          Subject.TABLE,
          "Days from the event to its knowledge, of rows whose source says when: quantiles",
          MetricUnit.DAYS,
          new Limit.None(),
          "");

  /** Repeats. */
  public static final Check POSSIBLE_DUPLICATE =
      new Check(
          "possible_duplicate",
          Group.PLAUSIBILITY,
          Subject.TABLE,
          "Share of rows that repeat another row of a date-only file and may be the same event",
          MetricUnit.SHARE,
          new Limit.AtMost(0.02),
          "export ids or times of day, so that repeats can be told from second events");

  /** Distribution. */
  public static final Check QUANTILE =
      new Check(
          "quantile",
          Group.PLAUSIBILITY,
          Subject.COLUMN,
          "Quantiles of a column's values",
          MetricUnit.OF_COLUMN,
          new Limit.None(),
          "");

  /** Ends of the range. */
  public static final Check AT_LIMIT =
      new Check(
          "at_limit",
          Group.PLAUSIBILITY,
          Subject.COLUMN,
          "Share of values at the end of the declared range; zero is no such end, and neither are the"
              + " ends of a rating scale",
          MetricUnit.SHARE,
          new Limit.AtMost(0.02),
          "look for a sensor or form that cuts values off, or another unit");

  /** No spread. */
  public static final Check ONE_VALUE =
      new Check(
          "one_value",
          Group.PLAUSIBILITY,
          Subject.COLUMN,
          "Share of the most common value among values other than zero",
          MetricUnit.SHARE,
          new Limit.AtMost(0.8),
          "look for a default of the form or a stuck sensor");

  /** Round answers. */
  public static final Check DIGIT_HEAPING =
      new Check(
          "digit_heaping",
          Group.PLAUSIBILITY,
          Subject.COLUMN,
          "Share of whole ratings and heart rates from 20 on that end in 0 or 5; 0.2 by chance",
          MetricUnit.SHARE,
          new Limit.AtMost(0.5),
          "answers are guessed or rounded: read small changes with care, or use a coarser scale");

  private static final List<Check> DERIVED =
      List.of(
          QUARANTINED,
          PRESENT,
          KNOWN_LATE,
          REPORTING_LAG,
          POSSIBLE_DUPLICATE,
          QUANTILE,
          AT_LIMIT,
          ONE_VALUE,
          DIGIT_HEAPING);

  /** All checks: those of every table, those across tables, those of squad days, devices. */
  public static final List<Check> ALL =
      Stream.of(DERIVED, AthleteChecks.ALL, DayChecks.ALL).flatMap(List::stream).toList();

  /** Returns the check of that name, or empty. */
  public static Optional<Check> find(String name) {
    return ALL.stream().filter(check -> check.name().equals(name)).findFirst();
  }

  /**
   * Returns the check of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Check require(String name) {
    return find(name)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Cannot find check: %s; take one of %s"
                        .formatted(name, ALL.stream().map(Check::name).toList())));
  }

  /** Returns whether presence of a column can be judged: it may be absent, and applies always. */
  public static boolean isPresenceJudged(Column<?> column) {
    return !column.isRequired() && column.filling() != Filling.WHERE_IT_APPLIES;
  }

  /** Returns whether a column's values are numbers that should vary. */
  public static boolean isMeasured(Column<?> column) {
    boolean isNumber = column.kind() == Kind.DECIMAL || column.kind() == Kind.INTEGER;
    return isNumber && column.filling() != Filling.SETTING;
  }

  /** Returns whether rounding to fives would show in a column. */
  public static boolean isHeapingJudged(Column<?> column) {
    return isMeasured(column)
        && (column.unit() == Unit.SCALE || column.unit() == Unit.BEATS_PER_MINUTE);
  }

  /** On rating scales the ends are answers like others. */
  private static boolean hasDoubtfulEnd(Column<?> column) {
    boolean isRating = RATINGS.contains(column.unit());
    return !isRating && (column.most().isPresent() || column.least().orElse(0) != 0);
  }

  /** Returns the checks that follow from the declaration of a column, in the order of all. */
  public static List<Check> of(Column<?> column) {
    Stream.Builder<Check> checks = Stream.builder();
    if (isPresenceJudged(column)) {
      checks.add(PRESENT);
    }
    if (isMeasured(column)) {
      checks.add(QUANTILE);
      if (hasDoubtfulEnd(column)) {
        checks.add(AT_LIMIT);
      }
      checks.add(ONE_VALUE);
    }
    if (isHeapingJudged(column)) {
      checks.add(DIGIT_HEAPING);
    }
    return checks.build().toList();
  }

  /** Returns whether rows of a table say what happened; others say what is planned or agreed. */
  public static boolean isRecordOfEvents(Table table) {
    return table.eventTime().isPresent() && !DayChecks.AHEAD.contains(table);
  }

  private Checks() {}
}
