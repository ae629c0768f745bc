package org.loadstone.risk;

import java.util.List;

/**
 * A risk as a sum that starts from the risk at the reference of an {@link Explanation}: the
 * distance from there is shared out in proportion to the contributions to the score. The
 * proportions are exact on the model's own scale; on that of the risk they are a convention.
 *
 * @param base risk at the reference score
 * @param risk of the row
 * @param parts in the order of the contributions; their amounts sum to {@code risk - base}
 */
public record RiskSplit(double base, double risk, List<Explanation.Contribution> parts) {
  public RiskSplit {
    parts = List.copyOf(parts);
  }

  /**
   * Shares out {@code risk - base}; risk must rise strictly with the score, so that a part has the
   * sign of its contribution.
   */
  static RiskSplit of(Explanation explanation, double base, double risk) {
    double distance = explanation.score() - explanation.reference();
    double each = distance == 0 ? 0 : (risk - base) / distance;
    return new RiskSplit(
        base,
        risk,
        explanation.contributions().stream()
            .map(c -> new Explanation.Contribution(c.feature(), c.value(), c.amount() * each))
            .toList());
  }
}
