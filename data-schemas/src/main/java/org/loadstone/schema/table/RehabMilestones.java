package org.loadstone.schema.table;

import java.time.LocalDate;
import org.loadstone.schema.Column;
import org.loadstone.schema.Sensitivity;
import org.loadstone.schema.Table;
import org.loadstone.schema.Unit;

/** Criteria of a rehabilitation, tested on a day. */
public final class RehabMilestones {
  public static final Column<String> ATHLETE_ID = Common.ATHLETE_ID;
  public static final Column<String> INJURY_ID =
      Column.text("injury_id")
          .required()
          .visibleTo(Sensitivity.HEALTH)
          .about("Injury that is rehabilitated");
  public static final Column<LocalDate> DAY = Common.DAY;
  public static final Column<String> CRITERION =
      Column.text("criterion")
          .required()
          .visibleTo(Sensitivity.HEALTH)
          .about("Criterion, for example pain_free_days, lsi_hop_pct, straight_line_run");
  public static final Column<Double> VALUE =
      Column.decimal("value", Unit.SCORE)
          .visibleTo(Sensitivity.HEALTH)
          .whereItApplies()
          .about("Measured value, in the criterion's unit");
  public static final Column<Double> THRESHOLD =
      Column.decimal("threshold", Unit.SCORE)
          .visibleTo(Sensitivity.HEALTH)
          .setting()
          .about("Value that passes, in the criterion's unit");
  public static final Column<Boolean> PASSED =
      Column.flag("passed")
          .required()
          .visibleTo(Sensitivity.HEALTH)
          .about("Whether the criterion was met");

  public static final Table TABLE =
      Table.named("rehab_milestone")
          .oneRowPer("injury, criterion and day", ATHLETE_ID, INJURY_ID, DAY, CRITERION)
          .identifiedBy(ATHLETE_ID, INJURY_ID, DAY, CRITERION)
          .happensAt(DAY, 0)
          .with(ATHLETE_ID, INJURY_ID, DAY, CRITERION, VALUE, THRESHOLD, PASSED)
          .declared();

  private RehabMilestones() {}
}
