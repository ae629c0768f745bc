package org.loadstone.simulation.engine;

import java.io.Serializable;
import org.loadstone.random.Draws;
import org.loadstone.random.Purpose;

/**
 * What stays the same about an athlete while the twin runs.
 *
 * @param habitualLoadAu load of the athlete's habitual session, AU, over 0
 * @param habitualWeek mean daily load over the habitual session's load, 0 to 1.5: how dense a
 *     habitual week is
 * @param capacity tissue capacity relative to the population, over 0
 * @param sleepH mean hours of sleep
 * @param asymmetryPercent healthy strength asymmetry, %; over 0 means that the right limb is weaker
 * @param reporting reported over felt pain, over 0
 */
public record AthleteTraits(
    double habitualLoadAu,
    double habitualWeek,
    double capacity,
    double sleepH,
    double asymmetryPercent,
    double reporting)
    implements Serializable {

  private static final int CAPACITY = 0;
  private static final int SLEEP = 1;
  private static final int ASYMMETRY = 2;
  private static final int REPORTING = 3;

  /**
   * @throws IllegalArgumentException if a load, a capacity or the reporting share is not over 0
   */
  public AthleteTraits {
    if (!(habitualLoadAu > 0 && habitualWeek > 0 && capacity > 0 && reporting > 0)) {
      throw new IllegalArgumentException(
          "Cannot describe an athlete: habitual load "
              + habitualLoadAu
              + " AU, week "
              + habitualWeek
              + ", capacity "
              + capacity
              + ", reporting "
              + reporting
              + "; give values over 0");
    }
  }

  /** Returns an athlete drawn from the population with the given habitual load. */
  public static AthleteTraits draw(
      double habitualLoadAu, double habitualWeek, Draws draws, EngineParameters parameters) {
    return new AthleteTraits(
        habitualLoadAu,
        habitualWeek,
        logNormal(draws, CAPACITY, parameters.value("trait.capacity_sd")),
        parameters.value("recovery.sleep_mean")
            + parameters.value("trait.sleep_sd") * draws.normal(Purpose.TRAIT, 0, SLEEP),
        parameters.value("trait.asymmetry_sd") * draws.normal(Purpose.TRAIT, 0, ASYMMETRY),
        logNormal(draws, REPORTING, parameters.value("trait.reporting_sd")));
  }

  /** Returns this athlete with a measured healthy asymmetry, %. */
  public AthleteTraits withAsymmetry(double percent) {
    return new AthleteTraits(habitualLoadAu, habitualWeek, capacity, sleepH, percent, reporting);
  }

  private static double logNormal(Draws draws, int lane, double sd) {
    return StrictMath.exp(sd * draws.normal(Purpose.TRAIT, 0, lane));
  }
}
