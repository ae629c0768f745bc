package org.loadstone.simulation;

/**
 * What an athlete would have done without layoffs, and the habits that follow from it.
 *
 * <p>The squad trains in a week (seven days from the athlete's first) when the athlete's intended
 * load in it is over 0; other weeks are out of season and have a weekday factor of 0.
 */
final class LoadHistory {
  private final int start;
  private final double[] intendedAu;
  private final boolean[] inSeason;
  private final double[] weekday = new double[7];
  private final double ownMeanAu;
  private final double habitualSessionAu;
  private final double largestDayAu;
  private final double largestWeekAu;

  LoadHistory(SimAthlete athlete) {
    start = athlete.startEpochDay();
    intendedAu = intended(athlete);
    inSeason = new boolean[intendedAu.length];
    double total = 0;
    double session = 0;
    int days = 0;
    int sessions = 0;
    for (int from = 0; from < intendedAu.length; from += 7) {
      int to = Math.min(from + 7, intendedAu.length);
      double week = sum(intendedAu, from, to);
      for (int day = from; day < to; day++) {
        inSeason[day] = week > 0;
        days += week > 0 ? 1 : 0;
        sessions += intendedAu[day] > 0 ? 1 : 0;
        session += intendedAu[day];
      }
      total += week;
    }
    ownMeanAu = total / days;
    habitualSessionAu = session / sessions;
    fillWeekdays();
    double day = 0;
    double week = 0;
    for (int i = 0; i < athlete.days(); i++) {
      day = Math.max(day, athlete.loadAu()[i]);
      week = Math.max(week, sum(athlete.loadAu(), Math.max(0, i - 6), i + 1));
    }
    largestDayAu = day;
    largestWeekAu = week;
  }

  private static double[] intended(SimAthlete athlete) {
    double[] known = new double[7];
    int[] count = new int[7];
    for (int day = 0; day < athlete.days(); day++) {
      if (!athlete.daysToFill()[day]) {
        int weekday = Math.floorMod(athlete.startEpochDay() + day, 7);
        known[weekday] += athlete.loadAu()[day];
        count[weekday]++;
      }
    }
    double[] intended = athlete.loadAu().clone();
    for (int day = 0; day < athlete.days(); day++) {
      if (athlete.daysToFill()[day]) {
        int weekday = Math.floorMod(athlete.startEpochDay() + day, 7);
        boolean isPlanned = athlete.plannedLoadAu().length > 0;
        intended[day] =
            isPlanned
                ? athlete.plannedLoadAu()[day]
                : count[weekday] == 0 ? 0 : known[weekday] / count[weekday];
      }
    }
    return intended;
  }

  private void fillWeekdays() {
    int[] count = new int[7];
    for (int day = 0; day < intendedAu.length; day++) {
      if (inSeason[day]) {
        weekday[Math.floorMod(start + day, 7)] += intendedAu[day];
        count[Math.floorMod(start + day, 7)]++;
      }
    }
    for (int i = 0; i < 7; i++) {
      weekday[i] = count[i] == 0 ? 0 : weekday[i] / count[i] / ownMeanAu;
    }
  }

  private static double sum(double[] values, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += values[i];
    }
    return sum;
  }

  double intendedAu(int day) {
    return intendedAu[day];
  }

  double weekdayFactor(int day) {
    return inSeason[day] ? weekday[Math.floorMod(start + day, 7)] : 0;
  }

  /** Mean load of an in-season day, rest days included, AU. */
  double ownMeanAu() {
    return ownMeanAu;
  }

  /** Mean load of a day with load, AU. */
  double habitualSessionAu() {
    return habitualSessionAu;
  }

  double largestDayAu() {
    return largestDayAu;
  }

  double largestWeekAu() {
    return largestWeekAu;
  }
}
