package org.loadstone.simulation.engine;

import java.io.Serializable;
import org.loadstone.random.Draws;

/**
 * The daily step of an athlete's mechanistic twin. Immutable; the state is the caller's, so one
 * twin serves any number of athletes and nothing is allocated in a day.
 *
 * <p>A day is {@link #dawn}, in which the night's repair, healing and the morning's answers happen,
 * then {@link #train} with the load that was prescribed (0 on a rest day).
 */
public final class Twin implements Serializable {
  private final BodyLaw body;
  private final TissueDynamics tissues;
  private final InjuryDynamics injuries;
  private final SymptomDynamics symptoms;

  private Twin(Laws laws) {
    body = laws.body;
    tissues = new TissueDynamics(laws);
    injuries = new InjuryDynamics(laws);
    symptoms = new SymptomDynamics(laws, tissues);
  }

  /** Returns the twin with these constants. */
  public static Twin of(EngineParameters parameters) {
    return new Twin(new Laws(parameters));
  }

  /** Puts a healthy athlete in the steady state of the habitual week into the state. */
  public void start(TwinState state, AthleteTraits traits, Draws draws) {
    state.clear(traits);
    tissues.settle(state);
    injuries.drawSpots(state, draws);
  }

  /**
   * Adds an injury from before the first day, healed for the days since its onset.
   *
   * @param daysBefore days from onset to the first day, at least 1
   * @param layoffDays days of layoff, at least 1; what is left of it lies ahead
   */
  public void rememberInjury(
      TwinState state, Site site, Side side, int daysBefore, int layoffDays) {
    if (daysBefore < 1 || layoffDays < 1) {
      throw new IllegalArgumentException(
          "Cannot remember an injury: onset "
              + daysBefore
              + " days before, layoff "
              + layoffDays
              + " days; give at least 1 of each");
    }
    injuries.remember(state, site.spot(side), daysBefore, layoffDays);
  }

  /** Begins a day: layoff, repair, healing, sleep, and what the athlete reports this morning. */
  public void dawn(TwinState state, int day, Draws draws) {
    state.injuredSpot = -1;
    state.acute = false;
    state.hazard = 0;
    countDay(state);
    state.availableToday = !state.onLayoff;
    symptoms.sleep(state, day, draws);
    tissues.repair(state);
    injuries.heal(state);
    symptoms.walkOut(state, day, draws);
    symptoms.report(state, day, draws);
  }

  private static void countDay(TwinState state) {
    if (state.onLayoff) {
      if (state.layoffLeft > 0) {
        state.layoffLeft--;
        return;
      }
      state.onLayoff = false;
      state.daysSinceReturn = 0;
    } else if (state.daysSinceReturn >= 0) {
      state.daysSinceReturn++;
    }
  }

  /**
   * Applies the day's load and draws whether an injury begins. An athlete on layoff does not run
   * that risk and does rehabilitation only: nothing in the first part of the layoff, then a share
   * of the load.
   *
   * @param loadAu intended load, AU, at least 0
   * @param hours hours of exposure that belong to that load
   * @param kind training or match: sets the acute hazard
   * @return the load that was done, AU
   */
  public double train(
      TwinState state, int day, Draws draws, double loadAu, double hours, Exposure kind) {
    double done = state.isAvailable() ? loadAu : rehabilitation(state, loadAu);
    tissues.load(state, done);
    if (state.isAvailable() && done > 0) {
      double perHour = kind == Exposure.MATCH ? body.acuteMatchPerHour : body.acuteTrainingPerHour;
      injuries.expose(state, day, draws, done, hours, perHour);
    }
    return done;
  }

  private double rehabilitation(TwinState state, double loadAu) {
    double served = state.layoffDays - state.layoffLeft;
    return served > body.rehabStart * state.layoffDays ? body.rehabShare * loadAu : 0;
  }

  /**
   * Returns fitness, AU a day: the daily load that would hold the impulse-response fitness where it
   * is (Banister; Morton 1990, doi:10.1152/jappl.1990.69.3.1171).
   */
  public double fitnessAu(TwinState state) {
    return tissues.fitness(state) * state.traits.habitualLoadAu();
  }

  /** Returns fatigue over that of the habitual week. */
  public double fatigue(TwinState state) {
    return tissues.fatigue(state);
  }
}
