package org.loadstone.survival;

import java.util.Arrays;
import java.util.List;

/**
 * Survival as exp(-H), where tied events leave the risk set one after the other: H grows by the sum
 * of (d/m) / (n - j d/m), j = 0 .. m - 1, for m tied rows of weight d, and its variance by the sum
 * of (d/m) / (n - j d/m)^2 (Fleming and Harrington 1984, doi:10.1080/03610928408828837).
 */
public final class FlemingHarrington {
  private FlemingHarrington() {}

  /** Returns the curve of each group, in ascending code; any cause is an event. */
  public static List<SurvivalCurve> of(SurvivalData data) {
    return Arrays.stream(data.groups()).mapToObj(g -> curve(data, g)).toList();
  }

  private static SurvivalCurve curve(SurvivalData data, int group) {
    int[] rows = data.rowsOf(group);
    EventTable t = EventTable.of(data, rows);
    int n = t.time().length;
    double[] survival = new double[n];
    double[] hazard = new double[n];
    double[] error = new double[n];
    double h = 0;
    double variance = 0;
    for (int k = 0; k < n; k++) {
      double tied = t.tied()[k];
      double each = tied == 0 ? 0 : t.events()[k] / tied;
      for (int j = 0; each > 0 && j < tied; j++) {
        double risk = t.atRisk()[k] - j * each;
        h += each / risk;
        variance += each / (risk * risk);
      }
      hazard[k] = h;
      survival[k] = StrictMath.exp(-h);
      error[k] = StrictMath.sqrt(variance);
    }
    return new SurvivalCurve(
        group,
        rows.length,
        t.time(),
        t.atRisk(),
        t.events(),
        t.censored(),
        survival,
        error.clone(),
        hazard,
        error);
  }
}
