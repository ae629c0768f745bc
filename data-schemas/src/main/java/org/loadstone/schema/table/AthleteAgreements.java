package org.loadstone.schema.table;

import java.time.LocalDate;
import org.loadstone.schema.Column;
import org.loadstone.schema.Sensitivity;
import org.loadstone.schema.Table;
import org.loadstone.schema.Unit;

/** The athlete's own voice: goals, limits and the scope of consent. */
public final class AthleteAgreements {
  public static final Column<String> ATHLETE_ID = Common.ATHLETE_ID;
  public static final Column<LocalDate> FROM =
      Column.date("from_date").required().about("First day it holds, until the next one");
  public static final Column<String> GOALS =
      Column.text("goals")
          .visibleTo(Sensitivity.CONFIDENTIAL)
          .whereItApplies()
          .about("Goals in the athlete's words");
  public static final Column<Double> PAIN_LIMIT_NRS =
      Column.decimal("pain_limit_nrs", Unit.NUMERIC_RATING)
          .between(0, 10)
          .visibleTo(Sensitivity.HEALTH)
          .whereItApplies()
          .about("Pain above which the athlete does not want to train on");
  public static final Column<String> COMFORT_LIMITS =
      Column.text("comfort_limits")
          .visibleTo(Sensitivity.CONFIDENTIAL)
          .whereItApplies()
          .about("Other personal limits in the athlete's words");
  public static final Column<String> CONSENT =
      Column.text("consent_scope")
          .required()
          .oneOf("care", "care_and_team", "care_team_and_research")
          .visibleTo(Sensitivity.PERSONAL)
          .about("Who may use the athlete's data");

  public static final Table TABLE =
      Table.named("athlete_agreement")
          .oneRowPer("athlete and first day", ATHLETE_ID, FROM)
          .identifiedBy(ATHLETE_ID, FROM)
          .happensAt(FROM, 0)
          .with(ATHLETE_ID, FROM, GOALS, PAIN_LIMIT_NRS, COMFORT_LIMITS, CONSENT)
          .declared();

  private AthleteAgreements() {}
}
