package org.loadstone.schema.check;

import java.util.List;
import org.loadstone.schema.check.Check.Group;
import org.loadstone.schema.check.Check.MetricUnit;
import org.loadstone.schema.check.Check.Subject;

/** Checks that hold the tables of an athlete against each other, and answers against themselves. */
public final class AthleteChecks {
  /** A session counts as full training from this share of the athlete's median session load. */
  public static final double FULL_TRAINING = 0.8;

  /** An athlete's own distribution needs this many sessions with a load. */
  public static final int LEAST_SESSIONS = 20;

  /** A load is extreme beyond this many robust standard deviations of the athlete's log loads. */
  public static final double EXTREME_SDS = 5;

  /** Ages at which athletes do sessions and tests, in years. */
  public static final int YOUNGEST = 8;

  /** The other end. */
  public static final int OLDEST = 60;

  /** An injury without a return is doubtful once so many days after it hold sessions. */
  public static final int TRAINED_DAYS = 10;

  /** Days after the onset before such sessions count. */
  public static final int LAYOFF_DAYS = 28;

  /** Answers of a report that can be compared, at least. */
  public static final int LEAST_ANSWERS = 4;

  /** References. */
  public static final Check UNKNOWN_INJURY =
      across(
          "unknown_injury",
          Group.CONFORMANCE,
          "Share of recurrence links and rehabilitation milestones that name an injury of the"
              + " athlete which is not on record",
          0,
          "correct injury_id or recurrence_of, or add the injury");

  /** Sessions without load. */
  public static final Check SESSION_WITHOUT_LOAD =
      across(
          "session_without_load",
          Group.COMPLETENESS,
          "Share of sessions without duration or RPE, where the source gives both at all",
          0.2,
          "ask for duration and RPE within half an hour of the session");

  /** Matches without minutes. */
  public static final Check MATCH_WITHOUT_MINUTES =
      across(
          "match_without_minutes",
          Group.COMPLETENESS,
          "Share of matches without minutes, where the source gives them at all",
          0.2,
          "add the minutes played; without them a match adds neither load nor exposure");

  /** Returns that were not entered. */
  public static final Check RETURN_MISSING =
      across(
          "return_missing",
          Group.COMPLETENESS,
          "Share of injuries without a return although the athlete has sessions on 10 days or more"
              + " from the 29th day after onset",
          0.05,
          "enter the day of full availability; until then the athlete counts as out");

  /** Athletes without a squad. */
  public static final Check WITHOUT_MEMBERSHIP =
      across(
          "without_membership",
          Group.COMPLETENESS,
          "Share of athletes with records and no membership, where the source gives memberships",
          0,
          "add the membership; without one squad days run from first to last record");

  /** Sessions outside the squad. */
  public static final Check SESSION_OUTSIDE_MEMBERSHIP =
      across(
          "session_outside_membership",
          Group.PLAUSIBILITY,
          "Share of sessions and matches on days outside every membership of the athlete",
          0.01,
          "correct from_date or to_date of the membership, or the date of the session");

  /** Answers outside the squad. */
  public static final Check WELLNESS_OUTSIDE_MEMBERSHIP =
      across(
          "wellness_outside_membership",
          Group.PLAUSIBILITY,
          "Share of wellness reports on days outside every membership of the athlete",
          0.01,
          "correct from_date or to_date of the membership, or the date of the report");

  /** Training with an injury. */
  public static final Check TRAINED_WHILE_INJURED =
      across(
          "full_training_while_injured",
          Group.PLAUSIBILITY,
          "Share of days between onset and recorded return of an injury with a session of at least"
              + " 80 % of the athlete's median session load",
          0.1,
          "check the return date, and whether the athlete was out or trained in part");

  /** Training with an illness. */
  public static final Check TRAINED_WHILE_ILL =
      across(
          "full_training_while_ill",
          Group.PLAUSIBILITY,
          "Share of days between onset and recorded return of an illness with a session of at"
              + " least 80 % of the athlete's median session load",
          0.1,
          "check onset and return of the illness");

  /** Injuries twice. */
  public static final Check OVERLAPPING_INJURIES =
      across(
          "overlapping_injuries",
          Group.PLAUSIBILITY,
          "Share of injuries that begin before the recorded return of an earlier injury of the same"
              + " site, side and tissue",
          0.05,
          "one injury entered twice, or an exacerbation: then link it by recurrence_of");

  /** Loads out of line. */
  public static final Check EXTREME_LOAD =
      across(
          "extreme_load",
          Group.PLAUSIBILITY,
          "Share of session loads above the athlete's own median by more than 5 robust standard"
              + " deviations of log load; athletes with 20 sessions or more",
          0.005,
          "check duration and RPE of these sessions: minutes entered as hours, or two sessions as"
              + " one");

  /** Ages. */
  public static final Check IMPLAUSIBLE_AGE =
      across(
          "implausible_age",
          Group.PLAUSIBILITY,
          "Share of athletes who are under 8 or over 60 years old in a session, match or test",
          0,
          "correct the birth year");

  /** Answers all alike. */
  public static final Check STRAIGHT_LINE =
      across(
          "straight_line",
          Group.PLAUSIBILITY,
          "Share of wellness reports with one answer to all items, of reports with 4 items or more",
          0.3,
          "speak with the athletes about what the answers are for");

  /** Answers as yesterday. */
  public static final Check REPEATED_ANSWERS =
      across(
          "repeated_answers",
          Group.PLAUSIBILITY,
          "Share of wellness reports that repeat every answer of the day before, of reports with 4"
              + " items or more on both days",
          0.3,
          "check that the form does not keep yesterday's answers");

  /** In order of group. */
  static final List<Check> ALL =
      List.of(
          UNKNOWN_INJURY,
          SESSION_WITHOUT_LOAD,
          MATCH_WITHOUT_MINUTES,
          RETURN_MISSING,
          WITHOUT_MEMBERSHIP,
          SESSION_OUTSIDE_MEMBERSHIP,
          WELLNESS_OUTSIDE_MEMBERSHIP,
          TRAINED_WHILE_INJURED,
          TRAINED_WHILE_ILL,
          OVERLAPPING_INJURIES,
          EXTREME_LOAD,
          IMPLAUSIBLE_AGE,
          STRAIGHT_LINE,
          REPEATED_ANSWERS);

  private static Check across(
      String name, Group group, String statement, double most, String remedy) {
    return new Check(
        name, group, Subject.ATHLETES, statement, MetricUnit.SHARE, new Limit.AtMost(most), remedy);
  }

  private AthleteChecks() {}
}
