package org.loadstone.survival.cox;

/** Events of each row less those expected of it (Therneau 1990, doi:10.1093/biomet/77.1.147). */
final class MartingaleResiduals {
  private MartingaleResiduals() {}

  static double[] of(CoxFit fit) {
    double[] out = fit.sums.expected();
    for (int i = 0; i < out.length; i++) {
      out[i] = (fit.rows().event[i] ? 1 : 0) - out[i];
    }
    return out;
  }

  static double[] deviance(CoxFit fit) {
    double[] out = of(fit);
    for (int i = 0; i < out.length; i++) {
      double m = out[i];
      double inner = fit.rows().event[i] ? m + StrictMath.log(1 - m) : m;
      out[i] = Math.signum(m) * StrictMath.sqrt(Math.max(0, -2 * inner));
    }
    return out;
  }
}
