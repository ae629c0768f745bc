package org.loadstone.schema.table;

import java.time.LocalDate;
import org.loadstone.schema.Column;
import org.loadstone.schema.Layer;
import org.loadstone.schema.Sensitivity;
import org.loadstone.schema.Table;

/** What followed each at-risk day within the horizon of an outcome. */
public final class Labels {
  public static final Column<String> ATHLETE_ID = Common.ATHLETE_ID;
  public static final Column<LocalDate> DAY = Common.DAY;
  public static final Column<String> OUTCOME =
      Column.text("outcome")
          .required()
          .visibleTo(Sensitivity.HEALTH)
          .about(
              "Declared outcome with its horizon: recurrence_28d; where no source states returns "
                  + "recurrence_28d_return_imputed; where nobody diagnoses site_re_report_28d");
  public static final Column<String> LABEL =
      Column.text("label")
          .required()
          .oneOf("event", "competing", "none", "censored")
          .visibleTo(Sensitivity.HEALTH)
          .about(
              "Event: the outcome came first; competing: another injury did; none: neither within"
                  + " the horizon; censored: follow-up ended before it");
  public static final Column<LocalDate> ONSET =
      Column.date("onset_date")
          .visibleTo(Sensitivity.HEALTH)
          .about(
              "Onset that makes the day an event, the same for all days it follows; absent under"
                  + " other labels");
  public static final Column<LocalDate> FOLLOWED_UNTIL =
      Column.date("followed_until")
          .required()
          .visibleTo(Sensitivity.HEALTH)
          .about("Last day on which an injury of the athlete would be known");
  public static final Column<LocalDate> NEXT_ONSET =
      Column.date("next_onset_date")
          .visibleTo(Sensitivity.HEALTH)
          .about("Next injury on record after the day, however late; absent without one");
  public static final Column<Boolean> NEXT_RECURS =
      Column.flag("next_recurs")
          .required()
          .visibleTo(Sensitivity.HEALTH)
          .about("Whether that injury is the outcome; false without one");

  public static final Table TABLE =
      Table.named("label")
          .in(Layer.DERIVED)
          .oneRowPer("athlete, at-risk day and outcome", ATHLETE_ID, DAY, OUTCOME)
          .with(ATHLETE_ID, DAY, OUTCOME, LABEL, ONSET, FOLLOWED_UNTIL, NEXT_ONSET, NEXT_RECURS)
          .declared();

  private Labels() {}
}
