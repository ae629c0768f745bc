package org.loadstone.simulation.engine;

import java.io.Serializable;
import org.loadstone.random.Draws;
import org.loadstone.random.Purpose;

/**
 * Hazard, onset, consequences and healing of injuries.
 *
 * <p>A session of relative load x has at each spot the hazard h x share r^q w, with r = damage over
 * capacity of the spot's cell and w = (1 - deficit)^(-k q): local damage over capacity is higher
 * where an old injury has not healed. An acute part per hour is raised by weakness as well. A
 * second injury of a spot is a recurrence; nothing else makes one.
 */
final class InjuryDynamics implements Serializable {
  private static final double HEALED = 1e-3;
  private static final double LARGEST_DEFICIT = 0.6;

  private final Laws laws;
  private final BodyLaw body;

  InjuryDynamics(Laws laws) {
    this.laws = laws;
    this.body = laws.body;
  }

  /** Draws the athlete's own weak spots; shares of a tissue sum to 1 in the mean of athletes. */
  void drawSpots(TwinState state, Draws draws) {
    // dividing by the mean of a log-normal and not by the own sum keeps athletes unequal
    double mean = StrictMath.exp(body.traitSiteSd * body.traitSiteSd / 2);
    for (int spot = 0; spot < Site.SPOTS; spot++) {
      double own = StrictMath.exp(body.traitSiteSd * draws.normal(Purpose.TRAIT, 1, spot));
      state.spotShare[spot] = Site.ofSpot(spot).share() * own / mean / 2;
      weaken(state, spot);
    }
  }

  /** One night of healing, and one day of layoff served. */
  void heal(TwinState state) {
    for (int spot = 0; spot < Site.SPOTS; spot++) {
      if (state.deficit[spot] > 0) {
        state.deficit[spot] *= 1 - 1 / state.healingDays[spot];
        weaken(state, spot);
      }
    }
    for (int side = 0; side < 2; side++) {
      state.sideAsymmetry[side] *= 1 - 1 / state.sideAsymmetryDays[side];
    }
    state.fear *= 1 - 1 / body.fearDays;
    state.injuryPain *= 1 - 1 / body.injuryPainDays;
  }

  private void weaken(TwinState state, int spot) {
    Tissue tissue = Site.ofSpot(spot).tissue();
    if (state.deficit[spot] < HEALED) {
      state.deficit[spot] = 0;
      state.weakness[spot] = 1;
      state.vulnerability[spot] = state.spotShare[spot];
    } else {
      double left = 1 - state.deficit[spot];
      state.weakness[spot] = 1 / Powers.of(left, laws.injury(tissue).weaknessExponent);
      double exponent =
          tissue == Tissue.LIGAMENT
              ? body.acuteHazardExponent
              : laws.damage(tissue.ordinal()).hazardExponent;
      state.vulnerability[spot] = state.spotShare[spot] * Powers.of(state.weakness[spot], exponent);
    }
    addUp(state, tissue, spot % 2);
  }

  /** Sums from the first spot to the last, not by difference: rounding must not pile up. */
  private static void addUp(TwinState state, Tissue tissue, int side) {
    double sum = 0;
    for (int spot = side; spot < Site.SPOTS; spot += 2) {
      sum += Site.ofSpot(spot).tissue() == tissue ? state.vulnerability[spot] : 0;
    }
    state.cellVulnerability[2 * tissue.ordinal() + side] = sum;
  }

  /** Draws whether and where an injury begins in today's session. */
  void expose(
      TwinState state, int day, Draws draws, double loadAu, double hours, double acutePerHour) {
    double x = loadAu / state.traits.habitualLoadAu();
    double total = 0;
    for (int cell = 0; cell < state.cellVulnerability.length; cell++) {
      total += strength(state, cell, x, hours * acutePerHour) * state.cellVulnerability[cell];
    }
    state.hazard = total;
    double u = draws.uniform(Purpose.INJURY, day);
    // 1 - exp(-h) is at most h, so most days need no exponential
    if (u < total && u < 1 - StrictMath.exp(-total)) {
      strike(state, day, draws, x, hours * acutePerHour);
    }
  }

  /** Returns the hazard of a cell of unit vulnerability: of load, or of accidents for ligaments. */
  private double strength(TwinState state, int cell, double x, double acute) {
    if (cell >= TwinState.CELLS) {
      return acute;
    }
    DamageLaw law = laws.damage(cell / 2);
    double ratio = state.damage[cell] / (state.capacity[cell] * state.traits.capacity());
    return law.hazardPerSession * x * Powers.of(ratio, law.hazardExponent);
  }

