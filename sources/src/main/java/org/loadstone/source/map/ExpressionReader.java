package org.loadstone.source.map;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.loadstone.schema.Column;
import org.loadstone.schema.Kind;
import org.loadstone.source.map.Expression.Rejection;
import org.loadstone.source.map.Expression.Step;
import org.loadstone.source.map.Expression.Taken;
import org.loadstone.source.yaml.YamlNode;

/** Reads expressions of columns from a mapping. */
record ExpressionReader(DateSteps dates) {
  /**
   * A reader of expressions.
   *
   * @param zone zone of times that name none
   */
  ExpressionReader(ZoneId zone) {
    this(new DateSteps(zone));
  }

  /**
   * Returns the expression of a column: a field's name alone, or pairs.
   *
   * @throws org.loadstone.source.InputError if a key or value cannot be used
   */
  Expression read(YamlNode node, Column<?> column) {
    if (node.isText()) {
      Taken field = new Taken.Field(List.of(node.text()));
      List<Step> steps = new ArrayList<>(number(column));
      dates.local(column).ifPresent(steps::add);
      return new Expression(field, steps, Optional.empty(), false);
    }
    node.allow(
        "column",
        "columns",
        "constant",
        "path",
        "score",
        "list",
        "match",
        "values",
        "ids",
        "unit",
        "times",
        "plus",
        "format",
        "day_1",
        "zone",
        "before",
        "default",
        "optional");
    List<Step> steps = new ArrayList<>();
    node.find("list").map(ExpressionReader::list).ifPresent(steps::add);
    node.find("match").map(ExpressionReader::match).ifPresent(steps::add);
    node.find("values").map(ExpressionReader::values).ifPresent(steps::add);
    node.find("ids").map(ids -> ids(ids.text())).ifPresent(steps::add);
    steps.addAll(number(column));
    conversion(node, column).ifPresent(steps::add);
    dates.read(node, column, day1 -> read(day1, column)).ifPresent(steps::add);
    node.find("before").map(before -> DateSteps.before(before, column)).ifPresent(steps::add);
    return new Expression(taken(node), steps, node.text("default"), node.isTrue("optional"));
  }

  private static Taken taken(YamlNode node) {
    List<Taken> given = new ArrayList<>();
    node.find("column").ifPresent(n -> given.add(new Taken.Field(n.texts())));
    node.find("columns").ifPresent(n -> given.add(new Taken.Joined(n.texts())));
    node.find("constant").ifPresent(n -> given.add(new Taken.Constant(n.text())));
    node.find("path").ifPresent(n -> given.add(new Taken.PathPart(n.whole())));
    node.find("score").ifPresent(n -> given.add(new Taken.Score(Scoring.read(n))));
    if (given.size() != 1) {
      throw node.error(
          given.isEmpty() ? "it takes nothing" : "it takes two things",
          "give one of column, columns, constant, path, score");
    }
    return given.getFirst();
  }

  /** A list as JSON or as Python writes it, its elements with a text between them. */
  private static Step list(YamlNode node) {
    String between = node.text();
    return (text, context) -> {
      List<String> elements = Unfold.Explode.elements(text);
      return elements.isEmpty() ? null : String.join(between, elements);
    };
  }

  private static Step match(YamlNode node) {
    Pattern pattern;
    try {
      pattern = Pattern.compile(node.text());
    } catch (PatternSyntaxException e) {
      throw node.error("no pattern: " + e.getDescription(), "write a regular expression");
    }
    return (text, context) -> {
      Matcher found = pattern.matcher(text);
      return !found.find() ? null : found.groupCount() == 0 ? found.group() : found.group(1);
    };
  }

  /** A text that the values do not name stays as it is, for the column's own rule to judge. */
  private static Step values(YamlNode node) {
    Map<String, String> byText = new LinkedHashMap<>();
    node.members(YamlNode::text)
        .forEach((from, to) -> byText.put(from.strip().toLowerCase(Locale.ROOT), to));
    return (text, context) -> {
      String to = byText.getOrDefault(text.toLowerCase(Locale.ROOT), text);
      return to.isEmpty() ? null : to;
    };
  }

  private static Step ids(String vendor) {
    return (text, context) -> context.ids().require(vendor, text);
  }

  private static List<Step> number(Column<?> column) {
    boolean isNumber = column.kind() == Kind.DECIMAL || column.kind() == Kind.INTEGER;
    return isNumber ? List.of((text, context) -> context.number(column, text)) : List.of();
  }

  private static Optional<Step> conversion(YamlNode node, Column<?> column) {
    Optional<Step> unit = node.find("unit").map(n -> unit(n, column));
    if (!node.has("times") && !node.has("plus")) {
      return unit;
    }
    if (unit.isPresent()) {
      throw node.error("unit beside times or plus", "keep one of them");
    }
    return Optional.of(
        converting(
            column,
            Conversion.of(
                node.find("times").map(YamlNode::number).orElse(1.0),
                node.find("plus").map(YamlNode::number).orElse(0.0))));
  }

  private static Step unit(YamlNode node, Column<?> column) {
    boolean clock = node.text().equals("hh:mm:ss");
    Conversion conversion =
        Conversion.find(clock ? "s" : node.text(), column.unit())
            .orElseThrow(
                () -> {
                  List<String> units = Conversion.units(column.unit());
                  return node.error(
                      "no way from %s to the column's %s"
                          .formatted(node.text(), column.unit().wording()),
                      units.isEmpty()
                          ? "leave unit out"
                          : "use one of " + String.join(", ", units));
                });
    return clock
        ? (text, context) ->
            Numbers.text(
                conversion.of(
                    Numbers.findClock(text)
                        .orElseThrow(
                            () ->
                                Rejection.ofType(column, text, "expected hours:minutes:seconds"))))
        : converting(column, conversion);
  }

  private static Step converting(Column<?> column, Conversion conversion) {
    return (text, context) -> {
      BigDecimal number =
          Numbers.find(text).orElseThrow(() -> Rejection.ofType(column, text, "expected a number"));
      return Numbers.text(conversion.of(number));
    };
  }
}
