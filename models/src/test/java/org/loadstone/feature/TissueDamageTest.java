package org.loadstone.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.loadstone.feature.LoadSeries.UNKNOWN;
import static org.loadstone.feature.LoadSeries.values;
import static org.loadstone.feature.LoadSeries.weeks;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.loadstone.day.LoadMeasure;

class TissueDamageTest {
  private static final LoadWindow MONTH = new LoadWindow(LoadMeasure.SRPE, 28, Missing.COVERED);
  private static final Feature DAMAGE = new TissueDamage(MONTH, 4, 3);

  /** Ten equal weeks, then what follows. */
  private static double[] steadyThen(double... loads) {
    double[] days = Arrays.copyOf(weeks(new double[10]), 70 + loads.length);
    Arrays.fill(days, 0, 70, 200);
    System.arraycopy(loads, 0, days, 70, loads.length);
    return days;
  }

  @Test
  void equalDaysComeToTheSumOfWhatIsLeftOfEach() {
    double steady = 1 / (1 - Math.pow(2, -1 / 3.0));
    List<OptionalDouble> values = values(DAMAGE, steadyThen());

    assertThat(values.get(49)).as("27 days taken in").isEmpty();
    assertThat(values.get(50)).as("28 days taken in").isPresent();
    assertThat(values.getLast().getAsDouble()).isCloseTo(steady, within(1e-4));
  }

  @Test
  void aDayOfTwiceTheUsualLoadDamagesSixteenTimes() {
    List<OptionalDouble> values = values(DAMAGE, steadyThen(400));
    double left = Math.pow(2, -1 / 3.0) * values.get(69).getAsDouble();

    assertThat(values.get(70).getAsDouble()).isCloseTo(left + 16, within(1e-12));
  }

  @Test
  void halfIsRepairedInTheHalfLifeOfRest() {
    List<OptionalDouble> values = values(DAMAGE, steadyThen(0, 0, 0));

    assertThat(values.get(72).getAsDouble())
        .isCloseTo(values.get(69).getAsDouble() / 2, within(1e-12));
  }

  @Test
  void anUnknownDayNeitherDamagesNorRepairs() {
    List<OptionalDouble> values = values(DAMAGE, steadyThen(UNKNOWN, UNKNOWN));

    assertThat(values.get(71)).isEqualTo(values.get(69));
    assertThat(values(DAMAGE, steadyThen(0, 0)).get(71)).isNotEqualTo(values.get(69));
  }

  @Test
  void parametersOutsideTheirRangeAreRefused() {
    assertThatThrownBy(() -> new TissueDamage(MONTH, 0, 3))
        .hasMessage(
            "Cannot add up damage: 28 days, exponent 0, half-life 3.0; give 28, at least 1,"
                + " above 0");
  }
}
