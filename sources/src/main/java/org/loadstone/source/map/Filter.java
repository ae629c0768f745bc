package org.loadstone.source.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.loadstone.source.yaml.YamlNode;

/**
 * Which records are meant: those where a field has one of some texts, or none of them.
 *
 * @param column the field
 * @param texts the texts; an absent field has the text "" here
 * @param keeps whether records with one of them are kept or left out
 */
record Filter(String column, List<String> texts, Keeps keeps) {
  /** What happens to records with one of the texts. */
  enum Keeps {
    ONLY,
    EXCEPT
  }

  static List<Filter> read(YamlNode node) {
    List<Filter> filters = new ArrayList<>();
    node.find("only").ifPresent(n -> filters.add(of(n, Keeps.ONLY)));
    node.find("except").ifPresent(n -> filters.add(of(n, Keeps.EXCEPT)));
    return filters;
  }

  private static Filter of(YamlNode node, Keeps keeps) {
    node.allow("column", "is");
    return new Filter(node.require("column").text(), node.require("is").texts(), keeps);
  }

  /** Returns why a record is left out, or empty if it is kept. */
  Optional<String> leavesOut(Expression.Context context) {
    String text = Optional.ofNullable(context.text(column)).orElse("");
    boolean named = texts.contains(text);
    return switch (keeps) {
      case ONLY -> named ? Optional.empty() : Optional.of("other " + column);
      case EXCEPT ->
          named
              ? Optional.of(column + " is " + (text.isEmpty() ? "empty" : text))
              : Optional.empty();
    };
  }
}
