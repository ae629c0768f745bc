package org.loadstone.schema.table;

import java.time.LocalDate;
import org.loadstone.schema.Column;
import org.loadstone.schema.Sensitivity;
import org.loadstone.schema.Table;
import org.loadstone.schema.TableRow;
import org.loadstone.schema.Unit;

/** Morning wellness answers. An item that was not answered is absent, never zero. */
public final class WellnessReports {
  public static final Column<String> ATHLETE_ID = Common.ATHLETE_ID;
  public static final Column<LocalDate> DAY = Common.DAY;
  public static final Column<Double> SLEEP_H =
      Column.decimal("sleep_h", Unit.HOUR)
          .between(0, 24)
          .visibleTo(Sensitivity.HEALTH)
          .about("Sleep of the night before");
  public static final Column<Double> SLEEP_QUALITY = item("sleep_quality", "Sleep quality");
  public static final Column<Double> FATIGUE = item("fatigue", "Freshness");
  public static final Column<Double> SORENESS = item("soreness", "Absence of muscle soreness");
  public static final Column<Double> STRESS = item("stress", "Absence of stress");
  public static final Column<Double> MOOD = item("mood", "Mood");
  public static final Column<Double> SCALE_MAX =
      Column.decimal("scale_max", Unit.SCALE)
          .between(3, 100)
          .setting()
          .about("Best answer on the scale of the items above, for example 5");
  public static final Column<Double> READINESS =
      Column.decimal("readiness", Unit.SCALE)
          .between(0, 100)
          .visibleTo(Sensitivity.HEALTH)
          .about("Readiness to train, higher is better");
  public static final Column<Double> READINESS_SCALE_MAX =
      Column.decimal("readiness_scale_max", Unit.SCALE)
          .between(3, 100)
          .setting()
          .about("Best answer on the readiness scale, for example 10");
  public static final Column<Double> RESTING_HR_BPM =
      Column.decimal("resting_hr_bpm", Unit.BEATS_PER_MINUTE)
          .between(25, 150)
          .visibleTo(Sensitivity.HEALTH)
          .whereItApplies()
          .about("Resting heart rate on waking");
  public static final Column<Double> RMSSD_MS =
      Column.decimal("rmssd_ms", Unit.MILLISECOND)
          .between(1, 400)
          .visibleTo(Sensitivity.HEALTH)
          .whereItApplies()
          .about("Heart-rate variability, root mean square of successive differences");
  public static final Column<Double> ENERGY_AVAILABILITY =
      item("energy_availability", "Nutrition and energy");
  public static final Column<Double> HYDRATION = item("hydration", "Hydration");

  public static final Column<Double> HOOPER_INDEX =
      Column.decimal("hooper_index", Unit.SCORE)
          .between(4, 28)
          .visibleTo(Sensitivity.HEALTH)
          .whereItApplies()
          .about(
              "Sum of sleep, stress, fatigue and soreness, each 1 to 7 (Hooper 1995); higher is"
                  + " worse");

  public static final Table TABLE =
      Table.named("wellness")
          .oneRowPer("athlete and day", ATHLETE_ID, DAY)
          .identifiedBy(ATHLETE_ID, DAY)
          .happensAt(DAY, 0)
          .with(
              ATHLETE_ID,
              DAY,
              SLEEP_H,
              SLEEP_QUALITY,
              FATIGUE,
              SORENESS,
              STRESS,
              MOOD,
              SCALE_MAX,
              READINESS,
              READINESS_SCALE_MAX,
              RESTING_HR_BPM,
              RMSSD_MS,
              ENERGY_AVAILABILITY,
              HYDRATION,
              HOOPER_INDEX)
          .check(
              "within_scale",
              "items must lie on the stated scale (scale_max, readiness_scale_max)",
              row ->
                  within(row, SCALE_MAX, SLEEP_QUALITY, FATIGUE, SORENESS, STRESS, MOOD)
                      && within(row, SCALE_MAX, ENERGY_AVAILABILITY, HYDRATION)
                      && within(row, READINESS_SCALE_MAX, READINESS))
          .declared();

  private static Column<Double> item(String name, String what) {
    return Column.decimal(name, Unit.SCALE)
        .between(0, 100)
        .visibleTo(Sensitivity.HEALTH)
        .about(what + " on the stated scale, higher is better");
  }

  @SafeVarargs
  private static boolean within(TableRow row, Column<Double> scale, Column<Double>... items) {
    double most = row.find(scale).orElse(Double.POSITIVE_INFINITY);
    for (Column<Double> item : items) {
      if (row.find(item).orElse(0.0) > most) {
        return false;
      }
    }
    return true;
  }

  private WellnessReports() {}
}
