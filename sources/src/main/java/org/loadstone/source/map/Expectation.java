package org.loadstone.source.map;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.loadstone.source.Problem;
import org.loadstone.source.yaml.YamlNode;

/**
 * What must hold between fields of a record: the product of some equals another.
 *
 * @param factors fields that are multiplied
 * @param product field that must equal them
 * @param within greatest difference allowed
 */
record Expectation(List<String> factors, String product, BigDecimal within) {
  static Expectation read(YamlNode node) {
    node.allow("product", "equals", "within");
    return new Expectation(
        node.require("product").texts(),
        node.require("equals").text(),
        BigDecimal.valueOf(node.find("within").map(YamlNode::number).orElse(0.0)));
  }

  /** Returns what is wrong; empty if it holds or a field is absent. */
  Optional<Problem> problem(Expression.Context context) {
    BigDecimal found = BigDecimal.ONE;
    for (String factor : factors) {
      Optional<BigDecimal> number = number(context, factor);
      if (number.isEmpty()) {
        return Optional.empty();
      }
      found = found.multiply(number.get());
    }
    BigDecimal value = found;
    return number(context, product)
        .filter(stated -> stated.subtract(value).abs().compareTo(within) > 0)
        .map(
            stated ->
                Problem.of(
                    "expectation",
                    "",
                    "%s %s".formatted(product, stated.toPlainString()),
                    "expected %s = %s"
                        .formatted(String.join(" x ", factors), value.toPlainString())));
  }

  private static Optional<BigDecimal> number(Expression.Context context, String field) {
    return Optional.ofNullable(context.text(field)).map(context::withPoint).flatMap(Numbers::find);
  }

  List<String> fields() {
    List<String> all = new ArrayList<>(factors);
    all.add(product);
    return all;
  }
}
