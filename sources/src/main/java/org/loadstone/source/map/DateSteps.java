package org.loadstone.source.map;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.loadstone.schema.Column;
import org.loadstone.schema.Kind;
import org.loadstone.schema.Unit;
import org.loadstone.source.map.Expression.Rejection;
import org.loadstone.source.map.Expression.Step;
import org.loadstone.source.yaml.YamlNode;

/**
 * Reads from a mapping how texts become days and instants.
 *
 * @param zone zone of times that name none
 */
record DateSteps(ZoneId zone) {
  private static final String DAY_NUMBER = "day_number";

  /** Days counted from a first day, which an expression gives for each record. */
  private record DayNumber(Expression first, Column<?> column) implements Step {
    @Override
    public String apply(String text, Expression.Context context) {
      String day1 = first.of(context);
      try {
        return LocalDate.parse(day1).plusDays(Long.parseLong(text) - 1).toString();
      } catch (DateTimeException | NumberFormatException | NullPointerException e) {
        throw Rejection.ofType(
            column, text, "expected a day number and a first day, found " + day1);
      }
    }

    @Override
    public List<String> fields() {
      return first.fields();
    }
  }

  /** An instant earlier by the length that a field tells. */
  private record Before(String field, Conversion seconds, Column<?> column) implements Step {
    @Override
    public String apply(String text, Expression.Context context) {
      String length = context.text(field);
      if (length == null) {
        return null;
      }
      BigDecimal number =
          Numbers.find(context.withPoint(length))
              .orElseThrow(() -> Rejection.ofType(column, length, "expected a number in " + field));
      Instant end = OffsetDateTime.parse(text).toInstant();
      return Dates.text(end.minusMillis(seconds.of(number).movePointRight(3).longValue()));
    }

    @Override
    public List<String> fields() {
      return List.of(field);
    }
  }

  /**
   * Returns the step that {@code format} and {@code zone} ask for; without them that of {@link
   * #local}.
   *
   * @param expressions reads the expression of a first day
   */
  Optional<Step> read(YamlNode node, Column<?> column, Function<YamlNode, Expression> expressions) {
    List<String> formats = node.texts("format");
    if (formats.isEmpty()) {
      return node.has("zone")
          ? Optional.of(dates(new Dates(List.of("iso"), zoneOf(node)), column))
          : local(column);
    }
    if (column.kind() != Kind.DATE && column.kind() != Kind.INSTANT) {
      throw node.error("format for a column that is no date", "leave it out");
    }
    if (formats.equals(List.of(DAY_NUMBER))) {
      return Optional.of(new DayNumber(expressions.apply(node.require("day_1")), column));
    }
    for (String format : formats) {
      Dates.problem(format)
          .ifPresent(
              what -> {
                throw node.error("format %s: %s".formatted(format, what), "write like dd.MM.yyyy");
              });
    }
    return Optional.of(dates(new Dates(formats, zoneOf(node)), column));
  }

  /** Returns the step of an instant: a time without a zone is one of the mapping's. */
  Optional<Step> local(Column<?> column) {
    return column.kind() == Kind.INSTANT
        ? Optional.of(dates(new Dates(List.of("iso"), zone), column))
        : Optional.empty();
  }

  private ZoneId zoneOf(YamlNode node) {
    try {
      return node.text("zone").map(ZoneId::of).orElse(zone);
    } catch (DateTimeException e) {
      throw node.error("unknown zone", "write like Europe/Oslo");
    }
  }

  private static Step dates(Dates dates, Column<?> column) {
    String expected = "expected " + String.join(" or ", dates.formats());
    return new DateStep(dates.reader(), column, expected);
  }

  /** Returns the step that a place {@code before} asks for. */
  static Step before(YamlNode node, Column<?> column) {
    node.allow("column", "unit");
    String field = node.require("column").text();
    String unit = node.text("unit").orElse("min");
    Conversion seconds =
        Conversion.find(unit, Unit.SECOND)
            .orElseThrow(() -> node.error("unknown unit " + unit, "use s, ms, min or h"));
    return new Before(field, seconds, column);
  }
}
