package org.loadstone.source.map;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.loadstone.instrument.Instrument;
import org.loadstone.schema.Kind;
import org.loadstone.source.Nearest;
import org.loadstone.source.Problem;
import org.loadstone.source.yaml.YamlNode;

/**
 * A questionnaire's score of the fields that hold its items.
 *
 * @param items fields in the order of the instrument's items
 */
record Scoring(Instrument instrument, List<String> items) {
  static Scoring read(YamlNode node) {
    node.allow("instrument", "items");
    YamlNode name = node.require("instrument");
    List<String> known = Arrays.stream(Instrument.values()).map(Instrument::key).toList();
    Instrument instrument =
        Instrument.find(name.text())
            .orElseThrow(
                () ->
                    name.error(
                        "unknown instrument " + name.text(),
                        "did you mean %s?".formatted(Nearest.to(name.text(), known))));
    List<String> items = node.require("items").texts();
    if (items.size() != instrument.items()) {
      throw node.error(
          "%d items of %s".formatted(items.size(), instrument.key()),
          "give %d columns in the order of the questionnaire".formatted(instrument.items()));
    }
    return new Scoring(instrument, items);
  }

  /** Returns the score, or null unless every item has an answer. */
  String of(Expression.Context context) {
    List<Optional<Double>> answers = new ArrayList<>();
    for (String item : items) {
      String text = context.text(item);
      if (text == null) {
        answers.add(Optional.empty());
        continue;
      }
      BigDecimal number =
          Numbers.find(context.withPoint(text))
              .orElseThrow(() -> rejected(text, "expected a number in " + item));
      answers.add(Optional.of(number.doubleValue()));
    }
    try {
      return instrument.score(answers).map(Kind.DECIMAL::text).orElse(null);
    } catch (IllegalArgumentException e) {
      String shown =
          String.join(
              ", ", answers.stream().map(a -> a.map(Kind.DECIMAL::text).orElse("none")).toList());
      throw rejected(shown, e.getMessage());
    }
  }

  private static Expression.Rejection rejected(String text, String remedy) {
    return new Expression.Rejection(Problem.of("item_range", "", text, remedy));
  }
}
