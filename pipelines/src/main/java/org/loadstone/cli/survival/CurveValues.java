package org.loadstone.cli.survival;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.loadstone.survival.IntervalScale;
import org.loadstone.survival.SurvivalCurve;
import org.loadstone.survival.SurvivalCurve.Quantile;

/** A survival curve's values under the names that R gives them. */
final class CurveValues {
  private static final double LEVEL = 0.95;
  private static final double[] PROBABILITIES = {0.25, 0.5, 0.75};

  static Map<String, Object> of(SurvivalCurve c) {
    return values(c, c.logError());
  }

  /** R's survfit gives the error of survival itself, not of its logarithm, once there is an id. */
  static Map<String, Object> bySubject(SurvivalCurve c) {
    return values(c, c.survivalError());
  }

  private static Map<String, Object> values(SurvivalCurve c, double[] error) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("time", Plain.list(c.time()));
    out.put("n_risk", Plain.list(c.atRisk()));
    out.put("n_event", Plain.list(c.events()));
    out.put("n_censor", Plain.list(c.censored()));
    out.put("surv", Plain.list(c.survival()));
    out.put("std_err_cumhaz_scale", Plain.list(error));
    out.put("cumhaz", Plain.list(c.hazard()));
    out.put("std_chaz", Plain.list(c.hazardError()));
    out.putAll(limits(c, IntervalScale.LOG));
    return out;
  }

  static Map<String, Object> limits(SurvivalCurve c, IntervalScale scale) {
    SurvivalCurve.Limits limits = c.limits(scale, LEVEL);
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("lower", Plain.list(limits.lower()));
    out.put("upper", Plain.list(limits.upper()));
    return out;
  }

  /** Returns the quartiles of time; a row a curve where there are several. */
  static Map<String, Object> quantiles(List<SurvivalCurve> curves) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("probs", Plain.list(PROBABILITIES));
    out.put("quantile", quantiles(curves, q -> Plain.of(q.estimate())));
    out.put("lower", quantiles(curves, q -> Plain.of(q.lower())));
    out.put("upper", quantiles(curves, q -> Plain.of(q.upper())));
    return out;
  }

  private static List<?> quantiles(List<SurvivalCurve> curves, Function<Quantile, Object> part) {
    List<List<Object>> all = new ArrayList<>();
    for (SurvivalCurve curve : curves) {
      List<Object> row = new ArrayList<>();
      for (double p : PROBABILITIES) {
        row.add(part.apply(curve.quantile(p, IntervalScale.LOG, LEVEL)));
      }
      all.add(row);
    }
    return all.size() == 1 ? all.getFirst() : all;
  }

  private CurveValues() {}
}
