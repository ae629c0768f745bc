package org.loadstone.simulation.engine;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The parameter file sorted into the laws that the engine computes with. */
final class Laws implements Serializable {
  final BodyLaw body;
  private final DamageLaw[] damage = new DamageLaw[Tissue.LOADED];
  private final InjuryLaw[] injury = new InjuryLaw[Tissue.values().length];
  private final ArrayList<String> taken = new ArrayList<>();

  Laws(EngineParameters parameters) {
    ToDoubleFunction<String> value =
        name -> {
          taken.add(name);
          return parameters.value(name);
        };
    body = new BodyLaw(value);
    for (Tissue tissue : Tissue.values()) {
      injury[tissue.ordinal()] = new InjuryLaw(tissue.code(), value);
      if (tissue.ordinal() < Tissue.LOADED) {
        damage[tissue.ordinal()] = new DamageLaw(tissue.code(), body.habitualStimulus, value);
      }
    }
  }

  DamageLaw damage(int tissue) {
    return damage[tissue];
  }

  InjuryLaw injury(Tissue tissue) {
    return injury[tissue.ordinal()];
  }

  /** Returns every name that a law uses. */
  List<String> taken() {
    return taken;
  }
}
