package org.loadstone.risk.declared;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.loadstone.label.Label;
import org.loadstone.risk.AtRiskDays;
import org.loadstone.risk.Baselines;
import org.loadstone.risk.FeatureColumn;
import org.loadstone.risk.RiskTable;

/**
 * How a study's rows come about: who falls out at each step, and why.
 *
 * @param steps in order; the last is what is left
 */
public record CohortFlow(List<Step> steps) {
  private static final String FOLLOWED = "followed for ";
  private static final String UNDISTURBED = "without another injury first";

  /**
   * A step.
   *
   * @param what is left after it
   * @param why days fell out here; empty at the first step
   * @param out athlete-days that fell out
   * @param days athlete-days left
   * @param athletes athletes left
   */
  public record Step(String what, String why, long out, long days, long athletes) {
    /** Returns whether days fell out here because their follow-up ended too early. */
    public boolean endsFollowUp() {
      return what.startsWith(FOLLOWED);
    }

    /** Returns whether days fell out here because another injury came first. */
    public boolean hasCompeting() {
      return what.equals(UNDISTURBED);
    }
  }

  /**
   * A table ready to be studied, and how it came about.
   *
   * @param table labelled rows, all stored columns
   * @param flow the steps to it
   */
  public record Selected(RiskTable table, CohortFlow flow) {}

  public CohortFlow {
    steps = List.copyOf(steps);
  }

  /**
   * Selects the rows of a study and labels them.
   *
   * @param before steps that led to the days at risk, in order; empty where they are not known
   */
  public static Selected select(AtRiskDays days, DeclaredStudy study, List<Step> before) {
    Selection selection = new Selection(days, before);
    TargetCohort target = study.target();
    RiskTable rows = days.features();
    if (!target.squads().isEmpty()) {
      selection.keep(
          "in the squads of the study",
          "in another squad than " + String.join(", ", target.squads()),
          row -> target.squads().contains(rows.squad(row)));
    }
    target
        .from()
        .ifPresent(
            day ->
                selection.keep(
                    "from " + day, "before " + day, row -> rows.day(row) >= day.toEpochDay()));
    target
        .to()
        .ifPresent(
            day ->
                selection.keep(
                    "until " + day, "after " + day, row -> rows.day(row) <= day.toEpochDay()));
    if (target.washoutDays() > 0) {
      FeatureColumn since = rows.require(Baselines.DAYS_SINCE_RETURN);
      selection.keep(
          "past the washout",
          "returned less than %d days before".formatted(target.washoutDays()),
          row -> !since.present()[row] || since.value()[row] >= target.washoutDays());
    }
    int horizon = study.outcome().horizonDays();
    selection.keep(
        FOLLOWED + horizon + " days",
        "follow-up ended before %d days: the outcome is not known".formatted(horizon),
        row -> days.followUp(row).label(horizon) != Label.CENSORED);
    if (study.outcome().competing() == DeclaredOutcome.Competing.LEFT_OUT) {
      selection.keep(
          UNDISTURBED,
          "another injury came first",
          row -> days.followUp(row).label(horizon) != Label.COMPETING);
    }
    return new Selected(
        days.labelled(selection.left, row -> days.followUp(row).onset(horizon)),
        new CohortFlow(selection.steps));
  }

  private static final class Selection {
    private final RiskTable rows;
    private final List<Step> steps;
    private int[] left;

    Selection(AtRiskDays days, List<Step> before) {
      this.rows = days.features();
      this.left = IntStream.range(0, days.rows()).toArray();
      this.steps = new ArrayList<>(before);
      if (before.isEmpty()) {
        steps.add(new Step("at risk", "", 0, left.length, athletes()));
      }
    }

    void keep(String what, String why, IntPredicate kept) {
      int before = left.length;
      left = Arrays.stream(left).filter(kept).toArray();
      steps.add(new Step(what, why, before - left.length, left.length, athletes()));
    }

    private long athletes() {
      return Arrays.stream(left).map(row -> rows.athleteCodes()[row]).distinct().count();
    }
  }

  /** Returns the first and last day of a table as text, empty for an empty table. */
  public static String period(RiskTable table) {
    return table.rows() == 0
        ? ""
        : "%s to %s"
            .formatted(
                LocalDate.ofEpochDay(Arrays.stream(table.days()).min().orElseThrow()),
                LocalDate.ofEpochDay(Arrays.stream(table.days()).max().orElseThrow()));
  }
}
