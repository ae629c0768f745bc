package org.loadstone.risk.declared;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A learner by its name, with the settings that differ from the usual ones. Several values of a
 * setting are candidates to tune among.
 *
 * @param name as the list of learners has it
 * @param settings values by setting, at least one each
 */
public record LearnerChoice(String name, SortedMap<String, List<Double>> settings) {
  /**
   * Sorts and copies the settings.
   *
   * @throws IllegalArgumentException if a setting has no value
   */
  public LearnerChoice {
    SortedMap<String, List<Double>> copy = new TreeMap<>();
    settings.forEach(
        (key, values) -> {
          if (values.isEmpty()) {
            throw new IllegalArgumentException(
                "Cannot set %s of %s: no value; give one or more".formatted(key, name));
          }
          copy.put(key, List.copyOf(values));
        });
    settings = Collections.unmodifiableSortedMap(copy);
  }

  /** Returns the learner with its usual settings. */
  public static LearnerChoice of(String name) {
    return new LearnerChoice(name, new TreeMap<>());
  }

  /** Returns every combination of the values, the first values first. */
  public List<SortedMap<String, Double>> candidates() {
    List<SortedMap<String, Double>> all = new ArrayList<>();
    all.add(new TreeMap<>());
    for (Map.Entry<String, List<Double>> entry : settings.entrySet()) {
      List<SortedMap<String, Double>> more = new ArrayList<>();
      for (SortedMap<String, Double> before : all) {
        for (double value : entry.getValue()) {
          SortedMap<String, Double> next = new TreeMap<>(before);
          next.put(entry.getKey(), value);
          more.add(next);
        }
      }
      all = more;
    }
    return List.copyOf(all);
  }

  /** Returns name and settings, for example {@code random forest (depth 4 or 8, trees 60)}. */
  @Override
  public String toString() {
    String all =
        settings.entrySet().stream()
            .map(e -> e.getKey() + " " + values(e.getValue()))
            .collect(Collectors.joining(", "));
    return all.isEmpty() ? name : name + " (" + all + ")";
  }

  private static String values(List<Double> values) {
    return values.stream().map(LearnerChoice::plain).collect(Collectors.joining(" or "));
  }

  private static String plain(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e9
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
