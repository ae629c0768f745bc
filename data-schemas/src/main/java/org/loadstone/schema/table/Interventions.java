package org.loadstone.schema.table;

import java.time.LocalDate;
import org.loadstone.schema.Column;
import org.loadstone.schema.Sensitivity;
import org.loadstone.schema.Table;
import org.loadstone.schema.Unit;

/** What the team prescribed beside training, and what was done: adherence. */
public final class Interventions {
  public static final Column<String> ATHLETE_ID = Common.ATHLETE_ID;
  public static final Column<LocalDate> DAY = Common.DAY;
  public static final Column<String> KIND =
      Column.text("kind")
          .required()
          .oneOf(
              "strength",
              "stability",
              "mobility",
              "soft_tissue",
              "technique",
              "psychological_skill",
              "education",
              "nutrition",
              "sleep")
          .visibleTo(Sensitivity.HEALTH)
          .about("Kind of intervention");
  public static final Column<Double> PRESCRIBED_MIN =
      Column.decimal("prescribed_min", Unit.MINUTE)
          .between(0, 600)
          .visibleTo(Sensitivity.HEALTH)
          .setting()
          .about("Prescribed time");
  public static final Column<Double> DONE_MIN =
      Column.decimal("done_min", Unit.MINUTE)
          .between(0, 600)
          .visibleTo(Sensitivity.HEALTH)
          .about("Time done; absent when not reported");

  public static final Table TABLE =
      Table.named("intervention")
          .oneRowPer("athlete, day and kind", ATHLETE_ID, DAY, KIND)
          .identifiedBy(ATHLETE_ID, DAY, KIND)
          .happensAt(DAY, 0)
          .with(ATHLETE_ID, DAY, KIND, PRESCRIBED_MIN, DONE_MIN)
          .declared();

  private Interventions() {}
}
