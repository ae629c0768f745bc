package org.loadstone.pipeline.job;

import java.util.List;
import org.loadstone.pipeline.job.LogRows.Kind;
import org.loadstone.schema.Column;
import org.loadstone.schema.Lineage;
import org.loadstone.schema.Table;
import org.loadstone.schema.table.Anthropometry;
import org.loadstone.schema.table.Athletes;
import org.loadstone.schema.table.ForceMetrics;
import org.loadstone.schema.table.Illnesses;
import org.loadstone.schema.table.Injuries;
import org.loadstone.schema.table.InjuryReports;
import org.loadstone.schema.table.Interventions;
import org.loadstone.schema.table.Matches;
import org.loadstone.schema.table.Memberships;
import org.loadstone.schema.table.MovementTests;
import org.loadstone.schema.table.Plans;
import org.loadstone.schema.table.PsychReadiness;
import org.loadstone.schema.table.RehabMilestones;
import org.loadstone.schema.table.SeasonPhases;
import org.loadstone.schema.table.StrideSummaries;
import org.loadstone.schema.table.Symptoms;
import org.loadstone.schema.table.TrainingSessions;
import org.loadstone.schema.table.WellnessReports;

/**
 * Where the columns of one table go in {@link LogRows}; texts and numbers are SQL expressions.
 *
 * @param day expression of the day's number
 */
record LogPart(Table table, Kind kind, String day, List<String> texts, List<String> numbers) {
  /** What holds on every day has this for a day. */
  private static final String TIMELESS = "0";

  /** Lengths in centimetres, times in milliseconds, forces in newtons: devices differ. */
  private static final String IN_USUAL_UNITS =
      MovementTests.VALUE
          + " * case lower(trim("
          + MovementTests.UNIT_SYMBOL
          + ")) when 'm' then 100 when 'mm' then 0.1 when 's' then 1000 when 'kn' then 1000"
          + " else 1 end";

  /** The phases of squads, once they are those of athletes. */
  static final LogPart PHASES =
      part(
          SeasonPhases.TABLE,
          Kind.PHASE,
          SeasonPhases.FROM,
          names(SeasonPhases.SEASON, SeasonPhases.PHASE),
          List.of(day(SeasonPhases.TO)));

