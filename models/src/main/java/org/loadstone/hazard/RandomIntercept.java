package org.loadstone.hazard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.loadstone.matrix.Cholesky;
import org.loadstone.survival.FitFailure;

/**
 * A model of discrete-time hazards in which each group, an athlete, has an intercept of its own
 * from a normal distribution: maximum of the marginal likelihood, integrated by adaptive
 * Gauss-Hermite quadrature about each group's mode (Pinheiro and Bates 1995,
 * doi:10.1080/10618600.1995.10474663); one node is Laplace's approximation. Standard errors are of
 * the curvature of the deviance in all parameters, by differences.
 *
 * @param nodes of the quadrature
 * @param coefficients of the rows' columns
 * @param standardErrors of them
 * @param sd of the random intercept, at least 0
 * @param logLikelihood marginal
 * @param modes each group's intercept at the mode, by group in order of first appearance
 */
public record RandomIntercept(
    Link link,
    BinaryRows rows,
    int nodes,
    double[] coefficients,
    double[] standardErrors,
    double sd,
    double logLikelihood,
    Map<String, Double> modes) {
  private static final int MOST_STEPS = 200;
  private static final double STEP = 1e-4;
  private static final double CURVATURE_STEP = 1e-3;
  private static final double TOLERANCE = 1e-9;

  /**
   * Fits the model.
   *
   * @param groups one a row
   * @param nodes 1 to 100
   * @throws FitFailure if covariates are collinear or tell the outcome without error
   */
  public static RandomIntercept of(BinaryRows rows, Link link, List<String> groups, int nodes) {
    HazardFit pooled = HazardFit.of(rows, link);
    Marginal marginal = new Marginal(rows, link, groups, GaussHermite.of(nodes));
    double[] start = Arrays.copyOf(pooled.coefficients(), pooled.coefficients().length + 1);
    double[] best = null;
    double least = Double.POSITIVE_INFINITY;
    for (double sd : new double[] {0.5, 1.5, 0}) {
      start[start.length - 1] = sd;
      double[] found = minimum(marginal, start);
      double deviance = marginal.deviance(found);
      if (deviance < least - 1e-9) {
        least = deviance;
        best = found;
      }
    }
    best[best.length - 1] = Math.abs(best[best.length - 1]);
    double[][] hessian = hessian(marginal, best);
    double[] errors = errors(hessian, best.length - 1);
    double sd = best[best.length - 1];
    return new RandomIntercept(
        link,
        rows,
        nodes,
        Arrays.copyOf(best, best.length - 1),
        errors,
        sd,
        -0.5 * least,
        marginal.modes(best));
  }

  /** Returns the variance of the random intercept. */
  public double variance() {
    return sd * sd;
  }

  /** Newton's steps on differences; the deviance does not know the sign of the SD. */
  private static double[] minimum(Marginal marginal, double[] start) {
    double[] at = start.clone();
    double value = marginal.deviance(at);
    for (int step = 0; step < MOST_STEPS; step++) {
      double[] gradient = gradient(marginal, at);
      double[] change = direction(hessian(marginal, at), gradient);
      double size = 1;
      double[] next = moved(at, change, size);
      double after = marginal.deviance(next);
      while (!(after <= value) && size > 1e-9) {
        size /= 2;
        next = moved(at, change, size);
        after = marginal.deviance(next);
      }
      if (!(after <= value)) {
        return at;
      }
      double moved = 0;
      for (int k = 0; k < at.length; k++) {
        moved = Math.max(moved, Math.abs(next[k] - at[k]) / (1 + Math.abs(at[k])));
      }
      at = next;
      value = after;
      if (moved < TOLERANCE) {
        return at;
      }
    }
    return at;
  }

  private static double[] moved(double[] at, double[] change, double size) {
    double[] next = new double[at.length];
    Arrays.setAll(next, k -> at[k] - size * change[k]);
    return next;
  }

  /** Newton's direction; where the curvature is not positive, more of the diagonal is added. */
  private static double[] direction(double[][] hessian, double[] gradient) {
    for (double extra = 0; ; extra = extra == 0 ? 1e-6 : 10 * extra) {
      double[][] ridged = new double[hessian.length][];
      for (int k = 0; k < ridged.length; k++) {
        ridged[k] = hessian[k].clone();
        ridged[k][k] += extra * (1 + Math.abs(hessian[k][k]));
      }
      var solved = Cholesky.of(ridged);
      if (solved.isPresent()) {
        return solved.get().solve(gradient);
      }
    }
  }

  private static double[] gradient(Marginal marginal, double[] at) {
    double[] gradient = new double[at.length];
    for (int k = 0; k < at.length; k++) {
      gradient[k] =
          (8 * (shifted(marginal, at, k, STEP) - shifted(marginal, at, k, -STEP))
                  - (shifted(marginal, at, k, 2 * STEP) - shifted(marginal, at, k, -2 * STEP)))
              / (12 * STEP);
    }
    return gradient;
  }

  private static double shifted(Marginal marginal, double[] at, int k, double by) {
    double[] moved = at.clone();
    moved[k] += by;
    return marginal.deviance(moved);
  }

  private static double[][] hessian(Marginal marginal, double[] at) {
    int p = at.length;
    double middle = marginal.deviance(at);
    double[] up = new double[p];
    double[] down = new double[p];
    for (int k = 0; k < p; k++) {
      up[k] = shifted(marginal, at, k, CURVATURE_STEP);
      down[k] = shifted(marginal, at, k, -CURVATURE_STEP);
    }
    double[][] hessian = new double[p][p];
    for (int a = 0; a < p; a++) {
      hessian[a][a] = (up[a] - 2 * middle + down[a]) / (CURVATURE_STEP * CURVATURE_STEP);
      for (int b = 0; b < a; b++) {
        double[] both = at.clone();
        both[a] += CURVATURE_STEP;
        both[b] += CURVATURE_STEP;
        double[] neither = at.clone();
        neither[a] -= CURVATURE_STEP;
        neither[b] -= CURVATURE_STEP;
        double mixed =
            marginal.deviance(both)
                - up[a]
                - up[b]
                + 2 * middle
                - down[a]
                - down[b]
                + marginal.deviance(neither);
        hessian[a][b] = mixed / (2 * CURVATURE_STEP * CURVATURE_STEP);
        hessian[b][a] = hessian[a][b];
      }
    }
    return hessian;
  }

  private static double[] errors(double[][] hessian, int coefficients) {
    double[][] inverse =
        Cholesky.of(hessian)
            .orElseThrow(
                () ->
                    new FitFailure(
                        "the likelihood is flat about its maximum",
                        "give more groups, or leave out covariates"))
            .inverse();
    double[] errors = new double[coefficients];
    Arrays.setAll(errors, k -> Math.sqrt(2 * inverse[k][k]));
    return errors;
  }

  /** The marginal likelihood; parameters are the coefficients and the SD. */
  private static final class Marginal {
    private static final int MOST_MODE_STEPS = 100;
    private static final double MODE_TOLERANCE = 1e-12;

    private final BinaryRows rows;
    private final Link link;
    private final GaussHermite quadrature;
    private final Map<String, int[]> byGroup = new LinkedHashMap<>();

    Marginal(BinaryRows rows, Link link, List<String> groups, GaussHermite quadrature) {
      this.rows = rows;
      this.link = link;
      this.quadrature = quadrature;
      Map<String, List<Integer>> places = new LinkedHashMap<>();
      for (int i = 0; i < groups.size(); i++) {
        places.computeIfAbsent(groups.get(i), one -> new ArrayList<>()).add(i);
      }
      places.forEach(
          (group, at) -> byGroup.put(group, at.stream().mapToInt(Integer::intValue).toArray()));
    }

    double deviance(double[] parameters) {
      double[] eta = rows.predictor(Arrays.copyOf(parameters, parameters.length - 1));
      double sd = parameters[parameters.length - 1];
      double sum = 0;
      for (int[] group : byGroup.values()) {
        sum += logLikelihood(group, eta, sd);
      }
      return -2 * sum;
    }

    Map<String, Double> modes(double[] parameters) {
      double[] eta = rows.predictor(Arrays.copyOf(parameters, parameters.length - 1));
      double sd = parameters[parameters.length - 1];
      Map<String, Double> modes = new LinkedHashMap<>();
      byGroup.forEach((group, at) -> modes.put(group, sd * mode(at, eta, sd)));
      return modes;
    }

    private double joint(int[] group, double[] eta, double sd, double u) {
      double sum = -0.5 * u * u;
      for (int i : group) {
        sum += link.logLikelihood(rows.y()[i], eta[i] + sd * u);
      }
      return sum;
    }

    private double mode(int[] group, double[] eta, double sd) {
      double u = 0;
      double value = joint(group, eta, sd, u);
      for (int step = 0; step < MOST_MODE_STEPS; step++) {
        double slope = -u;
        for (int i : group) {
          slope += sd * link.score(rows.y()[i], eta[i] + sd * u);
        }
        double change = slope / curvature(group, eta, sd, u);
        double next = u + change;
        double after = joint(group, eta, sd, next);
        for (int half = 0; half < 40 && after < value - 1e-12; half++) {
          change /= 2;
          next = u + change;
          after = joint(group, eta, sd, next);
        }
        u = next;
        value = after;
        if (Math.abs(change) < MODE_TOLERANCE) {
          break;
        }
      }
      return u;
    }

    private double curvature(int[] group, double[] eta, double sd, double u) {
      double sum = 1;
      for (int i : group) {
        sum += sd * sd * link.weight(eta[i] + sd * u);
      }
      return sum;
    }

    private double logLikelihood(int[] group, double[] eta, double sd) {
      double mode = mode(group, eta, sd);
      double width = Math.sqrt(2 / curvature(group, eta, sd, mode));
      double atMode = joint(group, eta, sd, mode);
      double sum = 0;
      for (int k = 0; k < quadrature.nodes().length; k++) {
        double x = quadrature.nodes()[k];
        double value = x == 0 ? atMode : joint(group, eta, sd, mode + width * x);
        sum += quadrature.weights()[k] * Math.exp(x * x + value - atMode);
      }
      return atMode + Math.log(sum * width / Math.sqrt(2 * Math.PI));
    }
  }
}