  private void strike(TwinState state, int day, Draws draws, double x, double acute) {
    double rest = draws.uniform(Purpose.INJURY_SITE, day) * state.hazard;
    int hit = Site.SPOTS - 1;
    for (int spot = 0; spot < Site.SPOTS; spot++) {
      int cell = 2 * Site.ofSpot(spot).tissue().ordinal() + spot % 2;
      rest -= strength(state, cell, x, acute) * state.vulnerability[spot];
      if (rest < 0) {
        hit = spot;
        break;
      }
    }
    double severity =
        StrictMath.exp(
            laws.injury(Site.ofSpot(hit).tissue()).severitySd
                * draws.normal(Purpose.SEVERITY, day));
    double waiting =
        StrictMath.exp(body.returnBias + body.returnSd * draws.normal(Purpose.RETURN, day));
    injure(state, hit, severity, waiting);
  }

  /**
   * Begins an injury.
   *
   * @param severity days that healing asks for, over the tissue's median
   * @param waiting layoff over the days that healing asks for
   */
  private void injure(TwinState state, int spot, double severity, double waiting) {
    Tissue tissue = Site.ofSpot(spot).tissue();
    double median = laws.injury(tissue).medianDays;
    state.injuredSpot = spot;
    state.acute = tissue == Tissue.LIGAMENT;
    state.healingAsked = median * severity;
    int layoff = (int) Math.max(1, Math.min(365, Math.round(state.healingAsked * waiting)));
    wound(state, spot, severity, layoff);
    state.injuryPain = body.injuryPain;
    state.onLayoff = true;
    state.layoffLeft = layoff;
    state.layoffDays = layoff;
  }

  /** Adds an old injury as it is {@code daysBefore} days after its onset. */
  void remember(TwinState state, int spot, int daysBefore, int layoff) {
    InjuryLaw law = laws.injury(Site.ofSpot(spot).tissue());
    int side = spot % 2;
    double deficit = state.deficit[spot];
    double asymmetry = state.sideAsymmetry[side];
    double fear = state.fear;
    // the layoff tells the severity: staff wait as long as healing asks, give or take
    wound(state, spot, layoff / law.medianDays / StrictMath.exp(body.returnBias), layoff);
    state.deficit[spot] = faded(deficit, state.deficit[spot], daysBefore / state.healingDays[spot]);
    state.sideAsymmetry[side] =
        faded(asymmetry, state.sideAsymmetry[side], daysBefore / state.sideAsymmetryDays[side]);
    state.fear = faded(fear, state.fear, daysBefore / body.fearDays);
    weaken(state, spot);
    int left = layoff - daysBefore + 1;
    if (left >= 0) {
      state.onLayoff = true;
      state.layoffLeft = Math.max(state.layoffLeft, left);
      state.layoffDays = Math.max(state.layoffDays, layoff);
    } else {
      int since = -left - 1;
      state.daysSinceReturn =
          state.daysSinceReturn < 0 ? since : Math.min(state.daysSinceReturn, since);
    }
  }

  private static double faded(double before, double after, double timeConstants) {
    return before + (after - before) * StrictMath.exp(-timeConstants);
  }

  /** Leaves the marks of an injury: deficit, asymmetry, fear, history. */
  void wound(TwinState state, int spot, double severity, int layoff) {
    InjuryLaw law = laws.injury(Site.ofSpot(spot).tissue());
    double root = Math.sqrt(severity);
    int side = spot % 2;
    state.injuriesAt[spot]++;
    state.deficit[spot] =
        Math.min(
            LARGEST_DEFICIT, state.deficit[spot] + law.deficit * Math.min(1.3, Math.sqrt(root)));
    state.healingDays[spot] = Math.max(3, law.healingDays * root);
    state.sideAsymmetry[side] =
        Math.min(25, state.sideAsymmetry[side] + law.asymmetryPercent * Math.min(2, root));
    state.sideAsymmetryDays[side] = Math.max(3, law.asymmetryDays * root);
    state.fear = Math.min(1, state.fear + body.fear * Math.sqrt(Math.min(layoff, 112) / 28.0));
    weaken(state, spot);
  }
}
