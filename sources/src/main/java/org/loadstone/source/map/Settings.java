package org.loadstone.source.map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.loadstone.source.InputError;
import org.loadstone.source.Nearest;
import org.loadstone.source.yaml.YamlNode;

/** What a mapping asks its user for, such as the day of a trial: {@code ${day}} in its texts. */
final class Settings {
  private static final Pattern PLACE = Pattern.compile("\\$\\{([a-z0-9_]+)}");
  private final Map<String, String> values;

  private Settings(Map<String, String> values) {
    this.values = values;
  }

  /**
   * Returns the settings of a mapping.
   *
   * @param declared the mapping's {@code settings}: by name its meaning and perhaps its default
   * @param given what the user gave
   * @throws InputError if a given one is not declared or one without a default is not given
   */
  static Settings of(String mapping, Map<String, Declared> declared, Map<String, String> given) {
    for (String name : new TreeMap<>(given).keySet()) {
      if (!declared.containsKey(name)) {
        throw new InputError(
            declared.isEmpty()
                ? "Cannot set %s: mapping %s has no settings; leave it out".formatted(name, mapping)
                : "Cannot set %s: mapping %s has no such setting; did you mean %s?"
                    .formatted(
                        name, mapping, Nearest.to(name, new ArrayList<>(declared.keySet()))));
      }
    }
    Map<String, String> values = new LinkedHashMap<>();
    List<String> missing = new ArrayList<>();
    declared.forEach(
        (name, what) -> {
          String value = given.getOrDefault(name, what.otherwise());
          if (value == null) {
            missing.add("--set %s=... (%s)".formatted(name, what.about()));
          }
          values.put(name, value);
        });
    if (!missing.isEmpty()) {
      throw new InputError(
          "Cannot use mapping %s: it needs %s; give it"
              .formatted(mapping, String.join(" and ", missing)));
    }
    return new Settings(values);
  }

  /** A setting: its meaning and its default, null without one. */
  record Declared(String about, String otherwise) {
    static Declared of(YamlNode node) {
      if (node.isText()) {
        return new Declared(node.text(), null);
      }
      node.allow("about", "default");
      return new Declared(node.require("about").text(), node.text("default").orElse(null));
    }
  }

  /** Returns a copy of a tree with the places filled. */
  JsonNode in(JsonNode node, YamlNode at) {
    JsonNodeFactory make = JsonNodeFactory.instance;
    if (node.isObject()) {
      ObjectNode copy = make.objectNode();
      node.properties().forEach(e -> copy.set(e.getKey(), in(e.getValue(), at)));
      return copy;
    }
    if (node.isArray()) {
      ArrayNode copy = make.arrayNode();
      node.forEach(one -> copy.add(in(one, at)));
      return copy;
    }
    return node.isTextual() ? TextNode.valueOf(in(node.textValue(), at)) : node;
  }

  private String in(String text, YamlNode at) {
    Matcher place = PLACE.matcher(text);
    return place.replaceAll(
        found -> {
          String name = found.group(1);
          if (!values.containsKey(name)) {
            throw at.error("${%s} is no setting".formatted(name), "declare it under settings");
          }
          return Matcher.quoteReplacement(values.get(name));
        });
  }
}
