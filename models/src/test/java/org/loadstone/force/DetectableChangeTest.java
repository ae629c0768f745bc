package org.loadstone.force;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.loadstone.force.DetectableChange.Direction;
import org.loadstone.metric.Interval;

class DetectableChangeTest {
  private static final List<List<Double>> TRIALS =
      List.of(List.of(30.1, 31.2, 29.8), List.of(40.2, 41.0), List.of(35.5, 34.9, 36.1, 35.2));

  /** scipy 1.17.1, scipy.stats.chi2.ppf. */
  @ParameterizedTest
  @CsvSource({
    "0.025, 1, 0.0009820691171752555",
    "0.975, 1, 5.023886187314888",
    "0.025, 10, 3.2469727802368413",
    "0.975, 10, 20.483177350807388",
    "0.025, 199, 161.82618239364686",
    "0.975, 199, 239.9596818276442"
  })
  void chiSquareQuantilesEqualScipy(double probability, int freedom, double value) {
    assertThat(ChiSquare.quantile(probability, freedom))
        .isCloseTo(value, Percentage.withPercentage(1e-8));
  }

  /** numpy 2.4.6: pooled variances about each athlete's mean. */
  @Test
  void theTypicalErrorOfRepeatedTrialsGivesSemAndMdcWithTheirIntervals() {
    DetectableChange change =
        DetectableChange.ofTrials(
            List.of(TRIALS.get(0), TRIALS.get(1), TRIALS.get(2), List.of(9.)));
    assertThat(change.sem().estimate()).isCloseTo(0.6047267518842241, within(1e-12));
    assertThat(change.sem().low()).isCloseTo(0.3896819325145491, within(1e-9));
    assertThat(change.sem().high()).isCloseTo(1.3316482878409002, within(1e-9));
    assertThat(change.freedom()).isEqualTo(6);
    assertThat(change.mdc95().estimate()).isCloseTo(2.0926302720600582, within(1e-9));
    assertThat(change.athletes()).isEqualTo(3);
    assertThat(change.trials()).isEqualTo(9);
  }

  @Test
  void aReliabilityStudyGivesTheSemFromSdAndIcc() {
    DetectableChange change =
        DetectableChange.ofReliability(5, new Interval(0.91, 0.84, 0.96, 0.95), 20);
    assertThat(change.sem().estimate()).isCloseTo(1.5, within(1e-12));
    assertThat(change.sem().low()).isCloseTo(1.0, within(1e-12));
    assertThat(change.sem().high()).isCloseTo(2.0, within(1e-12));
  }

  @Test
  void aChangeKeepsItsDirectionAndStandsBesideItsNoise() {
    DetectableChange change = DetectableChange.ofTrials(TRIALS);
    DetectableChange.OwnChange fall =
        change.change(List.of(36., 35., 34., 35.), List.of(33., 32., 34., 33.));
    assertThat(fall.value().estimate()).isCloseTo(-2, within(1e-12));
    assertThat(fall.detectable()).isCloseTo(2.0926302720600582 / 2, within(1e-9));
    assertThat(fall.value().low()).isCloseTo(-2 - 2.0926302720600582 / 2, within(1e-9));
    assertThat(fall.value().high()).isCloseTo(-2 + 2.0926302720600582 / 2, within(1e-9));
    assertThat(fall.direction()).isEqualTo(Direction.FALL);
    assertThat(change.change(List.of(33.), List.of(35.2)).direction()).isEqualTo(Direction.RISE);
    assertThat(change.change(List.of(33.), List.of(34.5)).direction())
        .isEqualTo(Direction.WITHIN_NOISE);
  }

  /** 400 samples of a 95 % interval: 0.95 within four standard errors is 0.906 to 0.994. */
  @Test
  void theIntervalCoversTheTrueSem() {
    Random random = new Random(20);
    long covered =
        IntStream.range(0, 400)
            .filter(
                sample ->
                    DetectableChange.ofTrials(
                            IntStream.range(0, 12)
                                .mapToObj(
                                    a ->
                                        List.of(
                                            a + 2 * random.nextGaussian(),
                                            a + 2 * random.nextGaussian(),
                                            a + 2 * random.nextGaussian()))
                                .toList())
                        .sem()
                        .contains(2))
            .count();
    assertThat(covered / 400.0).isBetween(0.906, 0.994);
  }

  /** 2000 pairs without a change: 5 % within four standard errors is 3.1 to 7 %; 1.96 gave 19 %. */
  @Test
  void anSemOfThreeTrialsCallsOneInTwentyDifferencesOfNothingAChange() {
    Random random = new Random(4);
    long alarms =
        IntStream.range(0, 2000)
            .filter(
                sample -> {
                  List<Double> trials =
                      random.doubles(3, -1, 1).map(u -> random.nextGaussian()).boxed().toList();
                  return DetectableChange.ofTrials(List.of(trials))
                          .change(List.of(random.nextGaussian()), List.of(random.nextGaussian()))
                          .direction()
                      != Direction.WITHIN_NOISE;
                })
            .count();
    assertThat(alarms / 2000.0).isBetween(0.031, 0.07);
  }

  @Test
  void trialsThatCannotBeComparedAreRefused() {
    assertThatThrownBy(() -> DetectableChange.ofTrials(List.of(List.of(438., 438., 438.))))
        .hasMessage(
            "Cannot learn a detectable change of trials that are equal; measure finer or repeat"
                + " more");
    assertThatThrownBy(() -> DetectableChange.ofReliability(5, new Interval(1, 0.9, 1, 0.95), 20))
        .hasMessageContaining("Cannot tell a detectable change of SEM");
    assertThatThrownBy(() -> DetectableChange.ofTrials(List.of(List.of(1.))))
        .hasMessage(
            "Cannot learn a detectable change of athletes: 1; give one at least two trials");
    assertThatThrownBy(() -> DetectableChange.ofTrials(List.of(List.of(1., Double.NaN))))
        .hasMessage("Cannot learn a detectable change of: NaN; leave absent trials out");
    assertThatThrownBy(() -> DetectableChange.ofTrials(TRIALS).change(List.of(), List.of(1.)))
        .hasMessage("Cannot compare trials: 0; give at least one before and one now");
  }
}
