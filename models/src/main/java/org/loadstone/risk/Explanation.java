package org.loadstone.risk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Why a model's score differs from that of the average training row: the contributions sum to
 * {@code score - reference}. They describe the model's arithmetic, not how the body works.
 *
 * @param score the row's score on the model's own scale (log odds, log hazard over the horizon, or
 *     probability of a forest)
 * @param reference the score that the contributions start from
 * @param contributions strongest first, equal ones by name
 */
public record Explanation(double score, double reference, List<Contribution> contributions) {
  /**
   * The part of one feature.
   *
   * @param feature feature name
   * @param value the row's value, empty where absent
   * @param amount on the scale of the score; above 0 raises it
   */
  public record Contribution(String feature, OptionalDouble value, double amount) {}

  public Explanation {
    contributions =
        contributions.stream()
            .sorted(
                Comparator.comparingDouble((Contribution c) -> -Math.abs(c.amount()))
                    .thenComparing(Contribution::feature))
            .toList();
  }

  /** Returns the explanation of contributions per term, those of one feature summed. */
  static Explanation ofTerms(
      Preprocessing steps, FeatureVector row, double score, double reference, double[] terms) {
    double[] amount = new double[steps.features().size()];
    for (int k = 0; k < terms.length; k++) {
      amount[steps.terms().get(k).feature()] += terms[k];
    }
    List<Contribution> parts = new ArrayList<>();
    for (int j = 0; j < amount.length; j++) {
      parts.add(new Contribution(steps.features().get(j), row.find(j), amount[j]));
    }
    return new Explanation(score, reference, parts);
  }

  /** Returns the {@code most} strongest contributions that are not zero. */
  public List<Contribution> strongest(int most) {
    return contributions.stream().filter(c -> c.amount() != 0).limit(most).toList();
  }
}
