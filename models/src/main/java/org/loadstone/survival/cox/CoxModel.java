package org.loadstone.survival.cox;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.loadstone.formula.Expression;
import org.loadstone.formula.Expression.Argument;
import org.loadstone.formula.Expression.Call;
import org.loadstone.formula.Formula;
import org.loadstone.formula.FormulaException;
import org.loadstone.formula.Frame;
import org.loadstone.formula.ModelData;
import org.loadstone.formula.Values;
import org.loadstone.survival.Surv;
import org.loadstone.survival.SurvivalResponse;

/**
 * A Cox model as a formula states it: {@code Surv(start, stop, event) ~ a + b:c + strata(s) +
 * cluster(id) + offset(o)}, or with {@code frailty(id, distribution = "gamma", theta = 0.5)}.
 *
 * @param data rows with every value that the formula uses
 * @param rows the same for a fit
 * @param strata names of strata, one where there are none
 * @param frailty the shared frailty that it asks for
 */
public record CoxModel(
    ModelData data, CoxRows rows, List<String> strata, Optional<FrailtyTerm> frailty) {

  /**
   * A {@code frailty()}.
   *
   * @param distribution of the frailties, gamma unless stated
   * @param theta their variance, empty where it is to be found
   * @param group n codes of the groups that share one
   * @param groups names of the groups, in R's order
   */
  public record FrailtyTerm(
      FrailtyDistribution distribution, OptionalDouble theta, int[] group, List<String> groups) {}

  /**
   * Reads a formula against data.
   *
   * @throws FormulaException if the formula does not fit the data
   * @throws IllegalArgumentException if rows cannot be used
   * @throws org.loadstone.survival.FitFailure if there are no events
   */
  public static CoxModel read(String formula, Frame frame) {
    Formula read = Formula.read(formula);
    ModelData data = ModelData.of(read, frame, Surv.of(read).expressions());
    SurvivalResponse surv = SurvivalResponse.of(data);
    return of(data, surv.start(), surv.stop(), surv.events());
  }

  /**
   * Returns the model of rows whose response has been read.
   *
   * @param start n starts, empty where rows are followed from the beginning
   * @throws FormulaException if the formula does not fit the data
   * @throws IllegalArgumentException if rows cannot be used
   * @throws org.loadstone.survival.FitFailure if there are no events
   */
  public static CoxModel of(
      ModelData data, Optional<double[]> start, double[] stop, boolean[] event) {
    List<String> names = data.design().names();
    double[][] columns = data.columns();
    CoxRows rows =
        start
            .map(from -> CoxRows.of(from, stop, event, names, columns))
            .orElseGet(() -> CoxRows.of(stop, event, names, columns));
    Optional<Values.Words> strata = data.strata();
    if (strata.isPresent()) {
      rows = rows.withStrata(strata.get().codes());
    }
    if (!data.formula().calls("offset").isEmpty()) {
      rows = rows.withOffset(data.offset());
    }
    Optional<Values> clusters = data.groups("cluster");
    if (clusters.isPresent()) {
      rows = rows.withClusters(clusters.get().codes());
    }
    return new CoxModel(
        data, rows, strata.map(Values.Words::levels).orElse(List.of("all")), frailty(data));
  }

  /** Returns the model with weights of its rows. */
  public CoxModel weighted(double[] weights) {
    return new CoxModel(data, rows.withWeights(weights), strata, frailty);
  }

  /** Returns the clusters of the rows, empty without {@code cluster()}. */
  public Optional<int[]> clusters() {
    return Optional.ofNullable(rows.cluster).map(int[]::clone);
  }

  private static Optional<FrailtyTerm> frailty(ModelData data) {
    Optional<Values.Words> groups = data.groups("frailty").map(Values::words);
    if (groups.isEmpty()) {
      return Optional.empty();
    }
    Call call = data.formula().calls("frailty").getFirst();
    if (!data.formula().calls("cluster").isEmpty()) {
      throw FormulaException.of(
          data.formula().text(), "cluster() beside frailty()", "give one of them");
    }
    FrailtyDistribution distribution = FrailtyDistribution.GAMMA;
    OptionalDouble theta = OptionalDouble.empty();
    for (Argument argument : call.arguments().subList(1, call.arguments().size())) {
      switch (argument.name()) {
        case "distribution", "dist", "" -> distribution = distribution(argument, call);
        case "theta" -> theta = OptionalDouble.of(theta(argument, call));
        case "eps", "method", "sparse" -> {}
        default ->
            throw FormulaException.of(
                call.text(),
                argument.name() + " is not understood",
                "give distribution = \"gamma\" or \"gaussian\", and theta");
      }
    }
    return Optional.of(
        new FrailtyTerm(distribution, theta, groups.get().codes(), groups.get().levels()));
  }

  private static FrailtyDistribution distribution(Argument argument, Call call) {
    if (argument.value() instanceof Expression.Text(String name)) {
      switch (name) {
        case "gamma" -> {
          return FrailtyDistribution.GAMMA;
        }
        case "gaussian", "gauss" -> {
          return FrailtyDistribution.GAUSSIAN;
        }
        default -> {}
      }
    }
    throw FormulaException.of(
        call.text(),
        "the distribution is " + argument.value().text(),
        "write \"gamma\" or \"gaussian\"");
  }

  private static double theta(Argument argument, Call call) {
    if (argument.value() instanceof Expression.Number(double theta) && theta > 0) {
      return theta;
    }
    throw FormulaException.of(
        call.text(), "theta is " + argument.value().text(), "give a variance above 0");
  }
}
