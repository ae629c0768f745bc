package org.loadstone.cli.survival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.loadstone.metric.StandardNormal;
import org.loadstone.survival.CumulativeIncidence;
import org.loadstone.survival.GrayTest;
import org.loadstone.survival.StateOccupancy;
import org.loadstone.survival.Surv;
import org.loadstone.survival.SurvivalData;

/** Cumulative incidence of competing causes, state occupancy, and Gray's tests between groups. */
final class IncidenceFindings implements Findings {
  private static final double LEVEL = 0.95;
  private static final int SHOWN = 6;

  private final SurvivalTask task;
  private final FormulaRows rows;
  private final Surv surv;
  private final Follow follow;
  private final Codes groups;
  private final double[] times;
  private final SurvivalData whole;
  private final SurvivalData grouped;
  private final List<CumulativeIncidence> incidence;
  private final List<GrayTest> tests;

  private IncidenceFindings(SurvivalTask task, FormulaRows rows, Surv surv) {
    this.task = task;
    this.rows = rows;
    this.surv = surv;
    this.follow = Follow.competing(rows, surv);
    this.groups = rows.groups("strata");
    this.whole = follow.data();
    SurvivalData data = whole.withGroups(groups.codes());
    this.grouped = rows.strata().map(one -> data.withStrata(one.codes())).orElse(data);
    this.times = task.times().length > 0 ? task.times() : eventTimes();
    this.incidence = CumulativeIncidence.of(grouped);
    this.tests = isGrouped() ? GrayTest.of(grouped) : List.of();
    Optional.ofNullable(task.cause()).ifPresent(follow::require);
  }

  static IncidenceFindings of(SurvivalTask task, FileFrame source) {
    FormulaRows.refuse(task.formula(), "cuminc", "cluster", "frailty", "offset", "ns");
    Surv surv = Surv.of(task.formula());
    FormulaRows rows = FormulaRows.of(source, task.formula(), surv.expressions(), List.of());
    return new IncidenceFindings(task, rows, surv);
  }

  private boolean isGrouped() {
    return groups.labels().size() > 1;
  }

  private double[] eventTimes() {
    return IntStream.range(0, follow.stop().length)
        .filter(i -> follow.cause()[i] > 0)
        .mapToDouble(i -> follow.stop()[i])
        .sorted()
        .distinct()
        .toArray();
  }

  private boolean isShown(int code) {
    return task.cause() == null || task.cause().equals(cause(code));
  }

  private String cause(int code) {
    return follow.causes().get(code - 1);
  }

  /** The value alone of a single column, as cmprsk names its groups. */
  private String value(int group) {
    String label = groups.labels().get(group);
    boolean isOne = rows.formula().terms().size() == 1 && !label.contains(", ");
    return isOne ? label.substring(label.indexOf('=') + 1) : label;
  }

  @Override
  public int leftOut() {
    return rows.leftOut();
  }

  @Override
  public Map<String, Object> json() {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("aalen_johansen", occupancy(StateOccupancy.of(whole).getFirst()));
    out.put("cuminc", estimates(CumulativeIncidence.of(whole), List.of("1")));
    if (isGrouped()) {
      Map<String, Object> each = new LinkedHashMap<>();
      StateOccupancy.of(grouped)
          .forEach(one -> each.put(groups.labels().get(one.group()), occupancy(one)));
      List<String> names = new ArrayList<>();
      for (int g = 0; g < groups.labels().size(); g++) {
        names.add(value(g));
      }
      Map<String, Object> estimates = estimates(incidence, names);
      Map<String, Object> byGroup = new LinkedHashMap<>();
      List.of("times", "rows", "est", "var").forEach(key -> byGroup.put(key, estimates.get(key)));
      byGroup.put("gray_test_columns", List.of("stat", "pv", "df"));
      byGroup.put("gray_test", tests.stream().map(IncidenceFindings::gray).toList());
      out.put("cuminc_by_group", byGroup);
      out.put("aalen_johansen_by_group", each);
    }
    return out;
  }

  private static List<Object> gray(GrayTest test) {
    return Plain.list(new double[] {test.statistic(), test.pValue(), test.degrees()});
  }

  private Map<String, Object> occupancy(StateOccupancy whole) {
    StateOccupancy a = whole.atEvents();
    StateOccupancy.Limits limits = a.limits(LEVEL);
    List<String> states = new ArrayList<>(List.of("(s0)"));
    Map<String, Object> out = new LinkedHashMap<>();
    Arrays.stream(a.causes()).forEach(code -> states.add(cause(code)));
    out.put("states", states);
    out.put("time", Plain.list(a.time()));
    out.put("n_risk", Plain.list(a.atRisk()));
    for (int c = 0; c < a.causes().length; c++) {
      int place = c;
      double[] events = Arrays.stream(a.events()).mapToDouble(row -> row[place]).toArray();
      out.put("n_event_cause" + cause(a.causes()[c]), Plain.list(events));
    }
    out.put("pstate", Plain.rows(a.probability()));
    out.put("std_err", Plain.rows(a.standardError()));
    out.put("cumhaz", Plain.rows(a.hazard()));
    out.put("lower", Plain.rows(limits.lower()));
    out.put("upper", Plain.rows(limits.upper()));
    return out;
  }

