package org.loadstone.cli;

import java.util.Optional;
import java.util.OptionalDouble;
import org.loadstone.cli.survival.HazardSettings;
import org.loadstone.hazard.Link;
import org.loadstone.matrix.Penalty;
import org.loadstone.matrix.Penalty.Scale;
import org.loadstone.source.InputError;
import picocli.CommandLine.Option;

/** How {@code --method discrete} fits a hazard. */
final class HazardOptions {
  private static final int MOST_NODES = 100;

  /** A penalty by name: what share of it is the lasso's. */
  enum Kind {
    RIDGE,
    LASSO,
    ELASTICNET
  }

  @Option(
      names = "--link",
      defaultValue = "logit",
      paramLabel = "LINK",
      description = "logit (default) or cloglog, for --method discrete.")
  private Link link;

  @Option(
      names = "--cluster",
      paramLabel = "COLUMN",
      description = "Column whose values are independent, for standard errors.")
  private String cluster;

  @Option(
      names = "--random",
      paramLabel = "COLUMN",
      description = "Column whose values have a random intercept.")
  private String random;

  @Option(
      names = "--nagq",
      paramLabel = "N",
      description = "Nodes of the quadrature over it; 1, the default, is Laplace's.")
  private Integer nodes;

  @Option(
      names = "--period",
      paramLabel = "LENGTH",
      description = {
        "Cuts rows of Surv() into periods of this length; formulas then know period, from 1, and",
        "prior, the events before it."
      })
  private Double period;

  @Option(
      names = "--penalty",
      paramLabel = "KIND",
      description = "ridge, lasso or elasticnet, with --lambda.")
  private Kind penalty;

  @Option(names = "--lambda", paramLabel = "L", description = "How much coefficients cost.")
  private Double lambda;

  @Option(names = "--alpha", paramLabel = "A", description = "The lasso's share of elasticnet.")
  private Double alpha;

  @Option(names = "--standardize", description = "Cost per standard deviation of a column.")
  private boolean isStandardized;

  /**
   * Returns the settings.
   *
   * @throws InputError if they do not go together
   */
  HazardSettings settings() {
    if (nodes != null && (random == null || nodes < 1 || nodes > MOST_NODES)) {
      throw new InputError(
          "Cannot use --nagq %d: give 1 to %d, with --random COLUMN".formatted(nodes, MOST_NODES));
    }
    boolean hasOthers = lambda != null || alpha != null || isStandardized;
    if (penalty == null && hasOthers || penalty != null && lambda == null) {
      throw new InputError(
          "Cannot penalise: give --penalty ridge, lasso or elasticnet with --lambda L");
    }
    if (random != null && (penalty != null || cluster != null)
        || penalty != null && cluster != null) {
      throw new InputError("Cannot use --random, --penalty and --cluster together: give one");
    }
    if (period != null && !(period > 0 && period < Double.POSITIVE_INFINITY)) {
      throw new InputError("Cannot use --period %s; give a length above 0".formatted(period));
    }
    return new HazardSettings(
        link,
        cluster,
        random,
        nodes == null ? 1 : nodes,
        period == null ? OptionalDouble.empty() : OptionalDouble.of(period),
        penalised());
  }

  /** Returns the penalty, empty for none. */
  Optional<Penalty> penalised() {
    return penalty == null ? Optional.empty() : Optional.of(penalty());
  }

  private Penalty penalty() {
    if (!(lambda >= 0 && lambda < Double.POSITIVE_INFINITY)) {
      throw new InputError("Cannot use --lambda %s; give a number of 0 or more".formatted(lambda));
    }
    return new Penalty(lambda, share(), isStandardized ? Scale.STANDARDIZED : Scale.OWN);
  }

  private double share() {
    double fixed = penalty == Kind.RIDGE ? 0 : 1;
    if (penalty == Kind.ELASTICNET ? alpha == null : alpha != null && alpha != fixed) {
      throw new InputError(
          "Cannot use --alpha %s with this penalty: ridge has 0, lasso 1; give elasticnet its own"
              .formatted(alpha == null ? "of nothing" : alpha));
    }
    if (alpha != null && !(alpha >= 0 && alpha <= 1)) {
      throw new InputError("Cannot use --alpha %s; give 0 to 1".formatted(alpha));
    }
    return alpha == null ? fixed : alpha;
  }
}
