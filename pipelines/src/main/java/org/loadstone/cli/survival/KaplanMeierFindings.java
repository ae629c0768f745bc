package org.loadstone.cli.survival;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.loadstone.survival.FlemingHarrington;
import org.loadstone.survival.IntervalScale;
import org.loadstone.survival.KaplanMeier;
import org.loadstone.survival.Surv;
import org.loadstone.survival.SurvivalCurve;
import org.loadstone.survival.SurvivalCurve.Quantile;
import org.loadstone.survival.SurvivalData;

/** Kaplan-Meier curves, one a group; with an id as R's {@code survfit(..., id = )}. */
final class KaplanMeierFindings implements Findings {
  private static final double LEVEL = 0.95;
  private static final List<String> COLUMNS =
      List.of(
          "records",
          "n.max",
          "n.start",
          "events",
          "rmean",
          "se(rmean)",
          "median",
          "0.95LCL",
          "0.95UCL");

  private final SurvivalTask task;
  private final FormulaRows rows;
  private final Surv surv;
  private final Follow follow;
  private final Codes groups;
  private final SurvivalData data;
  private final boolean isBySubject;
  private final List<SurvivalCurve> curves;

  private KaplanMeierFindings(SurvivalTask task, FormulaRows rows, Surv surv) {
    this.task = task;
    this.rows = rows;
    this.surv = surv;
    this.follow = Follow.single(rows, surv);
    this.groups = rows.groups("cluster");
    Optional<Codes> subjects = rows.subjects(task.id());
    this.isBySubject = subjects.isPresent();
    SurvivalData grouped = follow.data().withGroups(groups.codes());
    this.data = subjects.map(one -> grouped.withSubjects(one.codes())).orElse(grouped);
    this.curves = isBySubject ? KaplanMeier.bySubject(data) : KaplanMeier.of(data);
  }

  static KaplanMeierFindings of(SurvivalTask task, FileFrame source) {
    FormulaRows.refuse(task.formula(), "km", "frailty", "offset", "ns");
    Surv surv = Surv.of(task.formula());
    List<String> columns = task.id() == null ? List.of() : List.of(task.id());
    FormulaRows rows = FormulaRows.of(source, task.formula(), surv.expressions(), columns);
    return new KaplanMeierFindings(task, rows, surv);
  }

  private String name(SurvivalCurve curve) {
    return groups.labels().get(curve.group());
  }

  private Map<String, Object> each(Function<SurvivalCurve, Object> what) {
    Map<String, Object> out = new LinkedHashMap<>();
    curves.forEach(curve -> out.put(name(curve), what.apply(curve)));
    return out;
  }

  @Override
  public int leftOut() {
    return rows.leftOut();
  }

  @Override
  public Map<String, Object> json() {
    Map<String, Object> out = new LinkedHashMap<>();
    if (isBySubject) {
      out.putAll(each(c -> CurveValues.bySubject(c.atEvents())));
    } else {
      out.put("curves", each(c -> CurveValues.of(c.atEvents())));
    }
    out.put("ci_plain", each(c -> CurveValues.limits(c.atEvents(), IntervalScale.PLAIN)));
    out.put("ci_loglog", each(c -> CurveValues.limits(c.atEvents(), IntervalScale.LOG_LOG)));
    out.put("ci_logit", each(c -> CurveValues.limits(c.atEvents(), IntervalScale.LOGIT)));
    out.put("table_columns", COLUMNS);
    out.put("table", curves.stream().map(curve -> Plain.list(table(curve))).toList());
    out.put("quantiles", CurveValues.quantiles(curves));
    if (!isBySubject) {
      out.put("fleming_harrington_surv", flemingHarrington());
    }
    if (task.times().length > 0) {
      out.put("at_times", each(this::atTimes));
    }
    return out;
  }

  private double[] table(SurvivalCurve c) {
    SurvivalCurve.RestrictedMean mean = c.restrictedMean(data.lastTime());
    Quantile median = c.median(IntervalScale.LOG, LEVEL);
    return new double[] {
      c.records(),
      c.mostAtRisk(),
      c.atRisk()[0],
      c.eventsInAll(),
      mean.value(),
      isBySubject ? Double.NaN : mean.standardError(),
      median.estimate().orElse(Double.NaN),
      median.lower().orElse(Double.NaN),
      median.upper().orElse(Double.NaN)
    };
  }

