package org.loadstone.simulation.generate;

import org.loadstone.random.Purpose;
import org.loadstone.schema.table.Symptoms;
import org.loadstone.schema.table.WellnessReports;
import org.loadstone.simulation.engine.Site;

/** Writes the morning answers: wellness, and symptoms where there is pain. */
final class ReportLog {
  private static final double WEEK_AWAY = 0.035;
  private static final int WELLNESS = 10;
  private static final double SCALE = 5;

  private final RawTable wellness;
  private final RawTable symptoms;

  ReportLog(RawTables tables) {
    wellness = tables.of(WellnessReports.TABLE);
    symptoms = tables.of(Symptoms.TABLE);
  }

  /**
   * Returns whether the athlete answers today: by habit, less late in the season and on Sundays.
   */
  static boolean answers(Today today) {
    if (today.draws.uniform(Purpose.REPORTING, today.week, 100) < WEEK_AWAY) {
      return false;
    }
    double share = today.member.compliance() - 0.0025 * today.seasonWeek;
    return today.draws.uniform(Purpose.REPORTING, today.day, 101)
        < (today.weekday == 6 ? 0.75 * share : share);
  }

  void write(Today today) {
    if (!today.answers) {
      return;
    }
    wellness(today);
    if (today.state.pain() > 0) {
      symptom(today);
    }
  }

  private void wellness(Today today) {
    double tired = today.state.soreness() / 10;
    wellness
        .set(WellnessReports.ATHLETE_ID, today.member.id())
        .day(WellnessReports.DAY, today.day)
        .set(WellnessReports.SLEEP_H, today.state.sleepH())
        .set(
            WellnessReports.SLEEP_QUALITY, item(today, 3.6 + 0.5 * (today.state.sleepH() - 7.5), 1))
        .set(WellnessReports.FATIGUE, item(today, 4.4 - 2.4 * tired, 2))
        .set(WellnessReports.SORENESS, item(today, 5 - 4 * tired, 3))
        .set(WellnessReports.STRESS, item(today, 3.7 - (today.isMatchDay() ? 0.5 : 0), 4))
        .set(WellnessReports.MOOD, item(today, 4 - 1.5 * today.state.fear(), 5))
        .set(WellnessReports.SCALE_MAX, SCALE)
        .set(WellnessReports.READINESS, today.state.readiness())
        .set(WellnessReports.READINESS_SCALE_MAX, 100.0)
        .knownAt(today.day, 400 + today.draws.below(200, Purpose.WELLNESS, today.day, WELLNESS));
    if (today.member.hasDevice()) {
      heart(today, tired);
    }
    wellness.write();
  }

  private void heart(Today today, double tired) {
    double own = today.draws.normal(Purpose.WELLNESS, -1, WELLNESS);
    double sick = today.ill ? 9 : 0;
    double resting =
        52 + 4 * own + 6 * tired + sick + 2 * today.draws.normal(Purpose.WELLNESS, today.day, 11);
    double log =
        4.25
            - 0.15 * own
            - 0.35 * tired
            + 0.12 * today.draws.normal(Purpose.WELLNESS, today.day, 12);
    wellness
        .set(WellnessReports.RESTING_HR_BPM, (double) Math.round(resting))
        .set(WellnessReports.RMSSD_MS, Member.round(StrictMath.exp(log), 1));
  }

  private static double item(Today today, double level, int lane) {
    double answer = level + 0.6 * today.draws.normal(Purpose.WELLNESS, today.day, lane);
    return Math.max(1, Math.min(SCALE, Math.round(answer)));
  }

  private void symptom(Today today) {
    int spot = today.state.painSpot();
    double pain = today.state.pain();
    double score = Math.round(pain * 2.5);
    symptoms
        .set(Symptoms.ATHLETE_ID, today.member.id())
        .day(Symptoms.DAY, today.day)
        .set(Symptoms.BODY_SITE, Site.ofSpot(spot).bodySite())
        .set(Symptoms.SIDE, Site.sideOfSpot(spot).code())
        .set(Symptoms.PAIN_NRS, pain)
        .set(Symptoms.SWELLING, today.state.isAvailable() ? 0.0 : Math.min(3, Math.floor(pain / 2)))
        .set(Symptoms.STIFFNESS, Math.max(0, pain - 1))
        .knownAt(today.day, 400 + today.draws.below(200, Purpose.WELLNESS, today.day, WELLNESS));
    if (today.weekday == 6) {
      double out = today.state.isAvailable() ? 0 : 25;
      symptoms
          .set(Symptoms.OSTRC_PARTICIPATION, Math.max(out, Math.min(17, Math.max(0, score - 8))))
          .set(Symptoms.OSTRC_VOLUME, Math.max(out, Math.max(0, score - 6)))
          .set(Symptoms.OSTRC_PERFORMANCE, Math.max(out, Math.max(0, score - 4)))
          .set(Symptoms.OSTRC_PAIN, Math.min(25, score));
    }
    symptoms.write();
  }
}
