package org.loadstone.schema.table;

import org.loadstone.schema.Column;
import org.loadstone.schema.Sensitivity;
import org.loadstone.schema.Table;
import org.loadstone.schema.Unit;

/** Who is followed: what does not change from day to day. */
public final class Athletes {
  public static final Column<String> ATHLETE_ID = Common.ATHLETE_ID;
  public static final Column<Long> BIRTH_YEAR =
      Column.integer("birth_year", Unit.YEAR)
          .between(1920, 2100)
          .visibleTo(Sensitivity.PERSONAL)
          .about("Calendar year of birth");
  public static final Column<String> SEX =
      Column.text("sex")
          .oneOf("female", "male")
          .visibleTo(Sensitivity.PERSONAL)
          .about("Sex as recorded for competition");
  public static final Column<String> SPORT =
      Column.text("sport").about("Sport, for example football or distance running");
  public static final Column<String> POSITION =
      Column.text("position").about("Discipline or playing position");
  public static final Column<String> DOMINANT_LIMB =
      Column.text("dominant_limb").oneOf("left", "right").about("Kicking or take-off leg");
  public static final Column<Double> HEIGHT_CM =
      Column.decimal("height_cm", Unit.CENTIMETRE)
          .between(100, 230)
          .visibleTo(Sensitivity.PERSONAL)
          .about("Standing height when first recorded");
  public static final Column<Double> MASS_KG =
      Column.decimal("mass_kg", Unit.KILOGRAM)
          .between(25, 200)
          .visibleTo(Sensitivity.PERSONAL)
          .about("Body mass when first recorded");
  public static final Column<Double> TRAINING_AGE_YEARS =
      Column.decimal("training_age_years", Unit.YEAR)
          .between(0, 60)
          .about("Years of regular training in the sport");
  public static final Column<Double> RESTING_HR_BPM =
      Column.decimal("resting_hr_bpm", Unit.BEATS_PER_MINUTE)
          .between(25, 110)
          .setting()
          .visibleTo(Sensitivity.PERSONAL)
          .about("Usual heart rate at rest, for days without a report of it");
  public static final Column<Double> MAX_HR_BPM =
      Column.decimal("max_hr_bpm", Unit.BEATS_PER_MINUTE)
          .between(100, 230)
          .setting()
          .visibleTo(Sensitivity.PERSONAL)
          .about("Maximal heart rate by test; estimated from age where it is absent");

  public static final Table TABLE =
      Table.named("athlete")
          .oneRowPer("athlete", ATHLETE_ID)
          .identifiedBy(ATHLETE_ID)
          .with(
              ATHLETE_ID,
              BIRTH_YEAR,
              SEX,
              SPORT,
              POSITION,
              DOMINANT_LIMB,
              HEIGHT_CM,
              MASS_KG,
              TRAINING_AGE_YEARS,
              RESTING_HR_BPM,
              MAX_HR_BPM)
          .declared();

  private Athletes() {}
}
