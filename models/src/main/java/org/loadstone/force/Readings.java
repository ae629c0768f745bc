package org.loadstone.force;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Gathers the metrics of one repetition; what nobody gave is absent with the reason at hand. */
final class Readings {
  private final Movement movement;
  private final List<Limb> limbs;
  private final Map<ForceMetric, Map<Limb, Measured>> given = new EnumMap<>(ForceMetric.class);

  Readings(Movement movement, List<Limb> limbs) {
    this.movement = movement;
    this.limbs = limbs;
  }

  void put(ForceMetric metric, Limb limb, Measured measured) {
    given.computeIfAbsent(metric, m -> new EnumMap<>(Limb.class)).put(limb, measured);
  }

  /** Puts a value unless something is wrong with what it is computed from. */
  void put(ForceMetric metric, Limb limb, Optional<String> fault, Supplier<Measured> measured) {
    put(metric, limb, fault.map(Measured::absent).orElseGet(measured));
  }

  /** Returns every metric of the movement. */
  List<Reading> all(String reason) {
    List<Reading> all = new ArrayList<>();
    for (ForceMetric metric : ForceMetric.values()) {
      if (!metric.isOf(movement)) {
        continue;
      }
      Map<Limb, Measured> values = given.getOrDefault(metric, Map.of());
      for (Limb limb : metric.isByLimb(movement) ? limbs : List.of(Limb.BOTH)) {
        all.add(new Reading(metric, limb, values.getOrDefault(limb, Measured.absent(reason))));
      }
    }
    return all;
  }
}
