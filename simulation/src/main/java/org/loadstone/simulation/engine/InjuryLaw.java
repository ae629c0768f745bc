package org.loadstone.simulation.engine;

import java.io.Serializable;
import java.util.function.ToDoubleFunction;

/** What an injury of one tissue does and how it heals. */
final class InjuryLaw implements Serializable {
  /** Median days that healing asks for before full availability. */
  final double medianDays;

  /** SD of the logarithm of those days. */
  final double severitySd;

  /** Share of the spot's capacity that a median injury takes away. */
  final double deficit;

  /** Time constant of that deficit after a median injury, days. */
  final double healingDays;

  /** Strength asymmetry that a median injury leaves, %. */
  final double asymmetryPercent;

  /** Time constant of that asymmetry, days. */
  final double asymmetryDays;

  /** K: an unhealed deficit d raises local damage over capacity by (1 - d)^-k. */
  final double weaknessExponent;

  InjuryLaw(String tissue, ToDoubleFunction<String> value) {
    medianDays = value.applyAsDouble(tissue + ".median_days");
    severitySd = value.applyAsDouble(tissue + ".severity_sd");
    deficit = value.applyAsDouble(tissue + ".deficit");
    healingDays = value.applyAsDouble(tissue + ".healing_days");
    asymmetryPercent = value.applyAsDouble(tissue + ".asymmetry_percent");
    asymmetryDays = value.applyAsDouble(tissue + ".asymmetry_days");
    weaknessExponent = value.applyAsDouble(tissue + ".weakness_exponent");
  }
}