  private Map<String, Object> estimates(List<CumulativeIncidence> curves, List<String> names) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("times", Plain.list(times));
    out.put("est", curves.stream().map(c -> Plain.list(at(c, Part.ESTIMATE))).toList());
    out.put("var", curves.stream().map(c -> Plain.list(at(c, Part.VARIANCE))).toList());
    out.put(
        "rows",
        curves.stream()
            .map(c -> (names.size() == 1 ? "1" : names.get(c.group())) + " " + cause(c.cause()))
            .toList());
    return out;
  }

  private enum Part {
    ESTIMATE,
    VARIANCE
  }

  private double[] at(CumulativeIncidence curve, Part part) {
    return Arrays.stream(times)
        .map(t -> part == Part.ESTIMATE ? curve.estimateAt(t) : curve.varianceAt(t))
        .toArray();
  }

  @Override
  public List<Sheet> sheets() {
    List<Sheet> all = new ArrayList<>();
    all.add(
        Sheet.line(
            "%s: %d rows, %d events"
                .formatted(rows.formula().text(), rows.size(), follow.events())));
    incidence.stream().filter(one -> isShown(one.cause())).forEach(one -> all.add(sheet(one)));
    for (GrayTest test : tests.stream().filter(one -> isShown(one.cause())).toList()) {
      all.add(
          Sheet.line(
              "Gray's test, cause %s: statistic %s on %d degrees of freedom, p %s"
                  .formatted(
                      cause(test.cause()),
                      Sheet.number(test.statistic()),
                      test.degrees(),
                      Sheet.p(test.pValue()))));
    }
    return all;
  }

  private Sheet sheet(CumulativeIncidence curve) {
    List<List<String>> lines = new ArrayList<>();
    for (double time : task.times().length > 0 ? times : Sheet.some(times, SHOWN)) {
      double estimate = curve.estimateAt(time);
      double error = Math.sqrt(curve.varianceAt(time));
      double[] limits = limits(estimate, error);
      lines.add(
          List.of(
              Sheet.number(time),
              Integer.toString(follow.atRisk(groups.codes(), curve.group(), time)),
              Sheet.number(estimate),
              Sheet.number(error),
              Sheet.between(limits[0], limits[1])));
    }
    List<String> header = List.of("time", "at risk", "incidence", "se", "95 % interval");
    return Sheet.of(name(curve), header, lines);
  }

  private String name(CumulativeIncidence curve) {
    String cause = "cause " + cause(curve.cause());
    return isGrouped() ? groups.labels().get(curve.group()) + ", " + cause : cause;
  }

  /** Symmetric in log(-log(1 - F)), which keeps them between 0 and 1. */
  private static double[] limits(double estimate, double error) {
    if (!(estimate > 0 && estimate < 1)) {
      return new double[] {Double.NaN, Double.NaN};
    }
    double log = Math.log1p(-estimate);
    double spread = StandardNormal.twoSided(LEVEL) * error / ((1 - estimate) * Math.abs(log));
    return new double[] {-Math.expm1(log * Math.exp(-spread)), -Math.expm1(log * Math.exp(spread))};
  }

  @Override
  public Optional<Curves> curves() {
    List<Curves.Curve> drawn = new ArrayList<>();
    incidence.stream().filter(one -> isShown(one.cause())).forEach(one -> drawn.add(drawn(one)));
    List<Curves.Group> counted = new ArrayList<>();
    for (int g = 0; g < groups.labels().size(); g++) {
      int code = g;
      counted.add(
          new Curves.Group(groups.labels().get(g), t -> follow.atRisk(groups.codes(), code, t)));
    }
    return Optional.of(
        new Curves(
            "Cumulative incidence",
            "had the cause first",
            surv.stop().text(),
            0,
            follow.lastTime(),
            drawn,
            counted));
  }

  private Curves.Curve drawn(CumulativeIncidence curve) {
    int n = curve.time().length;
    double[] lower = new double[n];
    double[] upper = new double[n];
    for (int k = 0; k < n; k++) {
      double[] limits = limits(curve.estimate()[k], Math.sqrt(curve.variance()[k]));
      lower[k] = limits[0];
      upper[k] = limits[1];
    }
    return new Curves.Curve(
        name(curve), curve.time(), curve.estimate(), lower, upper, curve.lastTime());
  }
}
