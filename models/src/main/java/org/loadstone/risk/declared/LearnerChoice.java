package org.loadstone.risk.declared;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A learner by its name, with the settings that differ from the usual ones.
 *
 * @param name as the list of learners has it
 * @param settings number by setting
 */
public record LearnerChoice(String name, SortedMap<String, Double> settings) {
  /** Sorts and copies the settings. */
  public LearnerChoice {
    settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
  }

  /** Returns the learner with its usual settings. */
  public static LearnerChoice of(String name) {
    return new LearnerChoice(name, new TreeMap<>());
  }

  double setting(String key, double usual) {
    return settings.getOrDefault(key, usual);
  }

  /** Returns name and settings, for example {@code random forest (trees 60)}. */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    for (Map.Entry<String, Double> entry : settings.entrySet()) {
      out.append(out.isEmpty() ? "" : ", ")
          .append(entry.getKey())
          .append(' ')
          .append(plain(entry.getValue()));
    }
    return out.isEmpty() ? name : name + " (" + out + ")";
  }

  private static String plain(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e9
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
