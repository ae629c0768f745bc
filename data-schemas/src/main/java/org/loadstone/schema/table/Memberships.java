package org.loadstone.schema.table;

import java.time.LocalDate;
import org.loadstone.schema.Column;
import org.loadstone.schema.Table;

/** When an athlete belonged to a squad: the exposure calendar. Time outside is not at risk. */
public final class Memberships {
  public static final Column<String> ATHLETE_ID = Common.ATHLETE_ID;
  public static final Column<String> SQUAD =
      Column.text("squad").required().about("Squad or training group");
  public static final Column<LocalDate> FROM =
      Column.date("from_date").required().about("First day in the squad");
  public static final Column<LocalDate> TO =
      Column.date("to_date").whereItApplies().about("Last day in the squad; absent while it lasts");
  public static final Column<String> EXIT_REASON =
      Column.text("exit_reason")
          .oneOf("transfer", "retired", "released", "loan", "study_end", "other")
          .whereItApplies()
          .about("Why the membership ended");

  public static final Table TABLE =
      Table.named("membership")
          .oneRowPer("athlete and interval", ATHLETE_ID, SQUAD, FROM)
          .identifiedBy(ATHLETE_ID, SQUAD, FROM)
          .happensAt(FROM, 0)
          .with(ATHLETE_ID, SQUAD, FROM, TO, EXIT_REASON)
          .check(
              "to_not_before_from",
              "to_date must not be before from_date",
              row -> row.find(TO).map(to -> !to.isBefore(row.require(FROM))).orElse(true))
          .declared();

  private Memberships() {}
}
