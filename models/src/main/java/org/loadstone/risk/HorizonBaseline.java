package org.loadstone.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The hazard that the average training row gathers within the horizon, by time since return and
 * number of earlier injuries.
 *
 * @param horizonDays H, at least 1
 * @param curves cumulative hazard by days since return: one for all, or one for 1, 2, ... earlier
 *     injuries, the last for that many or more; none where time since return has no part
 * @param elsewhere hazard per day without a time since return, above 0
 * @param reference log hazard over the horizon from which explanations start
 * @param parameters how many numbers of it the data had to determine
 */
public record HorizonBaseline(
    int horizonDays,
    List<CumulativeHazard> curves,
    double elsewhere,
    double reference,
    int parameters) {
  /** A hazard over the horizon of less is taken as this: a curve may be flat for a while. */
  private static final double LEAST = 1e-12;

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is out of range
   */
  public HorizonBaseline {
    curves = List.copyOf(curves);
    boolean isRate = elsewhere > 0 && elsewhere < Double.POSITIVE_INFINITY;
    if (horizonDays < 1 || !isRate || !Double.isFinite(reference)) {
      throw new IllegalArgumentException(
          "Cannot form baseline: horizon %d, hazard %s per day, reference %s; give at least 1, above"
                  .formatted(horizonDays, elsewhere, reference)
              + " 0 and a finite number");
    }
  }

  /** Returns the baseline of a constant hazard per day. */
  public static HorizonBaseline constant(int horizonDays, double rate) {
    double reference = StrictMath.log(rate * horizonDays);
    return new HorizonBaseline(horizonDays, List.of(), rate, reference, 1);
  }

  /** Returns this baseline with its mean log hazard over the rows of a table as reference. */
  public HorizonBaseline centredOn(RiskTable table) {
    FeatureReader reader =
        table.reader(List.of(Baselines.DAYS_SINCE_RETURN, Baselines.PRIOR_INJURIES));
    double sum = 0;
    for (int row = 0; row < table.rows(); row++) {
      FeatureVector v = reader.at(row);
      sum += log(v.find(0), v.find(1));
    }
    return new HorizonBaseline(horizonDays, curves, elsewhere, sum / table.rows(), parameters);
  }

  /** Returns the features that it reads: none, time since return, or prior injuries after that. */
  public List<String> features() {
    List<String> names = new ArrayList<>();
    if (!curves.isEmpty()) {
      names.add(Baselines.DAYS_SINCE_RETURN);
    }
    if (curves.size() > 1) {
      names.add(Baselines.PRIOR_INJURIES);
    }
    return List.copyOf(names);
  }

  /** Returns the log of the hazard gathered over the horizon after a day. */
  public double log(OptionalDouble sinceReturn, OptionalDouble prior) {
    return curves.isEmpty() || sinceReturn.isEmpty()
        ? StrictMath.log(Math.max(LEAST, elsewhere * horizonDays))
        : log(curves.get(stratum(prior)), sinceReturn.getAsDouble());
  }

  /** Returns the mean over curves of the log hazard over the horizon. */
  double meanLog(OptionalDouble sinceReturn) {
    if (curves.isEmpty() || sinceReturn.isEmpty()) {
      return log(sinceReturn, OptionalDouble.empty());
    }
    double sum = 0;
    for (CumulativeHazard curve : curves) {
      sum += log(curve, sinceReturn.getAsDouble());
    }
    return sum / curves.size();
  }

  /** Returns which curve holds after so many earlier injuries; the first where unknown. */
  int stratum(OptionalDouble prior) {
    return stratum(prior, curves.size());
  }

  /** Returns the stratum 0 to strata - 1 of a number of earlier injuries; 0 where unknown. */
  public static int stratum(OptionalDouble prior, int strata) {
    return (int) Math.clamp(prior.orElse(1) - 1, 0, strata - 1);
  }

  private double log(CumulativeHazard curve, double since) {
    double from = Math.max(0, since);
    return StrictMath.log(Math.max(LEAST, curve.at(from + horizonDays) - curve.at(from)));
  }
}
