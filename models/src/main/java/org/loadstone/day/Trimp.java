package org.loadstone.day;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Banister's training impulse of a day's sessions, from each one's duration and mean heart rate.
 *
 * <p>The rate at rest is the day's report, else the athlete's usual one. The maximal rate is the
 * athlete's, else 208 - 0.7 age (Tanaka 2001, doi:10.1016/S0735-1097(00)01054-8, whose estimates
 * are about 10 beats off for one person in three), and at least the highest rate of the day's
 * sessions. A mean below rest counts as rest; one more than a tenth of the reserve above the
 * maximum is a mistake and gives nothing. Nothing is given, either, without sex, rest or maximum.
 */
final class Trimp {
  private static final double AT_BIRTH_BPM = 208;
  private static final double YEARLY_BPM = 0.7;
  private static final double MOST_RESERVE = 1.1;

  static void into(DayBuffer day, List<LogEntry.HeartRate> sessions, Profile profile) {
    double rest =
        day.has(Signal.RESTING_HR)
            ? day.value(Signal.RESTING_HR)
            : profile.restingBpm().orElse(Double.NaN);
    double max = max(day, sessions, profile);
    if (profile.sex().isEmpty() || !(max > rest)) {
      return;
    }
    SessionLoad.Weights weights = weights(profile.sex().get());
    for (LogEntry.HeartRate session : sessions) {
      double reserve = (session.meanBpm() - rest) / (max - rest);
      if (reserve <= MOST_RESERVE && session.minutes() >= 0) {
        day.addLoad(
            LoadMeasure.TRIMP,
            SessionLoad.banisterTrimp(session.minutes(), Math.max(0, reserve), weights));
      }
    }
  }

  private static SessionLoad.Weights weights(Profile.Sex sex) {
    return switch (sex) {
      case FEMALE -> SessionLoad.Weights.WOMEN;
      case MALE -> SessionLoad.Weights.MEN;
    };
  }

  /** NaN where neither the athlete's maximum nor the age is known. */
  private static double max(DayBuffer day, List<LogEntry.HeartRate> sessions, Profile profile) {
    OptionalDouble own = profile.maxBpm();
    double max = own.isPresent() ? own.getAsDouble() : byAge(day, profile);
    for (LogEntry.HeartRate session : sessions) {
      max = session.maxBpm() > max ? session.maxBpm() : max;
    }
    return max;
  }

  private static double byAge(DayBuffer day, Profile profile) {
    if (profile.birthYear().isEmpty()) {
      return Double.NaN;
    }
    int age = LocalDate.ofEpochDay(day.day()).getYear() - profile.birthYear().getAsInt();
    return AT_BIRTH_BPM - YEARLY_BPM * age;
  }

  private Trimp() {}
}
