package org.loadstone.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.loadstone.metric.Interval;
import org.loadstone.metric.StandardNormal;

/**
 * A hazard of recurrence, gathered over the horizon with the day's features held: with s = log
 * (baseline over the horizon) + x'b the risk is 1 - exp(-e^s). Where athletes differ by a gamma
 * frailty of mean 1 and variance theta it is that of an athlete never seen before, 1 - (1 + theta
 * e^s)^(-1/theta), the mean over frailties (Vaupel, Manton and Stallard 1979, doi:10.2307/2061224).
 *
 * <p>It is the form in which fits in discrete time with a complementary log-log link and Cox models
 * score alike: with that link 1 - prod(1 - h_k) = 1 - exp(-sum e^eta_k).
 *
 * @param preprocessing features but those of the baseline to terms
 * @param coefficients one per term, log hazard ratio per training standard deviation
 * @param baseline at the average training row
 * @param frailtyVariance theta, 0 where athletes have no frailty
 * @param lambda ridge per event: the fit minimises -(log likelihood) / events + lambda / 2 * sum of
 *     squared coefficients
 * @param covariance of the coefficients, row by row; empty if there was one athlete only
 */
public record RecurrenceModel(
    Preprocessing preprocessing,
    List<Double> coefficients,
    HorizonBaseline baseline,
    double frailtyVariance,
    double lambda,
    List<List<Double>> covariance)
    implements RiskModel {
  /**
   * Checks the shape.
   *
   * @throws IllegalArgumentException if there is not one coefficient per term, the covariance has
   *     another size, or the frailty's variance is below 0
   */
  public RecurrenceModel {
    coefficients = List.copyOf(coefficients);
    covariance = covariance.stream().map(List::copyOf).toList();
    int p = preprocessing.terms().size();
    boolean square = covariance.size() == p;
    square &= covariance.stream().allMatch(row -> row.size() == p);
    boolean fits = coefficients.size() == p && (square || covariance.isEmpty());
    if (!fits || !(frailtyVariance >= 0)) {
      throw new IllegalArgumentException(
          "Cannot form recurrence model: %d coefficients, covariance of %d rows for %d terms, frailty"
                  .formatted(coefficients.size(), covariance.size(), p)
              + " variance %s; give one coefficient per term, a square covariance, 0 or more"
                  .formatted(frailtyVariance));
    }
  }

  @Override
  public List<String> features() {
    List<String> names = new ArrayList<>(preprocessing.features());
    names.addAll(baseline.features());
    return List.copyOf(names);
  }

  @Override
  public double risk(FeatureVector row) {
    return riskAt(score(row, preprocessing.apply(row)));
  }

  @Override
  public double riskAt(double score) {
    double hazard = StrictMath.exp(score);
    return frailtyVariance == 0
        ? -StrictMath.expm1(-hazard)
        : -StrictMath.expm1(-StrictMath.log1p(frailtyVariance * hazard) / frailtyVariance);
  }

  /** Returns the log of the hazard gathered over the horizon, at a frailty of 1. */
  public double score(FeatureVector row) {
    return score(row, preprocessing.apply(row));
  }

  @Override
  public int parameters() {
    return coefficients.size() + baseline.parameters() + (frailtyVariance > 0 ? 1 : 0);
  }

  /**
   * Returns the risk with an interval by the delta method on x'b, the baseline and the frailty's
   * variance taken as known: with few events it is too narrow.
   */
  @Override
  public Optional<Interval> interval(FeatureVector row, double level) {
    if (covariance.isEmpty()) {
      return Optional.empty();
    }
    double[] z = preprocessing.apply(row);
    double centre = score(row, z);
    double half = StandardNormal.twoSided(level) * Math.sqrt(variance(z));
    return Optional.of(
        new Interval(riskAt(centre), riskAt(centre - half), riskAt(centre + half), level));
  }

  /**
   * Returns the contributions to the log hazard over the horizon: of a feature its coefficients
   * times (term - training mean), summed; of time since return the log of the baseline over the
   * horizon, mean over curves, less its mean over training rows; of prior injuries that of the own
   * curve less the mean over curves.
   */
  @Override
  public Optional<Explanation> explain(FeatureVector row) {
    double[] z = preprocessing.apply(row);
    List<String> names = features();
    double[] amount = new double[names.size()];
    for (int k = 0; k < z.length; k++) {
      amount[preprocessing.terms().get(k).feature()] += coefficients.get(k) * z[k];
    }
    int first = preprocessing.features().size();
    if (first < amount.length) {
      double mean = baseline.meanLog(sinceReturn(row));
      amount[first] = mean - baseline.reference();
      if (first + 1 < amount.length) {
        amount[first + 1] = baseline.log(sinceReturn(row), prior(row)) - mean;
      }
    }
    List<Explanation.Contribution> parts = new ArrayList<>();
    for (int j = 0; j < amount.length; j++) {
      parts.add(new Explanation.Contribution(names.get(j), row.find(j), amount[j]));
    }
    return Optional.of(new Explanation(score(row, z), baseline.reference(), parts));
  }

  private OptionalDouble sinceReturn(FeatureVector row) {
    int first = preprocessing.features().size();
    return baseline.curves().isEmpty() ? OptionalDouble.empty() : row.find(first);
  }

  private OptionalDouble prior(FeatureVector row) {
    int first = preprocessing.features().size();
    return baseline.curves().size() > 1 ? row.find(first + 1) : OptionalDouble.empty();
  }

  private double score(FeatureVector row, double[] z) {
    double sum = baseline.log(sinceReturn(row), prior(row));
    for (int k = 0; k < z.length; k++) {
      sum += coefficients.get(k) * z[k];
    }
    return sum;
  }

  private double variance(double[] z) {
    double sum = 0;
    for (int i = 0; i < z.length; i++) {
      for (int j = 0; j < z.length; j++) {
        sum += z[i] * z[j] * covariance.get(i).get(j);
      }
    }
    return Math.max(0, sum);
  }
}
