package org.loadstone.metric;

/**
 * The logistic regression of the outcome on the logit of the predicted risk, by Newton steps with
 * halving.
 *
 * @param intercept on the logit scale
 * @param slope per unit of logit; exactly 1 if it was held there
 * @param interceptError standard error, rows taken as independent
 * @param slopeError standard error, rows taken as independent; 0 if the slope was held
 */
record Recalibration(double intercept, double slope, double interceptError, double slopeError) {
  private static final int MOST_STEPS = 60;
  private static final double TOLERANCE = 1e-12;
  private static final double ROUNDING = 1e-13;

  /** Where calibration is perfect: the place to start looking. */
  static final Recalibration NONE = new Recalibration(0, 1, 0, 0);

  /** Fits intercept and slope. */
  static Answer<Recalibration> joint(RiskSample s) {
    return joint(s, NONE);
  }

  /** As {@link #joint(RiskSample)}, beginning at a fit that should be near. */
  static Answer<Recalibration> joint(RiskSample s, Recalibration near) {
    String reason = s.oneClassReason();
    if (reason != null) {
      return Answer.absent("calibration slope needs both outcomes: " + reason);
    }
    return isConstant(s)
        ? Answer.absent("calibration slope needs risks that differ: all are equal")
        : fit(s, near.intercept, near.slope, 1);
  }

  /** Fits the intercept beside an offset, the slope being 1. */
  static Answer<Recalibration> interceptOnly(RiskSample s) {
    return interceptOnly(s, NONE);
  }

  /** As {@link #interceptOnly(RiskSample)}, beginning at a fit that should be near. */
  static Answer<Recalibration> interceptOnly(RiskSample s, Recalibration near) {
    String reason = s.oneClassReason();
    return reason != null
        ? Answer.absent("calibration in the large needs both outcomes: " + reason)
        : fit(s, near.intercept, 1, 0);
  }

  private static Answer<Recalibration> fit(
      RiskSample s, double startIntercept, double startSlope, int slopes) {
    double a = startIntercept;
    double b = startSlope;
    State now = State.at(s, a, b, slopes);
    for (int step = 0; step < MOST_STEPS; step++) {
      double da = now.stepIntercept();
      double db = now.stepSlope();
      State next = State.at(s, a + da, b + db, slopes);
      // At the optimum rounding may lower the likelihood by a few units in its last place.
      double floor = now.logLikelihood - ROUNDING * (1 - now.logLikelihood);
      for (int half = 0; half < 40 && !(next.logLikelihood >= floor); half++) {
        da /= 2;
        db /= 2;
        next = State.at(s, a + da, b + db, slopes);
      }
      a += da;
      b += db;
      now = next;
      if (Math.abs(da) + Math.abs(db) < TOLERANCE * (1 + Math.abs(a) + Math.abs(b))) {
        return now.determinant() > 0
            ? Answer.of(new Recalibration(a, b, now.interceptError(), now.slopeError()))
            : Answer.absent("calibration has no finite fit: the risks separate the outcomes");
      }
    }
    return Answer.absent(
        "calibration has no finite fit: no convergence in %d steps, the risks nearly separate"
                .formatted(MOST_STEPS)
            + " the outcomes");
  }

  private static boolean isConstant(RiskSample s) {
    double first = Double.NaN;
    for (int i = 0; i < s.risk.length; i++) {
      if (s.count[i] > 0) {
        if (Double.isNaN(first)) {
          first = s.logit[i];
        } else if (s.logit[i] != first) {
          return false;
        }
      }
    }
    return true;
  }

  // Log likelihood, gradient and information at one point; the slope part is off with slopes = 0.
  private record State(
      double logLikelihood, double ga, double gb, double haa, double hab, double hbb) {
    static State at(RiskSample s, double a, double b, int slopes) {
      double ll = 0;
      double ga = 0;
      double gb = 0;
      double haa = 0;
      double hab = 0;
      double hbb = 0;
      for (int i = 0; i < s.risk.length; ) {
        int n = 0;
        int events = 0;
        double x = s.logit[i];
        for (; i < s.risk.length && s.logit[i] == x; i++) { // tied risks share one exponential
          n += s.count[i];
          events += s.count[i] * s.event[i];
        }
        if (n == 0) {
          continue;
        }
        double eta = a + b * x;
        double small = StrictMath.exp(-Math.abs(eta));
        double p = eta >= 0 ? 1 / (1 + small) : small / (1 + small);
        double weight = n * small / ((1 + small) * (1 + small));
        double residual = events - n * p;
        ll += events * eta - n * (Math.max(eta, 0) + StrictMath.log1p(small));
        ga += residual;
        gb += residual * x;
        haa += weight;
        hab += weight * x;
        hbb += weight * x * x;
      }
      return slopes == 1
          ? new State(ll, ga, gb, haa, hab, hbb)
          : new State(ll, ga, 0, haa, 0, 1); // a unit of information keeps the system solvable
    }

    double determinant() {
      return haa * hbb - hab * hab;
    }

    double stepIntercept() {
      return (hbb * ga - hab * gb) / determinant();
    }

    double stepSlope() {
      return (haa * gb - hab * ga) / determinant();
    }

    double interceptError() {
      return StrictMath.sqrt(hbb / determinant());
    }

    double slopeError() {
      return StrictMath.sqrt(haa / determinant());
    }
  }
}
