package org.loadstone.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class TrimpTest {
  private static final int DAY = (int) LocalDate.of(2020, 5, 1).toEpochDay();
  private static final Profile MAN =
      new Profile(
          OptionalInt.empty(),
          Optional.of(Profile.Sex.MALE),
          Optional.empty(),
          OptionalDouble.of(50),
          OptionalDouble.of(190));
  private static final Profile WOMAN_OF_20 =
      Profile.of(OptionalInt.of(2000), Optional.of(Profile.Sex.FEMALE), Optional.empty());

  private static LogEntry session() {
    return new LogEntry.Session(DAY, DAY, 300, 60, Double.NaN, Double.NaN, Double.NaN);
  }

  private static LogEntry rates(double minutes, double mean, double max) {
    return new LogEntry.HeartRate(DAY, DAY, minutes, mean, max);
  }

  private static OptionalDouble trimp(Profile profile, LogEntry... entries) {
    AthleteLog log = new AthleteLog("a");
    log.profile(profile);
    for (LogEntry entry : entries) {
      log.add(entry);
    }
    DayBuffer day = new DayBuffer();
    KnownDays.of(log).fill(day, DAY, DAY);
    return day.isReported(LoadMeasure.TRIMP)
        ? OptionalDouble.of(day.load(LoadMeasure.TRIMP))
        : OptionalDouble.empty();
  }

  @Test
  void ownRatesGoBeforeAgeAndSessionsSum() {
    double hour = 108.09536;
    assertThat(trimp(MAN, session(), rates(60, 150, 180)).orElseThrow())
        .isCloseTo(hour, within(1e-4));
    assertThat(
            trimp(MAN, session(), session(), rates(60, 150, 180), rates(30, 150, 170))
                .orElseThrow())
        .isCloseTo(1.5 * hour, within(1e-4));
  }

  @Test
  void theReportOfTheDayIsRestAndAgeGivesTheMaximum() {
    LogEntry report = new LogEntry.Report(DAY, DAY, Signal.RESTING_HR, 54);
    assertThat(trimp(WOMAN_OF_20, session(), report, rates(30, 140, 190)).orElseThrow())
        .isCloseTo(44.20936, within(1e-4));
    assertThat(trimp(WOMAN_OF_20, session(), report, rates(30, 140, 208)).orElseThrow())
        .as("a higher rate than the estimate is the maximum")
        .isLessThan(44);
  }

  @Test
  void aMeanBelowRestCountsAsRest() {
    assertThat(trimp(MAN, session(), rates(60, 45, 60))).hasValue(0);
  }

  @Test
  void whatIsNotKnownGivesNothing() {
    assertThat(trimp(WOMAN_OF_20, session(), rates(30, 140, 190))).as("no rest").isEmpty();
    assertThat(trimp(Profile.UNKNOWN, session(), rates(30, 140, 190))).as("no sex").isEmpty();
    assertThat(trimp(MAN, session(), session(), rates(60, 150, 180)))
        .as("one session of two without heart rate")
        .isEmpty();
    assertThat(trimp(MAN, session(), rates(60, 215, Double.NaN)))
        .as("a mean far above the maximum")
        .isEmpty();
    assertThat(trimp(MAN, new LogEntry.Rest(DAY, DAY))).as("a day of rest").hasValue(0);
  }
}
