package org.loadstone.survival;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Survival as the product of the shares that stay without an event.
 *
 * <p>S(t) = prod (1 - d/n) with Greenwood's variance of log S, sum d / (n (n - d)) (Kaplan and
 * Meier 1958, doi:10.1080/01621459.1958.10501452); H(t) = sum d/n with variance sum d/n^2 (Nelson
 * 1972, doi:10.1080/00401706.1972.10488991; Aalen 1978, doi:10.1214/aos/1176344247).
 */
public final class KaplanMeier {
  private KaplanMeier() {}

  /** Returns the curve of each group, in ascending code; any cause is an event. */
  public static List<SurvivalCurve> of(SurvivalData data) {
    return Arrays.stream(data.groups()).mapToObj(g -> curve(data, g)).toList();
  }

  /**
   * Returns the curves with standard errors that take the rows of one subject as one draw
   * (infinitesimal jackknife), as R's {@code survfit(..., id = )}; a row that another row of its
   * subject follows is not censored. Once survival is 0 its error is 0.
   */
  public static List<SurvivalCurve> bySubject(SurvivalData data) {
    return Arrays.stream(data.groups()).mapToObj(g -> curveBySubject(data, g)).toList();
  }

  private static SurvivalCurve curveBySubject(SurvivalData data, int group) {
    SurvivalCurve c = curve(data, group);
    int[] rows = data.rowsOf(group);
    SubjectErrors errors = SubjectErrors.of(data, rows, EventTable.of(data, rows));
    return new SurvivalCurve(
        group,
        c.records(),
        c.time(),
        c.atRisk(),
        c.events(),
        censored(data, rows, c.time()),
        c.survival(),
        errors.logSurvival(),
        c.hazard(),
        errors.hazard());
  }

  private static double[] censored(SurvivalData data, int[] rows, double[] time) {
    Map<Integer, Double> last = new HashMap<>();
    for (int row : rows) {
      last.merge(data.subject[row], data.stop[row], Math::max);
    }
    double[] out = new double[time.length];
    for (int row : rows) {
      if (data.cause[row] == 0 && data.stop[row] == last.get(data.subject[row])) {
        out[Arrays.binarySearch(time, data.stop[row])] += data.weight[row];
      }
    }
    return out;
  }

  private static SurvivalCurve curve(SurvivalData data, int group) {
    int[] rows = data.rowsOf(group);
    EventTable t = EventTable.of(data, rows);
    int n = t.time().length;
    double[] survival = new double[n];
    double[] logError = new double[n];
    double[] hazard = new double[n];
    double[] hazardError = new double[n];
    double s = 1;
    double greenwood = 0;
    double h = 0;
    double variance = 0;
    for (int k = 0; k < n; k++) {
      double risk = t.atRisk()[k];
      double d = t.events()[k];
      if (d > 0) {
        s *= (risk - d) / risk;
        greenwood += d / (risk * (risk - d));
        h += d / risk;
        variance += d / (risk * risk);
      }
      survival[k] = s;
      logError[k] = StrictMath.sqrt(greenwood);
      hazard[k] = h;
      hazardError[k] = StrictMath.sqrt(variance);
    }
    return new SurvivalCurve(
        group,
        rows.length,
        t.time(),
        t.atRisk(),
        t.events(),
        t.censored(),
        survival,
        logError,
        hazard,
        hazardError);
  }
}
