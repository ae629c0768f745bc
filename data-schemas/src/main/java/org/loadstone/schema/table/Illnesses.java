package org.loadstone.schema.table;

import java.time.LocalDate;
import org.loadstone.schema.Column;
import org.loadstone.schema.Sensitivity;
import org.loadstone.schema.Table;

/** Illness episodes. */
public final class Illnesses {
  public static final Column<String> ATHLETE_ID = Common.ATHLETE_ID;
  public static final Column<String> ILLNESS_ID =
      Column.text("illness_id").visibleTo(Sensitivity.HEALTH).about("Id of the illness, if any");
  public static final Column<LocalDate> ONSET =
      Column.date("onset_date")
          .required()
          .visibleTo(Sensitivity.HEALTH)
          .about("Day the illness began");
  public static final Column<LocalDate> RETURNED =
      Column.date("return_date")
          .visibleTo(Sensitivity.HEALTH)
          .whereItApplies()
          .about("First day of full availability; absent while it lasts or when not recorded");
  public static final Column<String> PROBLEMS =
      Column.text("problems")
          .visibleTo(Sensitivity.HEALTH)
          .whereItApplies()
          .about("Complaints, separated by semicolons");

  public static final Table TABLE =
      Table.named("illness")
          .oneRowPer("illness", ATHLETE_ID, ONSET)
          .identifiedBy(ILLNESS_ID, ATHLETE_ID)
          .happensAt(ONSET, 1)
          .with(ATHLETE_ID, ILLNESS_ID, ONSET, RETURNED, PROBLEMS)
          .check(
              "return_not_before_onset",
              "return_date must not be before onset_date",
              row ->
                  row.find(RETURNED).map(back -> !back.isBefore(row.require(ONSET))).orElse(true))
          .declared();

  private Illnesses() {}
}
