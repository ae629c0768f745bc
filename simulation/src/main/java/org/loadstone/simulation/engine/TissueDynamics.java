package org.loadstone.simulation.engine;

import java.io.Serializable;

/**
 * Damage, repair and adaptation of the loaded tissues, and fitness and fatigue.
 *
 * <p>With x = load over habitual load and a = share of intensity, a session has volume x^(1-a) and
 * stress x^a. A cell's damage rises by k x^(1-a) (x^a s / c)^m, where s is the product of surface,
 * fatigue and asymmetry factors, and loses a share each night (Miner's rule with a power law,
 * Edwards 2018, doi:10.1249/JES.0000000000000163).
 */
final class TissueDynamics implements Serializable {
  /** Beyond this many habitual sessions in a day the power law would leave its range. */
  private static final double LARGEST_RELATIVE_LOAD = 5;

  private final Laws laws;
  private final BodyLaw body;
  private final double fitnessKept;
  private final double fatigueKept;

  TissueDynamics(Laws laws) {
    this.laws = laws;
    this.body = laws.body;
    this.fitnessKept = StrictMath.exp(-1 / body.fitnessDays);
    this.fatigueKept = StrictMath.exp(-1 / body.fatigueDays);
  }

  /** Puts the athlete into the steady state of the habitual week. */
  void settle(TwinState state) {
    double week = state.traits.habitualWeek();
    state.fitness = week / (1 - fitnessKept);
    state.fatigue = week / (1 - fatigueKept);
    for (int cell = 0; cell < TwinState.CELLS; cell++) {
      DamageLaw law = laws.damage(cell / 2);
      state.stimulus[cell] = body.habitualStimulus;
      state.damage[cell] = body.habitualStimulus * law.damagePerSession / law.repairPerDay;
    }
  }

  /** Repairs overnight; short sleep repairs less. */
  void repair(TwinState state) {
    double bySleep = 1 + body.sleepRepair * (state.sleepH - body.sleepMean);
    for (int cell = 0; cell < TwinState.CELLS; cell++) {
      double share = laws.damage(cell / 2).repairPerDay * bySleep;
      state.damage[cell] *=
          1 - Math.min(0.9, Math.max(0.25 * laws.damage(cell / 2).repairPerDay, share));
    }
  }

  /** Returns fitness as the load whose daily repetition would keep it, in habitual sessions. */
  double fitness(TwinState state) {
    return state.fitness * (1 - fitnessKept);
  }

  /** Returns fatigue over the fatigue of the habitual week. */
  double fatigue(TwinState state) {
    return state.fatigue * (1 - fatigueKept) / state.traits.habitualWeek();
  }

  /** Adds a day's load, 0 on a rest day. */
  void load(TwinState state, double loadAu) {
    double x = Math.min(LARGEST_RELATIVE_LOAD, loadAu / state.traits.habitualLoadAu());
    double stress =
        surface(state.surface) * (1 + body.fatigueStress * Math.max(0, fatigue(state) - 1));
    state.fitness = state.fitness * fitnessKept + x;
    state.fatigue = state.fatigue * fatigueKept + x;
    double logX = x > 0 ? StrictMath.log(x) : 0;
    for (int tissue = 0; tissue < Tissue.LOADED; tissue++) {
      DamageLaw law = laws.damage(tissue);
      double ofSession =
          x > 0
              ? StrictMath.exp(
                  (1 - body.intensityShare + body.intensityShare * law.damageExponent) * logX)
              : 0;
      for (int side = 0; side < 2; side++) {
        strain(state, 2 * tissue + side, law, ofSession, stress * limb(state, side));
      }
    }
    state.muscleLoad = x;
  }

  private void strain(TwinState state, int cell, DamageLaw law, double ofSession, double stress) {
    double added = 0;
    if (ofSession > 0) {
      double ratio = stress / (state.capacity[cell] * state.traits.capacity());
      added = ofSession * Powers.of(ratio, law.damageExponent);
      state.damage[cell] += law.damagePerSession * added;
    }
    state.stimulus[cell] +=
        (Math.min(added, body.stimulusLimit) - state.stimulus[cell]) / law.delayDays;
    state.capacity[cell] +=
        (law.capacityTarget(state.stimulus[cell]) - state.capacity[cell]) / law.adaptationDays;
  }

  private double surface(Surface surface) {
    return switch (surface) {
      case GRASS -> 1;
      case ARTIFICIAL -> body.artificialStress;
      case HARD -> body.hardStress;
    };
  }

  /** The weaker limb carries more stress relative to its strength; fear shifts load off as well. */
  private double limb(TwinState state, int side) {
    double weakness = state.asymmetryPercent() / 100 * (side == 1 ? 1 : -1);
    return 1 + body.asymmetryStress * Math.max(0, weakness);
  }
}
