package org.loadstone.simulation.engine;

import java.io.Serializable;
import org.loadstone.random.Draws;
import org.loadstone.random.Purpose;

/** What the athlete feels and answers in the morning. */
final class SymptomDynamics implements Serializable {
  private final BodyLaw body;
  private final TissueDynamics tissues;

  SymptomDynamics(Laws laws, TissueDynamics tissues) {
    this.body = laws.body;
    this.tissues = tissues;
  }

  void sleep(TwinState state, int day, Draws draws) {
    double hours = state.traits.sleepH() + body.sleepSd * draws.normal(Purpose.SLEEP, day);
    state.sleepH = Math.max(3, Math.min(12, Math.round(hours * 10) / 10.0));
  }

  void walkOut(TwinState state, int day, Draws draws) {
    double u = draws.uniform(Purpose.SURFACE, day);
    state.surface =
        u < body.hardShare
            ? Surface.HARD
            : u < body.hardShare + body.artificialShare ? Surface.ARTIFICIAL : Surface.GRASS;
  }

  void report(TwinState state, int day, Draws draws) {
    double felt = feltPain(state);
    double answered =
        felt * state.traits.reporting() + body.painSd * (draws.normal(Purpose.PAIN, day) - 0.5);
    state.pain = points(answered);
    state.soreness =
        points(soreness(state) + body.sorenessSd * draws.normal(Purpose.SORENESS, day));
    double readiness =
        82
            - 14 * Math.max(0, tissues.fatigue(state) - 0.9)
            + 4 * (state.sleepH - body.sleepMean)
            - 40 * state.fear
            - 2 * felt
            + 5 * draws.normal(Purpose.WELLNESS, day);
    state.readiness = Math.max(0, Math.min(100, Math.round(readiness)));
  }

  /** Pain of the worst spot, from local damage over capacity, or of the healing injury. */
  private double feltPain(TwinState state) {
    double worst = 0;
    for (int spot = 0; spot < Site.SPOTS; spot++) {
      int cell = 2 * Site.ofSpot(spot).tissue().ordinal() + spot % 2;
      double local =
          cell < TwinState.CELLS
              ? state.weakness[spot] * state.damage[cell] / state.capacity[cell]
              : state.weakness[spot] * state.traits.capacity();
      if (local > worst) {
        worst = local;
        state.painSpot = spot;
      }
    }
    worst /= state.traits.capacity();
    double ofDamage = body.painGain * Math.max(0, worst - body.painThreshold);
    return Math.min(10, Math.max(ofDamage, state.injuryPain));
  }

  private double soreness(TwinState state) {
    return body.sorenessGain * (0.5 * state.muscleLoad + 0.5 * tissues.fatigue(state));
  }

  private static double points(double answer) {
    return Math.max(0, Math.min(10, Math.round(answer)));
  }
}
