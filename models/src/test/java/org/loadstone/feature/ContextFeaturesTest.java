package org.loadstone.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.loadstone.day.LogEntry;
import org.loadstone.day.Phases;
import org.loadstone.day.Profile;

class ContextFeaturesTest {
  private static final double NONE = Double.NaN;
  private static final int MAY_2025 = 20_210;

  private static LogEntry session(int day, double minutes) {
    return new LogEntry.Session(day, day, NONE, minutes, NONE, NONE, NONE);
  }

  private static LogEntry ground(int day, String surface, double temperature) {
    return new LogEntry.Surroundings(day, day, 60, surface, "", temperature);
  }

  private static LogEntry phase(int from, int to, String season, String name) {
    return new LogEntry.Phase(from, from, to, season, Phases.NAMES.indexOf(name));
  }

  @Test
  void ageAndSexAreTheAthletesAndAbsentWhenNotRecorded() {
    Profile woman =
        Profile.of(OptionalInt.of(2001), Optional.of(Profile.Sex.FEMALE), Optional.empty());

    assertThat(Lived.from(MAY_2025).as(woman).night("age", MAY_2025)).hasValue(24);
    assertThat(Lived.from(MAY_2025).as(woman).night("female", MAY_2025)).hasValue(1);
    assertThat(Lived.from(MAY_2025).night("age", MAY_2025)).isEmpty();
    assertThat(Lived.from(MAY_2025).night("female", MAY_2025)).isEmpty();
  }

  @Test
  void aPhaseHoldsFromItsFirstToItsLastDay() {
    Lived lived = Lived.from(0).with(phase(2, 4, "2025", "pre"), phase(5, 6, "2025", "in"));

    assertThat(lived.nights("phase_pre", 7))
        .containsExactly(
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.of(1),
            OptionalDouble.of(1),
            OptionalDouble.of(1),
            OptionalDouble.of(0),
            OptionalDouble.of(0),
            OptionalDouble.empty());
  }

  @Test
  void theNextMatchIsSeenFromTheNightItWasPlanned() {
    Lived lived = Lived.from(0).with(new LogEntry.Fixture(8, 3), new LogEntry.Fixture(6, 5));

    assertThat(lived.nights("days_to_match", 8))
        .containsExactly(
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.of(5),
            OptionalDouble.of(4),
            OptionalDouble.of(1),
            OptionalDouble.of(2),
            OptionalDouble.of(1),
            OptionalDouble.empty());
  }

  @Test
  void temperatureIsOfTheWeeksSessions() {
    Lived lived =
        Lived.from(0)
            .with(session(0, 60), ground(0, "grass", 20), session(2, 60), ground(2, "grass", 32));

    assertThat(lived.night("temperature_mean_7d", 3)).hasValue(26);
    assertThat(lived.night("temperature_max_7d", 3)).hasValue(32);
    assertThat(lived.night("temperature_mean_7d", 7)).hasValue(32);
    assertThat(lived.night("temperature_mean_7d", 9)).isEmpty();
  }

  @Test
  void seasonHoursStartAgainWithTheSeason() {
    Lived lived =
        Lived.from(0)
            .with(phase(1, 3, "2024", "in"), phase(4, 9, "2025", "pre"))
            .with(session(0, 60), session(1, 90), new LogEntry.Rest(2, 2), session(3, 30))
            .with(session(4, 45), session(5, 45));

    assertThat(lived.night("season_hours", 0)).isEmpty();
    assertThat(lived.night("season_hours", 3)).hasValue(2);
    assertThat(lived.night("season_hours", 4)).hasValue(0.75);
    assertThat(lived.night("season_hours", 5)).hasValue(1.5);
  }

  @Test
  void seasonHoursAreAbsentWhileTooFewDaysAreKnown() {
    Lived lived =
        Lived.from(0)
            .with(phase(0, 9, "2024", "in"), session(0, 60), session(1, NONE))
            .with(session(2, 60), session(3, 60), session(4, 60));

    assertThat(lived.night("season_hours", 1)).isEmpty();
    assertThat(lived.night("season_hours", 3)).isEmpty();
    assertThat(lived.night("season_hours", 4)).hasValue(4);
  }

  @Test
  void aNewSurfaceShowsAsShareOfTheWeeksDays() {
    Lived lived = Lived.from(0);
    for (int day = 0; day < 28; day++) {
      lived.with(session(day, 60), ground(day, "grass", NONE));
    }
    for (int day = 28; day < 35; day++) {
      lived.with(session(day, 60), ground(day, day < 32 ? "grass" : "track", NONE));
    }

    assertThat(lived.night("surface_change_7d", 31)).hasValue(0);
    assertThat(lived.night("surface_change_7d", 34).orElseThrow()).isCloseTo(3 / 7.0, within(0.0));
    assertThat(lived.night("surface_change_7d", 5)).isEmpty();
    assertThat(lived.night("footwear_change_7d", 34)).isEmpty();
  }

  @Test
  void criteriaAreThoseOfTheInjuryTestedLast() {
    Lived lived =
        Lived.from(0)
            .with(new LogEntry.Milestone(1, 1, "old", "run", true))
            .with(new LogEntry.Milestone(3, 3, "new", "run", false))
            .with(new LogEntry.Milestone(3, 3, "new", "hop", true))
            .with(new LogEntry.Milestone(5, 6, "new", "run", true));

    assertThat(lived.night("criteria_passed", 0)).isEmpty();
    assertThat(lived.night("criteria_passed", 2)).hasValue(1);
    assertThat(lived.night("criteria_passed", 4)).hasValue(0.5);
    assertThat(lived.night("criteria_passed", 5)).hasValue(0.5);
    assertThat(lived.night("criteria_passed", 6)).hasValue(1);
    assertThat(lived.night("criteria_passed", 65)).hasValue(1);
    assertThat(lived.night("criteria_passed", 66)).isEmpty();
  }

  @Test
  void adherenceLeavesOutWhatWasNotReported() {
    Lived lived =
        Lived.from(0)
            .with(new LogEntry.Therapy(0, 0, 30, 15), new LogEntry.Therapy(0, 0, 10, 20))
            .with(new LogEntry.Therapy(1, 1, 60, NONE));

    assertThat(lived.night("adherence_28d", 1)).hasValue(25 / 40.0);
    assertThat(lived.night("adherence_28d", 28)).isEmpty();
  }

  @Test
  void sessionsOfAWeekCountEverySession() {
    Lived lived = Lived.from(0);
    for (int day = 0; day < 7; day++) {
      lived.with(day == 3 ? new LogEntry.Rest(3, 3) : session(day, 60));
    }
    lived.with(session(5, 30));

    assertThat(lived.night("sessions_7d", 5)).isEmpty();
    assertThat(lived.night("sessions_7d", 6)).hasValue(7);
    assertThat(lived.night("training_days_7d", 6)).hasValue(6);
    assertThat(lived.night("sessions_7d", 7)).isEmpty();
  }
}
