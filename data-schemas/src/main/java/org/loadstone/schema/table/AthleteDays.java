package org.loadstone.schema.table;

import java.time.LocalDate;
import org.loadstone.schema.Column;
import org.loadstone.schema.Layer;
import org.loadstone.schema.Sensitivity;
import org.loadstone.schema.Table;
import org.loadstone.schema.Unit;

/** Every day of every membership: trained, rest or missing, and how available the athlete was. */
public final class AthleteDays {
  public static final Column<String> ATHLETE_ID = Common.ATHLETE_ID;
  public static final Column<LocalDate> DAY = Common.DAY;
  public static final Column<String> SQUAD =
      Column.text("squad").required().about("Squad on that day");
  public static final Column<String> STATUS =
      Column.text("status")
          .required()
          .oneOf("trained", "rest", "missing")
          .about(
              "Trained: a session or match; rest: none, and the athlete or the plan says so; "
                  + "missing: none, and nobody says why");
  public static final Column<String> AVAILABILITY =
      Column.text("availability")
          .required()
          .oneOf("full", "modified", "out_injury", "out_illness", "away")
          .visibleTo(Sensitivity.HEALTH)
          .about("Availability for training that day");
  public static final Column<Long> SESSIONS =
      Column.integer("sessions", Unit.COUNT).required().about("Sessions and matches of the day");
  public static final Column<Double> LOAD_AU =
      Column.decimal("srpe_au", Unit.ARBITRARY)
          .about("Session-RPE load, 0 on a rest day, absent on a missing day");
  public static final Column<Double> LONGEST_AU =
      Column.decimal("largest_session_au", Unit.ARBITRARY)
          .about("Largest single-session load of the day; absent on a missing day");
  public static final Column<Double> DISTANCE_M =
      Column.decimal("distance_m", Unit.METRE)
          .about("Distance, 0 on a rest day; absent when no session of the day has one");
  public static final Column<Double> EXPOSURE_H =
      Column.decimal("exposure_h", Unit.HOUR)
          .about("Training and match hours; absent on a missing day");
  public static final Column<Double> PLANNED_LOAD_AU =
      Column.decimal("planned_load_au", Unit.ARBITRARY).about("Load planned for the day");
  public static final Column<Boolean> WELLNESS_REPORTED =
      Column.flag("wellness_reported").required().about("Whether the athlete answered that day");
  public static final Column<String> MARKS =
      Column.text("marks").about("Imputations that touch this day, space separated");

  public static final Table TABLE =
      Table.named("athlete_day")
          .in(Layer.DERIVED)
          .oneRowPer("athlete and membership day", ATHLETE_ID, DAY)
          .with(
              ATHLETE_ID,
              DAY,
              SQUAD,
              STATUS,
              AVAILABILITY,
              SESSIONS,
              LOAD_AU,
              LONGEST_AU,
              DISTANCE_M,
              EXPOSURE_H,
              PLANNED_LOAD_AU,
              WELLNESS_REPORTED,
              MARKS)
          .declared();

  private AthleteDays() {}
}
