package org.loadstone.risk;

import java.util.List;
import java.util.Optional;
import org.loadstone.metric.Interval;
import org.loadstone.metric.StandardNormal;

/**
 * Ridge-penalised logistic regression: log odds = intercept + sum of coefficient times standardised
 * term.
 *
 * <p>The covariance is the sandwich with athletes as clusters around the penalised information
 * (Huber 1967; Liang and Zeger 1986, doi:10.1093/biomet/73.1.13); it expresses sampling error, not
 * the bias that the penalty brings on purpose.
 *
 * @param preprocessing features to terms
 * @param intercept log odds of the average training row
 * @param coefficients one per term, log odds per training standard deviation
 * @param lambda penalty: the fit minimises mean negative log likelihood + lambda / 2 * sum of
 *     squared coefficients
 * @param covariance of (intercept, coefficients), row by row; empty if there was one athlete only
 */
public record LogisticModel(
    Preprocessing preprocessing,
    double intercept,
    List<Double> coefficients,
    double lambda,
    List<List<Double>> covariance)
    implements RiskModel {
  /**
   * Checks the shape.
   *
   * @throws IllegalArgumentException if there is not one coefficient per term, or the covariance
   *     has another size
   */
  public LogisticModel {
    coefficients = List.copyOf(coefficients);
    covariance = covariance.stream().map(List::copyOf).toList();
    int p = preprocessing.terms().size();
    boolean square = covariance.size() == p + 1;
    square &= covariance.stream().allMatch(row -> row.size() == p + 1);
    if (coefficients.size() != p || !(square || covariance.isEmpty())) {
      throw new IllegalArgumentException(
          "Cannot form logistic model: %d coefficients, covariance of %d rows for %d terms; give one"
                  .formatted(coefficients.size(), covariance.size(), p)
              + " coefficient per term and a square covariance");
    }
  }

  @Override
  public List<String> features() {
    return preprocessing.features();
  }

  @Override
  public double risk(FeatureVector row) {
    return expit(linearPredictor(preprocessing.apply(row)));
  }

  /** Returns the log odds. */
  public double logOdds(FeatureVector row) {
    return linearPredictor(preprocessing.apply(row));
  }

  @Override
  public int parameters() {
    return coefficients.size() + 1;
  }

  @Override
  public Optional<Interval> interval(FeatureVector row, double level) {
    if (covariance.isEmpty()) {
      return Optional.empty();
    }
    double[] z = preprocessing.apply(row);
    double centre = linearPredictor(z);
    double half = StandardNormal.twoSided(level) * Math.sqrt(variance(z));
    return Optional.of(
        new Interval(expit(centre), expit(centre - half), expit(centre + half), level));
  }

  /**
   * Returns the contributions: the coefficient times (value - training mean), a feature's missing
   * mark added to it; they sum to the log odds minus those of the average training row.
   */
  @Override
  public Optional<Explanation> explain(FeatureVector row) {
    double[] z = preprocessing.apply(row);
    double[] amount = new double[z.length];
    for (int k = 0; k < z.length; k++) {
      amount[k] = coefficients.get(k) * z[k];
    }
    return Optional.of(
        Explanation.ofTerms(preprocessing, row, linearPredictor(z), intercept, amount));
  }

  /** Returns 1 / (1 + e^-x) without overflow. */
  static double expit(double x) {
    double small = StrictMath.exp(-Math.abs(x));
    return x >= 0 ? 1 / (1 + small) : small / (1 + small);
  }

  private double linearPredictor(double[] z) {
    double sum = intercept;
    for (int k = 0; k < z.length; k++) {
      sum += coefficients.get(k) * z[k];
    }
    return sum;
  }

  private double variance(double[] z) {
    double sum = 0;
    for (int i = 0; i <= z.length; i++) {
      for (int j = 0; j <= z.length; j++) {
        double a = i == 0 ? 1 : z[i - 1];
        double b = j == 0 ? 1 : z[j - 1];
        sum += a * b * covariance.get(i).get(j);
      }
    }
    return Math.max(0, sum);
  }
}
