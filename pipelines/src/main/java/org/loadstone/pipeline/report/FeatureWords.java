package org.loadstone.pipeline.report;

import org.loadstone.schema.Unit;

/** How the page names features and their units. */
final class FeatureWords {
  /** Returns whether a feature says how much is known instead of how the athlete is. */
  static boolean isAboutData(String feature) {
    return feature.contains("_coverage_") || feature.endsWith("_age_days");
  }

  /** Returns the label; what stands for loads of a measure names it. */
  static String label(String feature, String label) {
    if (feature.startsWith("fatigue_")) {
      return label.replace("Fatigue", "Freshness");
    }
    return feature.startsWith("soreness_") || feature.startsWith("stress_")
        ? label + " (higher is better)"
        : label.replace("Resting hr", "Resting heart rate").replace("Rmssd", "RMSSD");
  }

  /** Returns the unit, empty where the number speaks for itself. */
  static String unit(String feature, String symbol) {
    if (feature.endsWith("_z_28d")) {
      return "SD";
    }
    if (feature.startsWith("pain_")) {
      return "NRS";
    }
    if (symbol.equals(Unit.SCALE.symbol())) {
      return scale(feature);
    }
    return symbol.equals(Unit.COUNT.symbol()) || symbol.equals(Unit.FRACTION.symbol())
        ? ""
        : symbol;
  }

  private static String scale(String feature) {
    if (feature.startsWith("sleep_mean")) {
      return Unit.HOUR.symbol();
    }
    if (feature.startsWith("resting_hr")) {
      return Unit.BEATS_PER_MINUTE.symbol();
    }
    return feature.startsWith("rmssd") ? Unit.MILLISECOND.symbol() : "";
  }

  private FeatureWords() {}
}
