package org.loadstone.simulation.engine;

import java.io.Serializable;
import java.util.function.ToDoubleFunction;

/**
 * How one tissue answers to load: damage, repair and adaptation.
 *
 * <p>Load is relative to the athlete's habitual session (1 = habitual); capacity 1 is the capacity
 * of an athlete adapted to that habit; damage counts habitual sessions at capacity 1.
 */
final class DamageLaw implements Serializable {
  /** M of (stress / capacity)^m. */
  final double damageExponent;

  /** Damage of one habitual session at capacity 1. */
  final double damagePerSession;

  /** Share of the damage removed in a day of habitual sleep. */
  final double repairPerDay;

  /** Time constant of capacity towards its target, days. */
  final double adaptationDays;

  /** Time constant of the stimulus that moves the target (remodelling), days. */
  final double delayDays;

  /** Target of capacity after long unloading. */
  final double capacityFloor;

  /** Target of capacity under unlimited stimulus. */
  final double capacityCeiling;

  /** Hazard of a gradual injury in a habitual session at damage = capacity. */
  final double hazardPerSession;

  /** Q of (damage / capacity)^q. */
  final double hazardExponent;

  /** Stimulus at which the capacity target is 1. */
  final double neutralStimulus;

  DamageLaw(String tissue, double habitualStimulus, ToDoubleFunction<String> value) {
    damageExponent = value.applyAsDouble(tissue + ".damage_exponent");
    damagePerSession = value.applyAsDouble(tissue + ".damage_per_session");
    repairPerDay = value.applyAsDouble(tissue + ".repair_per_day");
    adaptationDays = value.applyAsDouble(tissue + ".adaptation_days");
    delayDays = value.applyAsDouble(tissue + ".delay_days");
    capacityFloor = value.applyAsDouble(tissue + ".capacity_floor");
    capacityCeiling = value.applyAsDouble(tissue + ".capacity_ceiling");
    hazardPerSession = value.applyAsDouble(tissue + ".hazard_per_session");
    hazardExponent = value.applyAsDouble(tissue + ".hazard_exponent");
    neutralStimulus = habitualStimulus * (capacityCeiling - 1) / (1 - capacityFloor);
  }

  /** Returns the capacity that a lasting stimulus leads to: floor at 0, 1 at the habitual one. */
  double capacityTarget(double stimulus) {
    return capacityFloor
        + (capacityCeiling - capacityFloor) * stimulus / (stimulus + neutralStimulus);
  }
}
