package org.loadstone.schema.table;

import java.time.LocalDate;
import org.loadstone.schema.Column;
import org.loadstone.schema.Table;
import org.loadstone.schema.Unit;

/** Stride measures of one running session. */
public final class StrideSummaries {
  public static final Column<String> ATHLETE_ID = Common.ATHLETE_ID;
  public static final Column<String> SESSION_ID =
      Column.text("session_id")
          .whereItApplies()
          .about("Session the strides belong to, when it has an id");
  public static final Column<LocalDate> DAY = Common.DAY;
  public static final Column<Double> CADENCE =
      Column.decimal("cadence_spm", Unit.STEPS_PER_MINUTE)
          .between(60, 300)
          .about("Mean step rate while running");
  public static final Column<Double> CADENCE_CV_PCT =
      Column.decimal("cadence_cv_pct", Unit.PERCENT)
          .between(0, 100)
          .about("Coefficient of variation of the step rate");
  public static final Column<Double> CONTACT_MS = contact("contact_ms", "either").whereItApplies();
  public static final Column<Double> CONTACT_LEFT_MS =
      contact("contact_left_ms", "left").whereItApplies();
  public static final Column<Double> CONTACT_RIGHT_MS =
      contact("contact_right_ms", "right").whereItApplies();
  public static final Column<Double> STRIDE_SYMMETRY_PCT =
      Column.decimal("stride_symmetry_pct", Unit.PERCENT)
          .between(0, 100)
          .about("Share of stance time on the left, 50 being even, as the device gives it");
  public static final Column<Double> LOADING_RATE =
      Column.decimal("loading_rate_bw_s", Unit.BODYWEIGHT_PER_SECOND)
          .between(0, 500)
          .about("Mean vertical loading rate");

  public static final Table TABLE =
      Table.named("stride_summary")
          .oneRowPer("session and athlete", ATHLETE_ID, DAY, SESSION_ID)
          .identifiedBy(SESSION_ID, ATHLETE_ID)
          .happensAt(DAY, 0)
          .with(
              ATHLETE_ID,
              SESSION_ID,
              DAY,
              CADENCE,
              CADENCE_CV_PCT,
              CONTACT_MS,
              CONTACT_LEFT_MS,
              CONTACT_RIGHT_MS,
              STRIDE_SYMMETRY_PCT,
              LOADING_RATE)
          .declared();

  private static Column<Double> contact(String name, String limb) {
    return Column.decimal(name, Unit.MILLISECOND)
        .between(50, 1_000)
        .about("Mean ground contact time, " + limb + " foot");
  }

  private StrideSummaries() {}
}
