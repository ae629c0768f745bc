package org.loadstone.survival.cox;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.loadstone.survival.FitFailure;

/** Fits shared frailties, with their variance given or found. */
public final class SharedFrailty {
  private static final int MOST_STEPS = 500;
  private static final int MOST_HALVES = 30;
  private static final double ROUNDING = 1e-12;

  /** Where a search ends: as R's {@code coxph} with eps 1e-11, or as near as rounding allows. */
  private enum Rest {
    AS_R,
    EXACT;

    boolean isAt(double before, double after, double gain) {
      return switch (this) {
        case AS_R -> Math.abs(1 - before / after) <= 1e-11;
        case EXACT -> gain < 1e-20 * (1 + Math.abs(after));
      };
    }
  }

  private final CoxProblem problem;
  private final FrailtyDistribution distribution;
  private final int[] group;
  private final int groups;
  private final double[] ridge;
  private double[] b;
  private double[] f;

  private SharedFrailty(
      CoxProblem problem,
      FrailtyDistribution distribution,
      int[] group,
      int groups,
      double[] ridge) {
    this.ridge = ridge;
    this.problem = problem;
    this.distribution = distribution;
    this.group = group;
    this.groups = groups;
    this.b = new double[problem.width()];
    this.f = new double[groups];
  }

  /**
   * Fits the model.
   *
   * @param group n codes from 0 of the groups that share a frailty
   * @param theta variance of the frailties; where it is empty it is found: for gamma the largest
   *     marginal likelihood, for Gaussian the mean of f^2 plus its variance (approximate REML)
   * @throws FitFailure if there is no finite fit
   * @throws IllegalArgumentException if theta is not above 0, codes are not from 0, or ties are
   *     exact
   */
  public static FrailtyFit fit(
      CoxRows rows,
      Ties ties,
      FrailtyDistribution distribution,
      int[] group,
      OptionalDouble theta) {
    return fit(rows, ties, distribution, group, theta, new double[rows.names().size()]);
  }

  /**
   * As {@link #fit(CoxRows, Ties, FrailtyDistribution, int[], OptionalDouble)} with sum ridge_j
   * b_j^2 / 2 taken from the likelihood.
   *
   * @param ridge p penalties, at least 0
   */
  public static FrailtyFit fit(
      CoxRows rows,
      Ties ties,
      FrailtyDistribution distribution,
      int[] group,
      OptionalDouble theta,
      double[] ridge) {
    CoxRows.requireLength("groups", group.length, rows.size());
    CoxRows.requireLength("ridge", ridge.length, rows.columns.length);
    int groups = Arrays.stream(group).max().orElse(-1) + 1;
    if (Arrays.stream(group).distinct().count() != groups || groups < 2) {
      throw new IllegalArgumentException(
          "Cannot use groups of a frailty: codes are not 0, 1, ...; give at least two groups");
    }
    if (ties == Ties.EXACT) {
      throw new IllegalArgumentException(
          "Cannot fit a frailty with exact ties; use efron or breslow");
    }
    CoxProblem problem = CoxProblem.of(rows, ties);
    Newton plain = RidgeCox.fit(problem, ridge, new double[ridge.length]);
    SharedFrailty search = new SharedFrailty(problem, distribution, group, groups, ridge);
    if (theta.isPresent()) {
      requirePositive(theta.getAsDouble());
      return search.at(theta.getAsDouble(), Rest.AS_R).result(plain.atZero(), false);
    }
    search.b = plain.coefficients();
    double found = new VarianceSearch(search::equation).root();
    return search.at(found, Rest.EXACT).result(plain.atZero(), true);
  }

  private static void requirePositive(double theta) {
    if (!(theta > 0 && theta < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "Cannot use theta %s: give a variance above 0".formatted(theta));
    }
  }

  // Above 0 where theta is too small: the profile likelihood's slope, or the REML equation.
  private double equation(double theta) {
    State state = at(theta, Rest.EXACT);
    if (distribution == FrailtyDistribution.GAMMA) {
      return -GammaMarginal.score(f, events(), theta);
    }
    double[] variance = state.inverse().frailtyVariance();
    double sum = 0;
    for (int g = 0; g < groups; g++) {
      sum += f[g] * f[g] + variance[g];
    }
    return StrictMath.log(sum / groups / theta);
  }

  private double[] events() {
    double[] events = new double[groups];
    for (int i = 0; i < group.length; i++) {
      events[group[i]] += problem.rows().event[i] ? 1 : 0;
    }
    return events;
  }

