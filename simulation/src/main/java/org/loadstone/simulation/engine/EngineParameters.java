package org.loadstone.simulation.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All constants of the twin, by dotted name. The default file lies beside this class; its values
 * were set by hand so that a generated cohort meets the published figures named in the file, and
 * are not estimates from anyone's athletes.
 */
public final class EngineParameters implements Serializable {
  private static final String DEFAULT_FILE = "engine-parameters.yaml";
  private static final Set<String> FIELDS = Set.of("value", "unit", "low", "high", "source");

  private final TreeMap<String, Parameter> byName;

  private EngineParameters(Map<String, Parameter> byName) {
    this.byName = new TreeMap<>(byName);
    requireExactly(new Laws(this).taken());
  }

  /** Returns the constants that ship with Loadstone. */
  public static EngineParameters standard() {
    try (InputStream in = EngineParameters.class.getResourceAsStream(DEFAULT_FILE)) {
      return parse(new YAMLMapper().readTree(in), DEFAULT_FILE);
    } catch (IOException e) {
      throw new IllegalStateException("Cannot read the default engine parameters", e);
    }
  }

  /**
   * Reads a YAML or JSON file of the form {@code group: {name: {value, unit, low, high, source}}}.
   *
   * @throws IllegalArgumentException if a name is unknown or missing, a field is missing, or a
   *     value lies outside its range
   */
  public static EngineParameters read(Path file) throws IOException {
    try {
      return parse(new YAMLMapper().readTree(Files.readString(file)), file.toString());
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "Cannot read engine parameters: "
              + file
              + " is no valid YAML ("
              + e.getOriginalMessage()
              + "); correct it",
          e);
    }
  }

  private static EngineParameters parse(JsonNode root, String origin) {
    Map<String, Parameter> byName = new TreeMap<>();
    for (Map.Entry<String, JsonNode> group : root.properties()) {
      for (Map.Entry<String, JsonNode> entry : group.getValue().properties()) {
        String name = group.getKey() + "." + entry.getKey();
        byName.put(name, parameter(name, entry.getValue(), origin));
      }
    }
    return new EngineParameters(byName);
  }

  private static Parameter parameter(String name, JsonNode node, String origin) {
    for (String field : new TreeSet<>(FIELDS)) {
      if (!node.hasNonNull(field)) {
        throw new IllegalArgumentException(
            "Cannot read engine parameter "
                + name
                + " of "
                + origin
                + ": no "
                + field
                + "; give value, unit, low, high and source");
      }
    }
    return new Parameter(
        name,
        number(name, node, "value"),
        node.get("unit").asText(),
        number(name, node, "low"),
        number(name, node, "high"),
        node.get("source").asText());
  }

  private static double number(String name, JsonNode node, String field) {
    if (!node.get(field).isNumber()) {
      throw new IllegalArgumentException(
          "Cannot read engine parameter "
              + name
              + ": "
              + field
              + " is '"
              + node.get(field).asText()
              + "'; give a number");
    }
    return node.get(field).doubleValue();
  }

  private void requireExactly(List<String> known) {
    List<String> unknown = new ArrayList<>(byName.keySet());
    unknown.removeAll(known);
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "Cannot use engine parameter "
              + unknown.getFirst()
              + ": no such name; known names are "
              + String.join(", ", new TreeSet<>(known)));
    }
  }

  /** Returns all parameters by name, ascending. */
  public SortedMap<String, Parameter> all() {
    return Collections.unmodifiableSortedMap(byName);
  }

  /**
   * Returns a value by name.
   *
   * @throws IllegalArgumentException if there is no such name
   */
  public double value(String name) {
    return require(name).value();
  }

  /** Returns these parameters with one changed; the range of the file still holds. */
  public EngineParameters with(String name, double value) {
    TreeMap<String, Parameter> changed = new TreeMap<>(byName);
    changed.put(name, require(name).with(value));
    return new EngineParameters(changed);
  }

  /** Returns the median layoff of a tissue's injuries, days. */
  public double medianLayoffDays(Tissue tissue) {
    return value(tissue.name().toLowerCase(Locale.ROOT) + ".median_days");
  }

  private Parameter require(String name) {
    Parameter found = byName.get(name);
    if (found == null) {
      throw new IllegalArgumentException(
          "Cannot find engine parameter "
              + name
              + ": not in the parameter file; add it with value, unit, low, high and source");
    }
    return found;
  }
}