  /** The tables with an athlete, memberships first. */
  static final List<LogPart> ALL =
      List.of(
          part(
              Memberships.TABLE,
              Kind.STAY,
              Memberships.FROM,
              names(Memberships.SQUAD, Lineage.MARKS),
              List.of(day(Memberships.TO))),
          new LogPart(
              Athletes.TABLE,
              Kind.PROFILE,
              TIMELESS,
              names(Athletes.SEX, Athletes.DOMINANT_LIMB),
              names(Athletes.BIRTH_YEAR, Athletes.RESTING_HR_BPM, Athletes.MAX_HR_BPM)),
          part(
              TrainingSessions.TABLE,
              Kind.SESSION,
              TrainingSessions.DAY,
              names(TrainingSessions.SURFACE, TrainingSessions.FOOTWEAR),
              List.of(
                  TrainingSessions.DURATION_MIN + " * " + TrainingSessions.RPE,
                  TrainingSessions.DURATION_MIN.name(),
                  TrainingSessions.DISTANCE_M.name(),
                  TrainingSessions.HIGH_SPEED_DISTANCE_M.name(),
                  TrainingSessions.IMPACTS.name(),
                  TrainingSessions.TEMPERATURE_C.name(),
                  TrainingSessions.MEAN_HR_BPM.name(),
                  TrainingSessions.MAX_HR_BPM.name())),
          part(
              Matches.TABLE,
              Kind.MATCH,
              Matches.DAY,
              names(Matches.SURFACE),
              List.of(
                  Matches.MINUTES + " * " + Matches.RPE,
                  Matches.MINUTES.name(),
                  Matches.DISTANCE_M.name())),
          part(
              WellnessReports.TABLE,
              Kind.WELLNESS,
              WellnessReports.DAY,
              List.of(),
              names(
                  WellnessReports.SLEEP_H,
                  WellnessReports.SLEEP_QUALITY,
                  WellnessReports.FATIGUE,
                  WellnessReports.SORENESS,
                  WellnessReports.STRESS,
                  WellnessReports.MOOD,
                  WellnessReports.READINESS,
                  WellnessReports.RESTING_HR_BPM,
                  WellnessReports.RMSSD_MS,
                  WellnessReports.ENERGY_AVAILABILITY,
                  WellnessReports.HYDRATION)),
          part(
              Symptoms.TABLE,
              Kind.SYMPTOM,
              Symptoms.DAY,
              List.of(),
              names(Symptoms.PAIN_NRS, Symptoms.SWELLING)),
          part(
              MovementTests.TABLE,
              Kind.LIMB,
              MovementTests.DAY,
              names(MovementTests.TEST, MovementTests.METRIC, MovementTests.LIMB),
              List.of(IN_USUAL_UNITS)),
          part(
              ForceMetrics.TABLE,
              Kind.LIMB,
              ForceMetrics.DAY,
              names(ForceMetrics.TEST, ForceMetrics.METRIC, ForceMetrics.LIMB),
              names(ForceMetrics.VALUE)),
          part(
              StrideSummaries.TABLE,
              Kind.STRIDES,
              StrideSummaries.DAY,
              List.of(),
              names(
                  StrideSummaries.CADENCE,
                  StrideSummaries.CADENCE_CV_PCT,
                  StrideSummaries.CONTACT_MS,
                  StrideSummaries.LOADING_RATE,
                  StrideSummaries.CONTACT_LEFT_MS,
                  StrideSummaries.CONTACT_RIGHT_MS)),
          part(
              PsychReadiness.TABLE,
              Kind.SCORE,
              PsychReadiness.DAY,
              names(PsychReadiness.INSTRUMENT),
              names(PsychReadiness.SCORE)),
          part(
              Anthropometry.TABLE,
              Kind.BODY,
              Anthropometry.DAY,
              List.of(),
              names(Anthropometry.HEIGHT_CM, Anthropometry.MASS_KG)),
          part(Plans.TABLE, Kind.PLAN, Plans.DAY, names(Plans.KIND), names(Plans.PLANNED_LOAD_AU)),
          part(
              Interventions.TABLE,
              Kind.THERAPY,
              Interventions.DAY,
              names(Interventions.KIND),
              names(Interventions.PRESCRIBED_MIN, Interventions.DONE_MIN)),
          part(
              Injuries.TABLE,
              Kind.INJURY,
              Injuries.ONSET,
              List.of(
                  Injuries.INJURY_ID.name(),
                  joined(Injuries.BODY_SITE, Injuries.SIDE, Injuries.TISSUE),
                  Injuries.RECURRENCE_OF.name()),
              List.of(day(Injuries.RETURNED))),
          part(
              InjuryReports.TABLE,
              Kind.COMPLAINT,
              InjuryReports.DAY,
              List.of(
                  joined(InjuryReports.BODY_SITE, InjuryReports.SIDE),
                  InjuryReports.SEVERITY.name()),
              List.of()),
          part(
              Illnesses.TABLE,
              Kind.ILLNESS,
              Illnesses.ONSET,
              List.of(),
              List.of(day(Illnesses.RETURNED))),
          part(
              RehabMilestones.TABLE,
              Kind.MILESTONE,
              RehabMilestones.DAY,
              names(RehabMilestones.INJURY_ID, RehabMilestones.CRITERION),
              List.of("cast(" + RehabMilestones.PASSED + " as int)")));

  private static LogPart part(
      Table table, Kind kind, Column<?> day, List<String> texts, List<String> numbers) {
    return new LogPart(table, kind, day(day), texts, numbers);
  }

  /** Returns true if the rows hold on every day and whenever they were known. */
  boolean isTimeless() {
    return day.equals(TIMELESS);
  }

  /** Returns true if the table has ids of its own: a correction may move a row to another day. */
  boolean isMovable() {
    return kind == Kind.SESSION || kind == Kind.MATCH || kind == Kind.STRIDES;
  }

  /** Returns the expression of a text, null for one that the table does not have. */
  String text(int index) {
    return index < texts.size() ? texts.get(index) : "null";
  }

  /** Returns the expression of a number, null for one that the table does not have. */
  String number(int index) {
    return index < numbers.size() ? numbers.get(index) : "null";
  }

  private static List<String> names(Column<?>... columns) {
    return List.of(columns).stream().map(Column::name).toList();
  }

  private static String joined(Column<?>... columns) {
    StringBuilder out = new StringBuilder("concat_ws('|'");
    for (Column<?> column : columns) {
      out.append(", coalesce(").append(column).append(", '')");
    }
    return out.append(')').toString();
  }

  private static String day(Column<?> column) {
    return "unix_date(" + column.name() + ")";
  }
}