  private Map<String, Object> flemingHarrington() {
    Map<String, Object> out = new LinkedHashMap<>();
    for (SurvivalCurve whole : FlemingHarrington.of(data)) {
      SurvivalCurve curve = whole.atEvents();
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("time", Plain.list(curve.time()));
      one.put("surv", Plain.list(curve.survival()));
      one.put("cumhaz", Plain.list(curve.hazard()));
      out.put(name(curve), one);
    }
    return out;
  }

  private Map<String, Object> atTimes(SurvivalCurve curve) {
    SurvivalCurve.Limits limits = curve.limits(task.scale(), LEVEL);
    double[] times = task.times();
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("time", Plain.list(times));
    out.put(
        "n_risk", IntStream.range(0, times.length).mapToObj(k -> atRisk(curve, times[k])).toList());
    out.put("surv", Plain.list(at(curve, curve.survival(), 1)));
    out.put("lower", Plain.list(at(curve, limits.lower(), 1)));
    out.put("upper", Plain.list(at(curve, limits.upper(), 1)));
    return out;
  }

  private int atRisk(SurvivalCurve curve, double time) {
    return follow.atRisk(groups.codes(), curve.group(), time);
  }

  private double[] at(SurvivalCurve curve, double[] values, double before) {
    double[] out = new double[task.times().length];
    for (int k = 0; k < out.length; k++) {
      int step = Curves.step(curve.time(), task.times()[k]);
      out[k] = step < 0 ? before : values[step];
    }
    return out;
  }

  @Override
  public List<Sheet> sheets() {
    List<List<String>> lines = new ArrayList<>();
    for (SurvivalCurve curve : curves) {
      Quantile median = curve.median(task.scale(), LEVEL);
      double[] table = table(curve);
      lines.add(
          List.of(
              name(curve),
              Sheet.number(curve.records()),
              Sheet.number(curve.eventsInAll()),
              Sheet.number(median.estimate()),
              "%s to %s".formatted(Sheet.number(median.lower()), Sheet.number(median.upper())),
              Sheet.number(table[4]),
              Sheet.number(table[5])));
    }
    List<Sheet> all = new ArrayList<>();
    all.add(
        Sheet.of(
                "%s: %d rows, %d events"
                    .formatted(rows.formula().text(), rows.size(), follow.events()),
                List.of("curve", "rows", "events", "median", "95 % interval", "mean", "se"),
                lines)
            .withNote(
                "mean: of time without an event up to %s, the last time of all"
                    .formatted(Sheet.number(data.lastTime()))));
    if (task.times().length > 0) {
      curves.forEach(curve -> all.add(timesOf(curve)));
    }
    return all;
  }

  private Sheet timesOf(SurvivalCurve curve) {
    SurvivalCurve.Limits limits = curve.limits(task.scale(), LEVEL);
    double[] survival = at(curve, curve.survival(), 1);
    double[] lower = at(curve, limits.lower(), 1);
    double[] upper = at(curve, limits.upper(), 1);
    List<List<String>> lines = new ArrayList<>();
    for (int k = 0; k < survival.length; k++) {
      double time = task.times()[k];
      lines.add(
          List.of(
              Sheet.number(time),
              Integer.toString(atRisk(curve, time)),
              Sheet.number(survival[k]),
              Sheet.between(lower[k], upper[k])));
    }
    return Sheet.of(name(curve), List.of("time", "at risk", "survival", "95 % interval"), lines);
  }

  @Override
  public Optional<Curves> curves() {
    List<Curves.Curve> drawn = new ArrayList<>();
    List<Curves.Group> counted = new ArrayList<>();
    for (SurvivalCurve c : curves) {
      SurvivalCurve.Limits limits = c.limits(task.scale(), LEVEL);
      double end = c.time()[c.time().length - 1];
      drawn.add(
          new Curves.Curve(name(c), c.time(), c.survival(), limits.lower(), limits.upper(), end));
      counted.add(new Curves.Group(name(c), t -> atRisk(c, t)));
    }
    return Optional.of(
        new Curves(
            "Kaplan-Meier curves",
            "without an event",
            surv.stop().text(),
            1,
            data.lastTime(),
            drawn,
            counted));
  }
}
