package org.loadstone.cli.survival;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.loadstone.source.InputError;
import org.loadstone.survival.MeanCumulativeFunction;
import org.loadstone.survival.Surv;
import org.loadstone.survival.SurvivalCurve;

/** Mean cumulative functions of recurrent events, one a group. */
final class MeanFunctionFindings implements Findings {
  private static final double LEVEL = 0.95;
  private static final int SHOWN = 10;

  private final SurvivalTask task;
  private final FormulaRows rows;
  private final Surv surv;
  private final Follow follow;
  private final Codes groups;
  private final Codes athletes;
  private final List<MeanCumulativeFunction> functions;

  private MeanFunctionFindings(SurvivalTask task, FormulaRows rows, Surv surv) {
    this.task = task;
    this.rows = rows;
    this.surv = surv;
    this.athletes =
        rows.subjects(task.id())
            .orElseThrow(
                () ->
                    new InputError(
                        "Cannot tell athletes apart: no --id; name the column, as --id athlete"));
    this.follow = Follow.single(rows, surv);
    this.groups = rows.groups("cluster");
    this.functions =
        MeanCumulativeFunction.of(
            follow.data().withGroups(groups.codes()).withSubjects(athletes.codes()));
  }

  static MeanFunctionFindings of(SurvivalTask task, FileFrame source) {
    FormulaRows.refuse(task.formula(), "mcf", "frailty", "offset", "ns");
    Surv surv = Surv.of(task.formula());
    List<String> columns = task.id() == null ? List.of() : List.of(task.id());
    FormulaRows rows = FormulaRows.of(source, task.formula(), surv.expressions(), columns);
    return new MeanFunctionFindings(task, rows, surv);
  }

  private String name(MeanCumulativeFunction function) {
    return groups.labels().get(function.group());
  }

  @Override
  public int leftOut() {
    return rows.leftOut();
  }

  @Override
  public Map<String, Object> json() {
    if (rows.formula().fixed().isEmpty() && groups.labels().size() == 1) {
      return values(functions.getFirst());
    }
    Map<String, Object> out = new LinkedHashMap<>();
    functions.forEach(function -> out.put(name(function), values(function)));
    return out;
  }

  private Map<String, Object> values(MeanCumulativeFunction m) {
    SurvivalCurve.Limits limits = m.limits(LEVEL);
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("time", Plain.list(m.time()));
    out.put("n_risk", Plain.list(m.atRisk()));
    out.put("n_event", Plain.list(m.events()));
    out.put("mcf", Plain.list(m.mean()));
    out.put("se_robust_lawless_nadeau", Plain.list(m.robustError()));
    out.put("se_poisson", Plain.list(m.poissonError()));
    out.put("log_ci95_lower", Plain.list(limits.lower()));
    out.put("log_ci95_upper", Plain.list(limits.upper()));
    return out;
  }

  @Override
  public List<Sheet> sheets() {
    List<Sheet> all = new ArrayList<>();
    all.add(
        Sheet.line(
            "%s: %d athletes, %d rows, %d events"
                .formatted(
                    rows.formula().text(),
                    athletes.labels().size(),
                    rows.size(),
                    follow.events())));
    functions.forEach(function -> all.add(sheet(function)));
    return all;
  }

  private Sheet sheet(MeanCumulativeFunction m) {
    SurvivalCurve.Limits limits = m.limits(LEVEL);
    double[] times = task.times().length > 0 ? task.times() : Sheet.some(m.time(), SHOWN);
    List<List<String>> lines = new ArrayList<>();
    for (double time : times) {
      int k = Curves.step(m.time(), time);
      lines.add(
          List.of(
              Sheet.number(time),
              Integer.toString(follow.atRisk(groups.codes(), m.group(), time)),
              Sheet.number(k < 0 ? 0 : m.mean()[k]),
              k < 0 ? "-" : Sheet.number(m.robustError()[k]),
              k < 0 ? "-" : Sheet.between(limits.lower()[k], limits.upper()[k])));
    }
    List<String> header = List.of("time", "at risk", "mean events", "se", "95 % interval");
    return Sheet.of(name(m), header, lines);
  }

  @Override
  public Optional<Curves> curves() {
    List<Curves.Curve> drawn = new ArrayList<>();
    List<Curves.Group> counted = new ArrayList<>();
    for (MeanCumulativeFunction m : functions) {
      SurvivalCurve.Limits limits = m.limits(LEVEL);
      drawn.add(
          new Curves.Curve(
              name(m), m.time(), m.mean(), limits.lower(), limits.upper(), end(m.group())));
      counted.add(new Curves.Group(name(m), t -> follow.atRisk(groups.codes(), m.group(), t)));
    }
    return Optional.of(
        new Curves(
            "Mean cumulative function",
            "events per athlete",
            surv.stop().text(),
            0,
            follow.lastTime(),
            drawn,
            counted));
  }

  private double end(int group) {
    double last = 0;
    for (int i = 0; i < follow.stop().length; i++) {
      last = groups.codes()[i] == group ? Math.max(last, follow.stop()[i]) : last;
    }
    return last;
  }
}
