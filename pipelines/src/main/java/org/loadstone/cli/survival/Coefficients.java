package org.loadstone.cli.survival;

import java.util.List;
import org.loadstone.metric.StandardNormal;

/** Lines of a table of coefficients, as an R user expects them. */
final class Coefficients {
  static List<String> header(String ratio) {
    return List.of("term", "coef", ratio, "95 % interval", "se", "z", "p");
  }

  /**
   * Returns the line of a term.
   *
   * @param z of the limits
   */
  static List<String> row(String term, double coefficient, double error, double z) {
    double wald = coefficient / error;
    return List.of(
        term,
        Sheet.number(coefficient),
        Sheet.number(Math.exp(coefficient)),
        Sheet.between(Math.exp(coefficient - z * error), Math.exp(coefficient + z * error)),
        Sheet.number(error),
        Sheet.number(wald),
        Sheet.p(2 * StandardNormal.below(-Math.abs(wald))));
  }

  private Coefficients() {}
}
