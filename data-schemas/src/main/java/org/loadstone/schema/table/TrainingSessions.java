package org.loadstone.schema.table;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.loadstone.schema.Column;
import org.loadstone.schema.Sensitivity;
import org.loadstone.schema.Table;
import org.loadstone.schema.Unit;

/** Completed training sessions. */
public final class TrainingSessions {
  public static final Column<String> ATHLETE_ID = Common.ATHLETE_ID;
  public static final Column<String> SESSION_ID =
      Column.text("session_id").about("The source's own id of the session, when it has one");
  public static final Column<LocalDate> DAY = Common.DAY;
  public static final Column<Instant> START =
      Column.instant("start").about("Start of the session; absent when the source has dates only");
  public static final Column<Double> DURATION_MIN =
      Column.decimal("duration_min", Unit.MINUTE)
          .between(0, 600)
          .about("Warm-up to cool-down, stoppages included");
  public static final Column<Double> RPE = Common.rpe();
  public static final Column<String> MODALITY =
      Column.text("modality").about("Kind of training, for example run, field, gym, bike, swim");
  public static final Column<Double> DISTANCE_M =
      Column.decimal("distance_m", Unit.METRE)
          .between(0, 200_000)
          .whereItApplies()
          .about("Distance covered");
  public static final Column<Double> HIGH_SPEED_DISTANCE_M =
      Column.decimal("high_speed_distance_m", Unit.METRE)
          .between(0, 50_000)
          .whereItApplies()
          .about("Distance above the squad's high-speed threshold");
  public static final Column<Double> SPRINT_DISTANCE_M =
      Column.decimal("sprint_distance_m", Unit.METRE)
          .between(0, 20_000)
          .whereItApplies()
          .about("Distance above the squad's sprint threshold");
  public static final Column<Double> IMPACTS =
      Column.decimal("impacts", Unit.COUNT)
          .between(0, 200_000)
          .whereItApplies()
          .about("Landings, jumps or foot strikes counted by the device");
  public static final Column<Double> MEAN_HR_BPM =
      Column.decimal("mean_hr_bpm", Unit.BEATS_PER_MINUTE)
          .between(30, 240)
          .visibleTo(Sensitivity.HEALTH)
          .whereItApplies()
          .about("Mean heart rate of the session");
  public static final Column<Double> MAX_HR_BPM =
      Column.decimal("max_hr_bpm", Unit.BEATS_PER_MINUTE)
          .between(30, 250)
          .visibleTo(Sensitivity.HEALTH)
          .whereItApplies()
          .about("Highest heart rate of the session");
  public static final Column<String> SURFACE = Common.surface();
  public static final Column<String> FOOTWEAR =
      Column.text("footwear").whereItApplies().about("Footwear as the athlete names it");
  public static final Column<Double> TEMPERATURE_C =
      Column.decimal("temperature_c", Unit.CELSIUS)
          .between(-40, 55)
          .whereItApplies()
          .about("Air temperature during the session");
  public static final Column<Double> PLANNED_LOAD_AU =
      Column.decimal("planned_load_au", Unit.ARBITRARY)
          .between(0, 6_000)
          .whereItApplies()
          .about("Load that was planned for this session");
  public static final Column<String> SOURCE =
      Column.text("source").about("Device or form that recorded the session");

  public static final Table TABLE =
      Table.named("training_session")
          .oneRowPer("session", ATHLETE_ID, DAY, START)
          .identifiedBy(SESSION_ID, ATHLETE_ID)
          .identifiedBy(ATHLETE_ID, START)
          .happensAt(DAY, 0)
          .with(
              ATHLETE_ID,
              SESSION_ID,
              DAY,
              START,
              DURATION_MIN,
              RPE,
              MODALITY,
              DISTANCE_M,
              HIGH_SPEED_DISTANCE_M,
              SPRINT_DISTANCE_M,
              IMPACTS,
              MEAN_HR_BPM,
              MAX_HR_BPM,
              SURFACE,
              FOOTWEAR,
              TEMPERATURE_C,
              PLANNED_LOAD_AU,
              SOURCE)
          .check(
              "load_plausible",
              "duration times RPE must be at most 4000 AU",
              row -> row.find(DURATION_MIN).orElse(0.0) * row.find(RPE).orElse(0.0) <= 4_000)
          .check(
              "mean_hr_at_most_max",
              "mean heart rate must not exceed the highest",
              row ->
                  row.find(MAX_HR_BPM)
                      .flatMap(max -> row.find(MEAN_HR_BPM).map(mean -> mean <= max))
                      .orElse(true))
          .check(
              "start_on_date",
              "start must lie within a day of date",
              row ->
                  row.find(START)
                      .map(
                          start ->
                              Math.abs(
                                      start.atZone(ZoneOffset.UTC).toLocalDate().toEpochDay()
                                          - row.require(DAY).toEpochDay())
                                  <= 1)
                      .orElse(true))
          .declared();

  private TrainingSessions() {}
}
