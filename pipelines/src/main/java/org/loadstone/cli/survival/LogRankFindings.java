package org.loadstone.cli.survival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.loadstone.source.InputError;
import org.loadstone.survival.LogRank;
import org.loadstone.survival.Surv;
import org.loadstone.survival.SurvivalData;

/** The log-rank and Peto-Peto tests, within strata where the formula has some. */
final class LogRankFindings implements Findings {
  private final FormulaRows rows;
  private final Follow follow;
  private final Codes groups;
  private final LogRank equal;
  private final LogRank early;

  private LogRankFindings(FormulaRows rows, Surv surv) {
    this.rows = rows;
    this.follow = Follow.single(rows, surv);
    this.groups = rows.groups("strata");
    if (groups.labels().size() < 2) {
      throw new InputError(
          "Cannot compare groups: %s makes one; name a column with two values or more"
              .formatted(rows.formula().text()));
    }
    SurvivalData data = follow.data().withGroups(groups.codes());
    SurvivalData apart = rows.strata().map(one -> data.withStrata(one.codes())).orElse(data);
    this.equal = LogRank.of(apart);
    this.early = LogRank.petoPeto(apart);
  }

  static LogRankFindings of(SurvivalTask task, FileFrame source) {
    FormulaRows.refuse(task.formula(), "logrank", "cluster", "frailty", "offset", "ns");
    Surv surv = Surv.of(task.formula());
    FormulaRows rows = FormulaRows.of(source, task.formula(), surv.expressions(), List.of());
    return new LogRankFindings(rows, surv);
  }

  @Override
  public int leftOut() {
    return rows.leftOut();
  }

  @Override
  public Map<String, Object> json() {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("logrank_chisq", Plain.of(equal.chiSquare()));
    out.put("obs", byGroup(equal.observed()));
    out.put("exp", byGroup(equal.expected()));
    out.put("var", Plain.rows(equal.variance()));
    out.put("peto_peto_rho1_chisq", Plain.of(early.chiSquare()));
    out.put("groups", groups.labels());
    out.put("df", equal.degrees());
    out.put("logrank_p", Plain.of(equal.pValue()));
    out.put("peto_peto_rho1_p", Plain.of(early.pValue()));
    return out;
  }

  /** A number a group, or of several strata a row a group. */
  private static Object byGroup(double[][] values) {
    return values[0].length == 1
        ? Plain.list(Arrays.stream(values).mapToDouble(row -> row[0]).toArray())
        : Plain.rows(values);
  }

  @Override
  public List<Sheet> sheets() {
    List<List<String>> lines = new ArrayList<>();
    for (int g = 0; g < groups.labels().size(); g++) {
      int code = g;
      double observed = Arrays.stream(equal.observed()[g]).sum();
      double expected = Arrays.stream(equal.expected()[g]).sum();
      double squared = (observed - expected) * (observed - expected);
      lines.add(
          List.of(
              groups.labels().get(g),
              Long.toString(Arrays.stream(groups.codes()).filter(c -> c == code).count()),
              Sheet.number(observed),
              Sheet.number(expected),
              Sheet.number(squared / expected),
              Sheet.number(squared / equal.variance()[g][g])));
    }
    return List.of(
        Sheet.of(
            "%s: %d rows, %d events".formatted(rows.formula().text(), rows.size(), follow.events()),
            List.of("group", "N", "observed", "expected", "(O-E)^2/E", "(O-E)^2/V"),
            lines),
        Sheet.line(said("log-rank", equal)),
        Sheet.line(said("Peto-Peto", early) + " (early times weigh more)"));
  }

  private static String said(String name, LogRank test) {
    return "%s: chi-square %s on %d degrees of freedom, p %s"
        .formatted(name, Sheet.number(test.chiSquare()), test.degrees(), Sheet.p(test.pValue()));
  }
}
