package org.loadstone.schema.table;

import java.time.LocalDate;
import org.loadstone.schema.Column;
import org.loadstone.schema.Sensitivity;
import org.loadstone.schema.Table;

/** What the team decided on a suggestion, and why. */
public final class TeamDecisions {
  public static final Column<String> ATHLETE_ID = Common.ATHLETE_ID;
  public static final Column<LocalDate> DAY = Common.DAY;
  public static final Column<String> SUGGESTION =
      Column.text("suggestion")
          .required()
          .visibleTo(Sensitivity.HEALTH)
          .about("Suggestion as it was shown");
  public static final Column<String> RULE =
      Column.text("rule")
          .required()
          .visibleTo(Sensitivity.HEALTH)
          .about("Rule that made the suggestion");
  public static final Column<String> OUTCOME =
      Column.text("outcome")
          .required()
          .oneOf("accepted", "changed", "refused")
          .visibleTo(Sensitivity.HEALTH)
          .about("What became of it");
  public static final Column<String> REASON =
      Column.text("reason")
          .visibleTo(Sensitivity.HEALTH)
          .whereItApplies()
          .about("Reason in the team's words");
  public static final Column<String> ROLE =
      Column.text("role")
          .required()
          .oneOf(
              "physician", "physiotherapist", "coach", "sport_scientist", "psychologist", "athlete")
          .visibleTo(Sensitivity.HEALTH)
          .about("Role of who decided");
  public static final Column<String> NOTE =
      Column.text("note").visibleTo(Sensitivity.HEALTH).whereItApplies().about("Progress note");

  public static final Table TABLE =
      Table.named("team_decision")
          .oneRowPer("athlete, day and suggestion", ATHLETE_ID, DAY, RULE)
          .identifiedBy(ATHLETE_ID, DAY, RULE)
          .happensAt(DAY, 0)
          .with(ATHLETE_ID, DAY, SUGGESTION, RULE, OUTCOME, REASON, ROLE, NOTE)
          .declared();

  private TeamDecisions() {}
}
