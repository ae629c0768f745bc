package org.loadstone.schema.table;

import java.time.LocalDate;
import org.loadstone.schema.Column;
import org.loadstone.schema.Table;
import org.loadstone.schema.Unit;

/** What was planned for a day, before it. */
public final class Plans {
  public static final Column<String> ATHLETE_ID = Common.ATHLETE_ID;
  public static final Column<LocalDate> DAY = Common.DAY;
  public static final Column<Double> PLANNED_LOAD_AU =
      Column.decimal("planned_load_au", Unit.ARBITRARY)
          .between(0, 6_000)
          .whereItApplies()
          .about("Planned load of the day");
  public static final Column<String> KIND =
      Column.text("kind")
          .required()
          .oneOf("load", "deload", "rest", "test", "match")
          .about("What the day is for");

  public static final Table TABLE =
      Table.named("plan")
          .oneRowPer("athlete and day", ATHLETE_ID, DAY)
          .identifiedBy(ATHLETE_ID, DAY)
          .happensAt(DAY, 0)
          .with(ATHLETE_ID, DAY, PLANNED_LOAD_AU, KIND)
          .declared();

  private Plans() {}
}
