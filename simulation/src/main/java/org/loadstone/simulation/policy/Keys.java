package org.loadstone.simulation.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The keys of one object of a declaration, read with errors that name place, key and remedy. */
record Keys(JsonNode node, String place) {
  static Keys of(JsonNode node, String place) {
    if (node == null || !node.isObject()) {
      throw new IllegalArgumentException(
          "Cannot read " + place + ": not a mapping of keys to values; write key: value");
    }
    return new Keys(node, place);
  }

  void allow(String... allowed) {
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      if (!List.of(allowed).contains(entry.getKey())) {
        throw new IllegalArgumentException(
            "Cannot read "
                + place
                + ": unknown key '"
                + entry.getKey()
                + "'; allowed are "
                + String.join(", ", allowed));
      }
    }
  }

  boolean has(String key) {
    return node.hasNonNull(key);
  }

  JsonNode require(String key) {
    if (!has(key)) {
      throw new IllegalArgumentException("Cannot read " + place + ": no key '" + key + "'; add it");
    }
    return node.get(key);
  }

  String kind(String... kinds) {
    String kind = text("kind");
    if (!List.of(kinds).contains(kind)) {
      throw new IllegalArgumentException(
          "Cannot read "
              + place
              + ": unknown kind '"
              + kind
              + "'; allowed are "
              + String.join(", ", kinds));
    }
    return kind;
  }

  String text(String key) {
    return require(key).asText();
  }

  String text(String key, String otherwise) {
    return has(key) ? text(key) : otherwise;
  }

  double number(String key, double otherwise) {
    return has(key) ? number(key, node.get(key)) : otherwise;
  }

  int integer(String key, int otherwise) {
    if (!has(key)) {
      return otherwise;
    }
    if (!node.get(key).canConvertToInt() || !node.get(key).isIntegralNumber()) {
      throw wrong(key, node.get(key), "a whole number");
    }
    return node.get(key).intValue();
  }

  List<Double> numbers(String key) {
    List<Double> numbers = new ArrayList<>();
    require(key);
    list(key).forEach(each -> numbers.add(number(key, each)));
    return numbers;
  }

  List<JsonNode> list(String key) {
    if (!has(key)) {
      return List.of();
    }
    if (!node.get(key).isArray()) {
      throw wrong(key, node.get(key), "a list");
    }
    List<JsonNode> elements = new ArrayList<>();
    node.get(key).forEach(elements::add);
    return elements;
  }

  private double number(String key, JsonNode value) {
    if (!value.isNumber()) {
      throw wrong(key, value, "a number");
    }
    return value.doubleValue();
  }

  private IllegalArgumentException wrong(String key, JsonNode value, String expected) {
    return new IllegalArgumentException(
        "Cannot read " + place + ": " + key + " is '" + value.asText() + "'; give " + expected);
  }
}
