package org.loadstone.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.loadstone.feature.SeededAthletes.SET;
import static org.loadstone.feature.SeededAthletes.fold;
import static org.loadstone.feature.SeededAthletes.values;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.loadstone.day.AthleteLog;
import org.loadstone.day.KnownDays;
import org.loadstone.day.LogEntry;
import org.loadstone.day.Version;

/** What a night knows of injuries and of replaced versions. */
class AthleteFoldTest {
  private static LogEntry.Injury injury(int day, int returned, LogEntry.Injury.Basis basis) {
    return new LogEntry.Injury(day, day, 0, "", returned, returned, false, basis);
  }

  @Test
  void daysLostAreAbsentAfterAnInjuryWhoseTimeLossWasNotRecorded() {
    List<LogEntry> injuries =
        List.of(
            injury(10, 15, LogEntry.Injury.Basis.RECORDED),
            injury(30, 31, LogEntry.Injury.Basis.RETURN_IMPUTED),
            injury(50, 60, LogEntry.Injury.Basis.RECORDED),
            injury(70, 75, LogEntry.Injury.Basis.REPORTS));
    List<List<OptionalDouble>> rows = fold(injuries, 80);
    int lost = SET.index("last_time_loss_days");
    int since = SET.index("days_since_return");

    assertThat(rows.get(14).get(lost)).isEmpty();
    assertThat(rows.get(15).get(lost)).hasValue(4);
    assertThat(rows.get(31).get(lost)).isEmpty();
    assertThat(rows.get(31).get(since)).hasValue(0);
    assertThat(rows.get(60).get(lost)).hasValue(9);
    assertThat(rows.get(79).get(lost)).isEmpty();
  }

  @Test
  void aReplacedVersionIsSeenUntilTheNightOfTheNext() {
    AthleteLog log = new AthleteLog("a");
    log.addUntil(new LogEntry.Session(10, 10, 300, 60, 0, 0, 0), 13);
    log.addUntil(new LogEntry.Session(12, 13, 500, 60, 0, 0, 0), Version.NEVER);
    for (int day = 10; day <= 14; day++) {
      log.add(new LogEntry.Rest(day, day));
    }
    AthleteFold fold = AthleteFold.starting(SET, KnownDays.of(log), 9);
    int since = SET.index("days_since_session");
    List<OptionalDouble> days = new ArrayList<>();
    for (int night = 9; night <= 14; night++) {
      days.add(values(fold.night()).get(since));
    }

    assertThat(days)
        .containsExactly(
            OptionalDouble.empty(),
            OptionalDouble.of(0),
            OptionalDouble.of(1),
            OptionalDouble.of(2),
            OptionalDouble.of(1),
            OptionalDouble.of(2));
    assertThat(log.entries()).hasSize(6);
  }
}
