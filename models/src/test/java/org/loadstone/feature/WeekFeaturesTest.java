package org.loadstone.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.loadstone.feature.LoadSeries.UNKNOWN;
import static org.loadstone.feature.LoadSeries.values;
import static org.loadstone.feature.LoadSeries.weeks;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.loadstone.day.LoadMeasure;

class WeekFeaturesTest {
  private static final LoadWindow MONTH = new LoadWindow(LoadMeasure.SRPE, 28, Missing.COVERED);
  private static final Feature RAMPS = new WeekFeatures.RampWeeks(MONTH);
  private static final Feature DELOAD = new WeekFeatures.DaysSinceDeload(MONTH);

  private static OptionalDouble last(List<OptionalDouble> values) {
    return values.getLast();
  }

  @Test
  void weeksThatRoseByMoreThanATenthAreCountedBackToTheFirstThatDidNot() {
    assertThat(last(values(RAMPS, weeks(100, 100, 120, 140, 160)))).hasValue(3);
    assertThat(last(values(RAMPS, weeks(100, 100, 120, 130, 160)))).hasValue(1);
    assertThat(last(values(RAMPS, weeks(100, 100, 120, 140, 154)))).hasValue(0);
    assertThat(last(values(RAMPS, weeks(0, 0, 50)))).as("after rest").hasValue(1);
  }

  @Test
  void aRampFromTheFirstRecordOnHasNoLengthUntilItIsEightWeeksLong() {
    double[] doubling = IntStream.range(0, 12).mapToDouble(week -> Math.pow(2, week)).toArray();
    List<OptionalDouble> values = values(RAMPS, weeks(doubling));

    assertThat(values.get(7 * 8 - 1)).isEmpty();
    assertThat(values.get(7 * 9 - 1)).hasValue(8);
    assertThat(values.get(7 * 12 - 1)).hasValue(8);
  }

  @Test
  void aWeekUnderCoverageLeavesTheRampThroughItUnknown() {
    double[] days = weeks(100, 100, 120, 140, 160, 160);
    days[22] = UNKNOWN;
    assertThat(values(RAMPS, days).get(34)).as("six of seven days").hasValue(3);

    days[23] = UNKNOWN;
    assertThat(values(RAMPS, days).get(34)).as("five of seven days").isEmpty();
    assertThat(last(values(RAMPS, days))).as("a week that did not rise").hasValue(0);
  }

  @Test
  void aDeloadWeekHasAtMostThreeFifthsOfTheThreeWeeksBefore() {
    List<OptionalDouble> values = values(DELOAD, weeks(100, 100, 100, 60, 100));
    assertThat(values.subList(0, 27)).containsOnly(OptionalDouble.empty());
    assertThat(values.get(27)).hasValue(0);
    assertThat(values.get(34)).hasValue(7);

    assertThat(values(DELOAD, weeks(100, 100, 100, 61, 100))).containsOnly(OptionalDouble.empty());
    assertThat(values(DELOAD, weeks(0, 0, 0, 0, 0)))
        .as("nothing to reduce")
        .containsOnly(OptionalDouble.empty());
  }

  @Test
  void daysSinceADeloadAreUnknownOnceAWeekCouldNotBeJudged() {
    double[] days = weeks(100, 100, 100, 60, 100, 100, 30, 100);
    days[30] = UNKNOWN;
    assertThat(values(DELOAD, days).get(34)).as("six of seven days").hasValue(7);

    days[31] = UNKNOWN;
    List<OptionalDouble> values = values(DELOAD, days);
    assertThat(values.get(30)).hasValue(3);
    assertThat(values.get(31)).isEmpty();
    assertThat(values.get(41)).isEmpty();
    assertThat(values.get(48)).as("the next deload week").hasValue(0);
  }

  @Test
  void aWindowUnderFourWeeksIsRefused() {
    LoadWindow week = new LoadWindow(LoadMeasure.SRPE, 7, Missing.COVERED);
    assertThatThrownBy(() -> new WeekFeatures.RampWeeks(week).folds())
        .hasMessage("Cannot judge weeks in a window of 7 days; give it 28 or more");
  }
}
