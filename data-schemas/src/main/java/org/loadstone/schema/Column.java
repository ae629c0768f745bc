package org.loadstone.schema;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * A typed column, declared once; rules, Spark type, published JSON and dictionary derive from it.
 *
 * @param <T> the class of its values
 */
public final class Column<T> {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

  private final String name;
  private final Kind kind;
  private final Class<T> type;
  private final Constraints constraints;
  private final Unit unit;
  private final Sensitivity sensitivity;
  private final String about;

  private record Constraints(
      boolean required, Double least, Double most, List<String> allowed, Filling filling) {
    Constraints always() {
      return new Constraints(true, least, most, allowed, filling);
    }

    Constraints between(double from, double to) {
      return new Constraints(required, from, to, allowed, filling);
    }

    Constraints oneOf(String... values) {
      return new Constraints(required, least, most, List.of(values), filling);
    }

    Constraints filled(Filling how) {
      return new Constraints(required, least, most, allowed, how);
    }
  }

  private Column(
      String name,
      Kind kind,
      Class<T> type,
      Constraints constraints,
      Unit unit,
      Sensitivity sensitivity,
      String about) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "Cannot name a column: " + name + "; use lower case letters, digits and _");
    }
    this.name = name;
    this.kind = kind;
    this.type = type;
    this.constraints = constraints;
    this.unit = unit;
    this.sensitivity = sensitivity;
    this.about = about;
  }

  private static <T> Column<T> of(String name, Kind kind, Class<T> type) {
    return new Column<>(
        name,
        kind,
        type,
        new Constraints(false, null, null, List.of(), Filling.USUAL),
        Unit.NONE,
        Sensitivity.TRAINING,
        "");
  }

  /** Returns an optional text column. */
  public static Column<String> text(String name) {
    return of(name, Kind.TEXT, String.class);
  }

  /** Returns an optional whole-number column in {@code unit}. */
  public static Column<Long> integer(String name, Unit unit) {
    return of(name, Kind.INTEGER, Long.class).in(unit);
  }

  /** Returns an optional number column in {@code unit}. */
  public static Column<Double> decimal(String name, Unit unit) {
    return of(name, Kind.DECIMAL, Double.class).in(unit);
  }

  /** Returns an optional true-or-false column. */
  public static Column<Boolean> flag(String name) {
    return of(name, Kind.BOOLEAN, Boolean.class);
  }

  /** Returns an optional calendar-day column. */
  public static Column<LocalDate> date(String name) {
    return of(name, Kind.DATE, LocalDate.class);
  }

  /** Returns an optional instant column (UTC). */
  public static Column<Instant> instant(String name) {
    return of(name, Kind.INSTANT, Instant.class);
  }

  /** Returns this column, with a value in every row. */
  public Column<T> required() {
    return with(constraints.always(), unit, sensitivity, about);
  }

  /** Returns this column with values from {@code least} to {@code most}, both included. */
  public Column<T> between(double least, double most) {
    return with(constraints.between(least, most), unit, sensitivity, about);
  }

  /** Returns this column with one of {@code allowed} as its value. */
  public Column<T> oneOf(String... allowed) {
    return with(constraints.oneOf(allowed), unit, sensitivity, about);
  }

  /** Returns this column filled only where it applies: absent in many rows by nature. */
  public Column<T> whereItApplies() {
    return with(constraints.filled(Filling.WHERE_IT_APPLIES), unit, sensitivity, about);
  }

  /** Returns this column as a setting: it says how others are read, and may be the same in all. */
  public Column<T> setting() {
    return with(constraints.filled(Filling.SETTING), unit, sensitivity, about);
  }

  /** Returns this column seen only by those who may see {@code level}. */
  public Column<T> visibleTo(Sensitivity level) {
    return with(constraints, unit, level, about);
  }

  /** Returns this column with its meaning in one sentence. */
  public Column<T> about(String meaning) {
    return with(constraints, unit, sensitivity, meaning);
  }

  private Column<T> in(Unit newUnit) {
    return with(constraints, newUnit, sensitivity, about);
  }

  private Column<T> with(Constraints rules, Unit newUnit, Sensitivity level, String meaning) {
    return new Column<>(name, kind, type, rules, newUnit, level, meaning);
  }

  public String name() {
    return name;
  }

  public Kind kind() {
    return kind;
  }

  public Unit unit() {
    return unit;
  }

  public Sensitivity sensitivity() {
    return sensitivity;
  }

  public String meaning() {
    return about;
  }

  public boolean isRequired() {
    return constraints.required;
  }

  /** Returns how often a value is expected. */
  public Filling filling() {
    return constraints.filling;
  }

  /** Returns the least allowed value, or empty without a lower limit. */
  public OptionalDouble least() {
    return constraints.least == null
        ? OptionalDouble.empty()
        : OptionalDouble.of(constraints.least);
  }

  /** Returns the greatest allowed value, or empty without an upper limit. */
  public OptionalDouble most() {
    return constraints.most == null ? OptionalDouble.empty() : OptionalDouble.of(constraints.most);
  }

  /** Returns the allowed values in declared order, empty when every value is allowed. */
  public List<String> allowed() {
    return constraints.allowed;
  }

  T cast(Object value) {
    return type.cast(value);
  }

  /**
   * Returns what is wrong with a value of this column, or empty when it keeps the rules.
   *
   * @param value of {@link Kind#javaType()}, or null when absent
   */
  Optional<Violation> check(Object value) {
    if (value == null) {
      return constraints.required
          ? Optional.of(new Violation("required", name, "", "give a value"))
          : Optional.empty();
    }
    if (value instanceof Number number && isOutside(number.doubleValue())) {
      return Optional.of(new Violation("range", name, kind.text(value), rangeWording()));
    }
    if (value instanceof LocalDate date && (date.getYear() < 1900 || date.getYear() > 2100)) {
      return Optional.of(new Violation("range", name, date.toString(), "expected 1900 to 2100"));
    }
    if (!constraints.allowed.isEmpty() && !constraints.allowed.contains(value.toString())) {
      return Optional.of(
          new Violation(
              "allowed_values",
              name,
              value.toString(),
              "use one of " + String.join(", ", constraints.allowed)));
    }
    return Optional.empty();
  }

  private boolean isOutside(double number) {
    return constraints.least != null && number < constraints.least
        || constraints.most != null && number > constraints.most;
  }

  private String rangeWording() {
    return "expected "
        + Kind.DECIMAL.text(constraints.least)
        + " to "
        + Kind.DECIMAL.text(constraints.most)
        + (unit == Unit.NONE ? "" : " " + unit.symbol());
  }

  @Override
  public String toString() {
    return name;
  }
}
