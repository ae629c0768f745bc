package org.loadstone.schema.table;

import java.time.LocalDate;
import org.loadstone.schema.Column;
import org.loadstone.schema.Table;
import org.loadstone.schema.Unit;

/** Raw vertical ground reaction force; metrics are computed from it. */
public final class ForceTraces {
  public static final Column<String> ATHLETE_ID = Common.ATHLETE_ID;
  public static final Column<LocalDate> DAY = Common.DAY;
  public static final Column<String> TRIAL_ID =
      Column.text("trial_id").required().about("Trial, unique for the athlete");
  public static final Column<Double> TIME_S =
      Column.decimal("time_s", Unit.SECOND)
          .required()
          .between(0, 7_200)
          .about("Time since the first sample of the trial");
  public static final Column<Double> LEFT_N =
      force("left_n", "left limb, or first limb").whereItApplies();
  public static final Column<Double> RIGHT_N =
      force("right_n", "right limb, or second limb").whereItApplies();
  public static final Column<Double> TOTAL_N =
      force("total_n", "both limbs together").whereItApplies();
  public static final Column<String> LIMB_SOURCE =
      Column.text("limb_source")
          .required()
          .oneOf("plate", "alternation", "unknown")
          .about("How limbs were told apart; alternation gives first and second, not left");

  public static final Table TABLE =
      Table.named("force_trace")
          .oneRowPer("trial and sample", ATHLETE_ID, TRIAL_ID, TIME_S)
          .identifiedBy(ATHLETE_ID, TRIAL_ID, TIME_S)
          .happensAt(DAY, 0)
          .with(ATHLETE_ID, DAY, TRIAL_ID, TIME_S, LEFT_N, RIGHT_N, TOTAL_N, LIMB_SOURCE)
          .check(
              "some_force",
              "give left_n and right_n, or total_n",
              row ->
                  row.find(TOTAL_N).isPresent()
                      || row.find(LEFT_N).isPresent() && row.find(RIGHT_N).isPresent())
          .declared();

  private static Column<Double> force(String name, String of) {
    return Column.decimal(name, Unit.NEWTON).between(-2_000, 20_000).about("Vertical force, " + of);
  }

  private ForceTraces() {}
}