  private RiskSums sums(double[] coefficients, double[] frailty) {
    double[] offset = new double[group.length];
    for (int i = 0; i < offset.length; i++) {
      offset[i] = problem.rows().offset(i) - problem.shift() + frailty[group[i]];
    }
    CoxProblem with = problem.withOffset(offset);
    return RiskSums.at(with, with.predictor(coefficients));
  }

  /** Moves coefficients and frailties to the largest penalised likelihood at theta. */
  private State at(double theta, Rest rest) {
    FrailtyPenalty penalty = new FrailtyPenalty(distribution, theta);
    f = penalty.centred(f);
    State now = state(penalty, b, f);
    for (int step = 0; step < MOST_STEPS; step++) {
      State.Move move = now.move();
      double floor = now.value() - ROUNDING * (1 + Math.abs(now.value()));
      double size = 1;
      State next = moved(now, move, size);
      for (int half = 0; half < MOST_HALVES && !(next.value() >= floor); half++) {
        size /= 2;
        next = moved(now, move, size);
      }
      double before = now.value();
      now = next;
      b = now.b();
      f = now.f();
      if (rest.isAt(before, now.value(), move.gain())) {
        return now;
      }
    }
    if (now.move().gain() < ROUNDING) {
      return now;
    }
    throw new FitFailure(
        "frailties of variance %.3g after %d steps".formatted(theta, MOST_STEPS),
        "give theta, or leave out covariates");
  }

  private State moved(State now, State.Move move, double size) {
    double[] coefficients = now.b().clone();
    double[] frailty = now.f().clone();
    for (int j = 0; j < coefficients.length; j++) {
      coefficients[j] += size * move.b()[j];
    }
    for (int g = 0; g < groups; g++) {
      frailty[g] += size * move.f()[g];
    }
    return state(now.penalty(), coefficients, now.penalty().centred(frailty));
  }

  private State state(FrailtyPenalty penalty, double[] coefficients, double[] frailty) {
    RiskSums sums = sums(coefficients, frailty);
    return new State(
        penalty,
        coefficients,
        frailty,
        sums,
        sums.likelihood(),
        GroupInformation.of(sums, group, groups),
        this);
  }

  /** Where the search stands. */
  private record State(
      FrailtyPenalty penalty,
      double[] b,
      double[] f,
      RiskSums sums,
      PartialLikelihood likelihood,
      GroupInformation groups,
      SharedFrailty owner) {

    /** A step, and what it gains at most. */
    record Move(double[] b, double[] f, double gain) {}

    double value() {
      return likelihood.value() - penalty.value(f) - RidgeCox.cost(owner.ridge, b);
    }

    FrailtyInverse inverse() {
      double[] diagonal = new double[f.length];
      for (int g = 0; g < f.length; g++) {
        diagonal[g] = groups.diagonal()[g] + penalty.second(f[g]);
      }
      double[][] information = RidgeCox.information(likelihood.information(), owner.ridge);
      return FrailtyInverse.of(diagonal, groups.cross(), information);
    }

    Move move() {
      double[] own = new double[f.length];
      for (int g = 0; g < f.length; g++) {
        own[g] = groups.gradient()[g] - penalty.first(f[g]);
      }
      double[] slope = RidgeCox.gradient(likelihood.gradient(), owner.ridge, b);
      FrailtyInverse.Solution x = inverse().solve(own, slope);
      double gain = Newton.product(x.f(), own) + Newton.product(x.b(), slope);
      return new Move(x.b(), x.f(), gain);
    }

    FrailtyFit result(PartialLikelihood atZero, boolean isFound) {
      FrailtyInverse inverse = inverse();
      double[] pen = Arrays.stream(f).map(penalty::second).toArray();
      Newton newton = new Newton(b, atZero, likelihood, 0);
      CoxFit fit = new CoxFit(sums.problem, sums, newton, inverse.variance());
      OptionalDouble marginal =
          penalty.distribution() == FrailtyDistribution.GAMMA
              ? OptionalDouble.of(
                  likelihood.value()
                      - penalty.value(f)
                      + GammaMarginal.correction(owner.events(), penalty.theta()))
              : OptionalDouble.empty();
      return new FrailtyFit(
          fit,
          penalty.distribution(),
          penalty.theta(),
          isFound,
          f,
          inverse.frailtyVariance(),
          penalty.value(f),
          inverse.degrees(pen),
          marginal,
          atZero.value(),
          owner.problem.rows());
    }
  }
}
