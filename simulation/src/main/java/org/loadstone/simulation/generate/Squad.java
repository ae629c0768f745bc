package org.loadstone.simulation.generate;

import org.loadstone.simulation.engine.Exposure;

/** A squad with its sport, its year and its week. Planned loads are in sessions of the plan. */
enum Squad {
  FIRST_TEAM("first_team", "football", "male", 400, 0),
  WOMEN("women", "football", "female", 380, 0),
  ENDURANCE("endurance", "distance_running", "", 450, 18);

  static final int SEASON_WEEKS = 52;

  private static final double[] FOOTBALL_IN = {0.45, 1.05, 1.25, 0.85, 0.5, 1.75, 0};
  private static final double[] FOOTBALL_CONGESTED = {0.5, 0.6, 1.75, 0.4, 0.7, 1.75, 0};
  private static final double[] FOOTBALL_PRE = {1.15, 1.4, 0.9, 1.4, 0.8, 1.3, 0};
  private static final double[] ENDURANCE_WEEK = {0.6, 1.2, 0.7, 1.1, 0, 0.9, 1.7};
  private static final double[] TAPER_WEEK = {0.5, 0.8, 0.4, 0.6, 0, 0.3, 1.5};
  private static final double[] LIGHT = {0.6, 0, 0.6, 0, 0.7, 0, 0};
  private static final double[] BLOCK = {0.94, 1.02, 1.1, 0.78};

  private static final int SATURDAY = 5;
  private static final int SUNDAY = 6;
  private static final int WEDNESDAY = 2;

  private final String code;
  private final String sport;
  private final String sex;
  private final double sessionAu;
  private final int joinsInWeek;

  Squad(String code, String sport, String sex, double sessionAu, int joinsInWeek) {
    this.code = code;
    this.sport = sport;
    this.sex = sex;
    this.sessionAu = sessionAu;
    this.joinsInWeek = joinsInWeek;
  }

  /** Phase of a season in the words of the season-phase table. */
  enum Phase {
    OFF("off"),
    PRE("pre"),
    IN("in"),
    TAPER("taper"),
    COMPETITION("competition");

    private final String code;

    Phase(String code) {
      this.code = code;
    }

    String code() {
      return code;
    }
  }

  String code() {
    return code;
  }

  String sport() {
    return sport;
  }

  /** Returns the sex of all members, or an empty text for a mixed squad. */
  String sex() {
    return sex;
  }

  /** Returns the mean of the planned loads over days with a load, in the units of the plan. */
  double meanSession() {
    double sum = 0;
    int days = 0;
    for (int day = 0; day < 7 * SEASON_WEEKS; day++) {
      double load = planned(day / 7, day % 7);
      sum += load;
      days += load > 0 ? 1 : 0;
    }
    return sum / days;
  }

  /** Returns the share of days with a load among the days of weeks with a load. */
  double density() {
    int weeks = 0;
    int days = 0;
    for (int week = 0; week < SEASON_WEEKS; week++) {
      int inWeek = 0;
      for (int weekday = 0; weekday < 7; weekday++) {
        inWeek += planned(week, weekday) > 0 ? 1 : 0;
      }
      days += inWeek;
      weeks += inWeek > 0 ? 1 : 0;
    }
    return days / (7.0 * weeks);
  }

  /** Returns the load of a habitual session of a typical member, AU. */
  double sessionAu() {
    return sessionAu;
  }

  /** Returns the week of the first season in which the squad begins to send data. */
  int joinsInWeek() {
    return joinsInWeek;
  }

  boolean runs() {
    return this == ENDURANCE;
  }

  /** Returns the phase of a week of the season, 0 to 51. */
  Phase phase(int week) {
    if (runs()) {
      return endurancePhase(week);
    }
    if (week < 6) {
      return Phase.PRE;
    }
    boolean winterBreak = week == 25 || week == 26;
    return week >= 46 || winterBreak ? Phase.OFF : Phase.IN;
  }

  private static Phase endurancePhase(int week) {
    if (week >= 48) {
      return Phase.OFF;
    }
    if (week < 14) {
      return Phase.PRE;
    }
    return switch (week % 6) {
      case 0 -> Phase.TAPER;
      case 1 -> Phase.COMPETITION;
      default -> Phase.IN;
    };
  }

  /** Returns the planned load of a day, in sessions of the plan; 0 is rest. */
  double planned(int week, int weekday) {
    return switch (phase(week)) {
      case OFF -> week % 52 > 48 || week == 26 ? LIGHT[weekday] : 0;
      case PRE -> (runs() ? ENDURANCE_WEEK : FOOTBALL_PRE)[weekday] * build(week);
      case TAPER -> TAPER_WEEK[weekday] * (weekday == SUNDAY ? 0.6 : 1);
      case COMPETITION -> TAPER_WEEK[weekday];
      case IN ->
          runs()
              ? ENDURANCE_WEEK[weekday] * BLOCK[week % 4]
              : isCongested(week) ? FOOTBALL_CONGESTED[weekday] : footballDay(week, weekday);
    };
  }

  /** The first weeks after the break rise from two thirds of the load. */
  private static double build(int week) {
    return Math.min(1, 0.66 + 0.12 * week);
  }

  private static double footballDay(int week, int weekday) {
    return FOOTBALL_IN[weekday] * (weekday == SATURDAY ? 1 : BLOCK[week % 4]);
  }

  private static boolean isCongested(int week) {
    return week % 6 == 2;
  }

  boolean isDeload(int week) {
    return phase(week) == Phase.IN && week % 4 == 3 && !isCongested(week);
  }

  /** Returns whether there is a match or race. */
  boolean isMatch(int week, int weekday) {
    if (runs()) {
      return phase(week) == Phase.COMPETITION && weekday == SUNDAY;
    }
    boolean midweek = isCongested(week) && weekday == WEDNESDAY;
    return phase(week) == Phase.IN && (weekday == SATURDAY || midweek);
  }

  Exposure exposure(int week, int weekday) {
    return isMatch(week, weekday) && !runs() ? Exposure.MATCH : Exposure.TRAINING;
  }
}
